import { expect, test } from 'vitest';
import { currencyFor } from '#filter/currencies.ts';
import { currenciesWith } from './site-currencies.ts';

const currencies = currenciesWith({ rates: { EUR: { usd: 1.05 }, GBP: { usd: 1.27 }, TRY: { usd: 0.03 } } });

test('returns the countries of each currency with a rate, and of the dollar', () => {
	expect(currencies.map(({ value }) => value)).toEqual(['eur', 'gbp', 'try', 'usd']);
	for (const [country, currency] of [
		['pt', 'eur'],
		['nl', 'eur'],
		['gb', 'gbp'],
		['us', null],
		['se', null],
	] as const)
		expect(currencyFor(currencies, [country]), country).toBe(currency);
});
