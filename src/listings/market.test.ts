import { expect, test } from 'vitest';
import { isRare, marketDayOf } from './market.ts';

test('returns this week’s Monday, or the first night if that is later', () => {
	expect(marketDayOf('2026-11-26', '2026-10-01')).toBe('2026-11-23');
	expect(marketDayOf('2026-11-26', '2026-11-25')).toBe('2026-11-25');
	expect(marketDayOf('2026-11-23', '2026-11-23')).toBe('2026-11-23');
});

test('counts something as rare if fewer than 1 in 20 have it', () => {
	expect([0, 4, 5, 100].map((count) => isRare(count, 100))).toEqual([true, true, false, false]);
});
