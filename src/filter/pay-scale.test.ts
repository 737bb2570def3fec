import { expect, test } from 'vitest';
import { payAxisOf, siteCurrencyOf } from './pay-scale.ts';

const rates = { date: '2026-08-03', rates: { EUR: { usd: 1.05 }, PLN: { usd: 0.25, date: '2025-12-31' } } };

test.each([
	['USD', 'US dollars', 'dollars', 1, null],
	['EUR', 'euros', 'euros', 1.05, '2026-08-03'],
	['PLN', 'Polish zlotys', 'zlotys', 0.25, '2025-12-31'],
])('returns name and rate of %s', (code, name, short, usd, rateDate) => {
	expect(siteCurrencyOf(code, rates)).toEqual({ code, name, short, usd, rateDate });
});

test('centres the axis on the middle minimum of the pay filter', () => {
	expect(payAxisOf([150, 200, 250], { usd: 1 })).toEqual({ from: 50, to: 350, ticks: [100, 200, 300] });
	expect(payAxisOf([80, 120], { usd: 0.25 })).toEqual({ from: 20, to: 140, ticks: [40, 80, 120] });
	expect(payAxisOf([], { usd: 0.25 }).ticks).toEqual([200, 400, 600]);
});
