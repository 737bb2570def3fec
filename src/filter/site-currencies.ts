import { data as codes } from 'currency-codes';
import countries from 'i18n-iso-countries';
import { readFileSync } from 'node:fs';
import { readRates, type DollarRates } from '#classify/rates.ts';
import { memoizeOnce } from '#domain/memoize.ts';
import { BASE, type Currency } from '#filter/currencies.ts';
import { siteCurrency } from '#filter/site-pay.ts';
import { dataFolder } from '#site-config/site-folder.ts';

/** The currencies that readers can filter in, with the exchange rates of the site; throws if the site’s own is not among them. */
export const currencies = memoizeOnce(() => {
	const all = currenciesWith(readRates(readFileSync(`${dataFolder}/exchange-rates.yaml`, 'utf8')));
	if (all.some(({ value }) => value === BASE)) return all;
	throw new Error(
		`site.yaml has the \`pay.currency\` ${siteCurrency.code}, for which data/exchange-rates.yaml has no rate. Add the rate, or choose another currency.`,
	);
});

/**
 * The ISO 3166 code of a country named as in ISO 4217, which may use a longer name: `United Kingdom of Great Britain … (The)`.
 */
const codeOf = (name: string): string | undefined =>
	[name.replace(/ \(the\)$/i, ''), name.split(/ \(| of /)[0] ?? '']
		.map((part) => countries.getAlpha2Code(part, 'en') ?? countries.getSimpleAlpha2Code(part, 'en'))
		.find((code) => code !== undefined);

/** The currencies that have an exchange rate, sorted by code, each with the countries that use it. */
export function currenciesWith({ rates }: Pick<DollarRates, 'rates'>): Currency[] {
	return codes.flatMap(({ code, countries: names }) => {
		const value = code.toLowerCase();
		const usd = code === 'USD' ? 1 : rates[code]?.usd;
		if (usd === undefined) return [];
		const own = new Set(names.flatMap((name) => codeOf(name)?.toLowerCase() ?? []));
		return [{ value, usd, countries: [...own].toSorted() }];
	});
}
