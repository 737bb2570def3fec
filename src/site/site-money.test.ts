import { expect, test } from 'vitest';
import { aboutSiteMoney, siteMoney, siteMoneyRange } from './site-money.ts';

test('writes the currency’s sign once in a range', () => {
	expect(siteMoney(110_000)).toBe('$110,000');
	expect(siteMoneyRange(110_000, 145_000)).toBe('$110,000–145,000');
});

test('rounds converted amounts to thousands, and shows the known end of a range', () => {
	expect(aboutSiteMoney({ min: 73_684, max: 94_736 })).toBe('$74,000–95,000');
	expect(aboutSiteMoney({ min: null, max: 94_736 })).toBe('$95,000');
});
