import { expect, it, vi } from 'vitest';
import { sortedBy } from './compare.ts';

it('orders by the first key that differs, what has none last, and asks each for its keys once', () => {
	const keysOf = vi.fn(({ of, day }: { of: string; day: string | null }) => [of, day]);
	const [late, none, early, other] = [
		{ of: 'b', day: '2026-11-24' },
		{ of: 'b', day: null },
		{ of: 'b', day: '2026-11-23' },
		{ of: 'a', day: null },
	];
	expect(sortedBy([late, none, early, other], keysOf)).toEqual([other, early, late, none]);
	expect(keysOf).toHaveBeenCalledTimes(4);
});
