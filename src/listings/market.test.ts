import { expect, test } from 'vitest';
import { howCommon, marketDayOf } from './market.ts';

test('pages of jobs describe the market of Monday, or of the first night where that came later in the week', () => {
	expect(marketDayOf('2026-11-26', '2026-10-01')).toBe('2026-11-23');
	expect(marketDayOf('2026-11-26', '2026-11-25')).toBe('2026-11-25');
	expect(marketDayOf('2026-11-23', '2026-11-23')).toBe('2026-11-23');
});

test.each([
	[0, 'fewer than 1 in 20'],
	[4, 'fewer than 1 in 20'],
	[5, 'fewer than 1 in 4'],
	[25, 'fewer than half of'],
	[50, 'at least half of'],
])('says how common %i in 100 is', (count, words) => {
	expect(howCommon(count, 100)).toBe(words);
});
