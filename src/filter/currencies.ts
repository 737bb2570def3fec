import { money } from '#domain/pay-words.ts';
import { siteCurrency } from '#filter/site-pay.ts';

/** The site’s currency, in which we compare yearly pay, as addresses write it. */
export const BASE = siteCurrency.code.toLowerCase();

/** A currency that readers can filter pay in. */
export interface Currency {
	/** Its ISO 4217 code in lower case, as in addresses. */
	value: string;
	/** The value of one unit in US dollars. */
	usd: number;
	/** The countries that use it, as ISO 3166 codes in lower case. */
	countries: readonly string[];
}

/** The value of one unit in the site’s currency, which null means too. */
export function rateOf(currencies: readonly Currency[], currency: string | null): number {
	const usd = currencies.find(({ value }) => value === currency)?.usd;
	return usd === undefined ? 1 : usd / siteCurrency.usd;
}

/**
 * The currency of the countries that a reader works from. Null, for the site’s, if no country is chosen or their currencies differ.
 */
export function currencyFor(currencies: readonly Currency[], countries: readonly string[]): string | null {
	const own = countries.map((code) => currencies.find((currency) => currency.countries.includes(code))?.value ?? BASE);
	const [first = BASE, ...others] = new Set(own);
	return others.length > 0 || first === BASE ? null : first;
}

/** The currency’s sign, `€`, or its code if it has none; null means the site’s currency. */
export const signOf = (currency: string | null): string =>
	money(0, (currency ?? BASE).toUpperCase())
		.slice(0, -1)
		.trim();

/** An amount in whole units of a currency, null for the site’s: `€70,000` */
export const amountWords = (amount: number, currency: string | null): string =>
	money(amount, (currency ?? BASE).toUpperCase());

/** The largest amount accepted, a hundred million: a salary in rupees can be that high. */
const MOST_THOUSANDS = 99_999;

/** An amount of money that a reader has typed. */
export interface Amount {
	thousands: number;
	/** The currency of its sign or code, null for the site’s; undefined if there is none. */
	currency: string | null | undefined;
}

/**
 * Parses an amount. `70`, `70K`, `70,000`, `€70 000` and `70.000 EUR` all mean seventy thousand: a number below a thousand, or
 * with a `k`, is in thousands. A bare `$` means the currency `asked`, if that is a kind of dollar. Null if the text is not an
 * amount, or if we have no exchange rate for the currency.
 */
export function readAmount(text: string, currencies: readonly Currency[], asked: string | null): Amount | null {
	const [, before = '', digits = '', k = '', after = ''] =
		/^([^\d\s.,-]*)\s*(\d[\d\s.,’']*?)\s*(K?)\s*([^\d\s.,-]*)$/u.exec(text.trim().toUpperCase()) ?? [];
	// A separator before exactly three digits separates thousands; any other starts the decimals.
	const plain = digits.replaceAll(/[\s.,’'](?=\d{3}(?!\d))/g, '').replace(',', '.');
	if (!/^\d+(?:\.\d+)?$/.test(plain)) return null;
	const amount = Number(plain);
	const thousands = Math.round(k !== '' || amount < 1000 ? amount : amount / 1000);
	if (thousands < 1 || thousands > MOST_THOUSANDS) return null;
	const mark = before || after;
	if (mark === '') return { thousands, currency: undefined };
	if (signOf(asked).endsWith(mark)) return { thousands, currency: asked };
	const named = currencies.find(({ value }) => mark === value.toUpperCase() || mark === signOf(value));
	if (!named) return null;
	return { thousands, currency: named.value === BASE ? null : named.value };
}
