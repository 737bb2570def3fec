import { money } from '#domain/pay-words.ts';

/** The currency that yearly pay is set side by side in. */
export const BASE = 'usd';

/** A currency that pay can be asked for in. */
export interface Currency {
	/** Its ISO 4217 code in small letters, as addresses have it. */
	value: string;
	/** US dollars for one unit. */
	usd: number;
	/** Countries that it is paid in, by ISO 3166 code in small letters. */
	countries: readonly string[];
}

/** US dollars for one unit of a currency; null is dollars. */
export const rateOf = (currencies: readonly Currency[], currency: string | null): number =>
	currencies.find(({ value }) => value === currency)?.usd ?? 1;

/** The currency of the countries that a reader works from: null, for dollars, where none is chosen or they differ. */
export function currencyFor(currencies: readonly Currency[], countries: readonly string[]): string | null {
	const own = countries.map((code) => currencies.find((one) => one.countries.includes(code))?.value ?? BASE);
	const [first = BASE, ...others] = new Set(own);
	return others.length > 0 || first === BASE ? null : first;
}

/** `€`; of a currency without a sign of its own its code. */
export const signOf = (currency: string | null): string =>
	money(0, (currency ?? BASE).toUpperCase())
		.slice(0, -1)
		.trim();

/** An amount in whole units of a currency, null for dollars: `€70,000` */
export const amountWords = (amount: number, currency: string | null): string =>
	money(amount, (currency ?? BASE).toUpperCase());

/** Such amounts are asked for at most: a hundred million, of which rupees make a salary. */
const MOST_THOUSANDS = 99_999;

/** An amount as a reader types it. */
export interface Amount {
	thousands: number;
	/** As its sign or code says, null for dollars; undefined where it has none. */
	currency: string | null | undefined;
}

/**
 * Reads `70`, `70K`, `70,000`, `€70 000`, `70.000 EUR`, all seventy thousand: what is below a thousand or has a `k` is thousands.
 * A bare `$` is of a dollar that is asked for already. Null where it is no amount, or in a currency without a rate.
 */
export function readAmount(text: string, currencies: readonly Currency[], asked: string | null): Amount | null {
	const [, before = '', digits = '', k = '', after = ''] =
		/^([^\d\s.,-]*)\s*(\d[\d\s.,’']*?)\s*(K?)\s*([^\d\s.,-]*)$/u.exec(text.trim().toUpperCase()) ?? [];
	// A mark before three digits parts thousands, another begins decimals.
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
