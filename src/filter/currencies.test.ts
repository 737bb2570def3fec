import { expect, test } from 'vitest';
import { currencyFor, readAmount, type Currency } from '#filter/currencies.ts';

const currencies: Currency[] = [
	{ value: 'cad', usd: 0.7, countries: ['ca'] },
	{ value: 'eur', usd: 1.05, countries: ['de', 'pt'] },
	{ value: 'sek', usd: 0.1, countries: ['se'] },
	{ value: 'usd', usd: 1, countries: ['us'] },
];

test.each([
	['70', 70, undefined],
	['70K', 70, undefined],
	['70 k', 70, undefined],
	['70000', 70, undefined],
	['70,000', 70, undefined],
	['70.000', 70, undefined],
	['70 000', 70, undefined],
	['67.5k', 68, undefined],
	['1,200,000', 1200, undefined],
	['€70K', 70, 'eur'],
	['70K €', 70, 'eur'],
	['70.000 EUR', 70, 'eur'],
	['$150,000', 150, null],
	['usd 150k', 150, null],
	['CA$120k', 120, 'cad'],
	['SEK 600 000', 600, 'sek'],
])('reads %s as %d thousand in the currency %s', (text, thousands, currency) => {
	expect(readAmount(text, currencies, null)).toEqual({ thousands, currency });
});

test('reads a bare dollar sign as the kind of dollar that the reader chose', () => {
	expect(readAmount('$120k', currencies, 'cad')).toEqual({ thousands: 120, currency: 'cad' });
	expect(readAmount('$120k', currencies, 'eur')).toEqual({ thousands: 120, currency: null });
});

test.each(['', 'lots', '-5', '1e3', '0', '70 to 90', '£70k', '999999999999'])('reads no amount in “%s”', (text) => {
	expect(readAmount(text, currencies, null)).toBeNull();
});

test.each([
	[[], null],
	[['pt'], 'eur'],
	[['pt', 'de'], 'eur'],
	[['pt', 'se'], null],
	[['us'], null],
	[['br'], null],
])('chooses for %j the currency %s', (countries, currency) => {
	expect(currencyFor(currencies, countries)).toBe(currency);
});
