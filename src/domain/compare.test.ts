import { expect, it, vi } from 'vitest';
import { sortedBy } from './compare.ts';

it('sorts by the first key that differs, with null last, and computes the keys of each item once', () => {
	const keysOf = vi.fn(({ name, day }: { name: string; day: string | null }) => [name, day]);
	const [late, none, early, other] = [
		{ name: 'b', day: '2026-11-24' },
		{ name: 'b', day: null },
		{ name: 'b', day: '2026-11-23' },
		{ name: 'a', day: null },
	];
	expect(sortedBy([late, none, early, other], keysOf)).toEqual([other, early, late, none]);
	expect(keysOf).toHaveBeenCalledTimes(4);
});
