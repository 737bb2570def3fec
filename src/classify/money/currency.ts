import { currencyCodes } from '../iso-names.ts';
import { dollars, notCodes, shared, signs } from './currencies.ts';
import { crowns, dollarPlaces, otherDollars, pesos, usDollars, yens, type CurrencyPlaces } from './currency-places.ts';

const bySign = bySigns(signs);
const bySharedSign = bySigns<Shared>(shared);
const codes = new Set(currencyCodes.filter((code) => !notCodes.includes(code)));

function bySigns<Of extends string>(written: Readonly<Record<Of, readonly string[]>>): Map<string, Of> {
	const all = Object.entries<readonly string[]>(written) as [Of, readonly string[]][];
	return new Map(all.flatMap(([of, signs]) => signs.map((sign) => [sign, of] as const)));
}

/** The currencies that use each shared sign. */
const sharers: Record<Shared, readonly string[]> = {
	$: [...dollars, ...pesos.map(({ code }) => code)],
	'¥': yens.map(({ code }) => code),
	kr: crowns.map(({ code }) => code),
	peso: pesos.map(({ code }) => code),
};

/** A sign that several currencies use. */
type Shared = keyof typeof shared;

/** The meaning of a currency sign: an ISO code, a shared sign, or nothing. */
export type Mark = { code: string } | { shared: Shared } | null;

/** Parses `CA$`, `eur`, `zł`, `USD $`, `CAD$`, `$`; null for anything else. */
export function readMark(text: string): Mark {
	const mark = text
		.trim()
		.replace(/^\((.*)\)/, '$1')
		.toUpperCase();
	if (mark === '') return null;
	const own = bySign.get(mark);
	if (own !== undefined) return { code: own };
	if (codes.has(mark)) return { code: mark };
	const several = bySharedSign.get(mark);
	if (several !== undefined) return { shared: several };
	// “150 000 $ CA”: the country follows the sign.
	const behind = bySign.get(mark.replace(/^\$\s?(\p{L}{1,3})$/u, '$1$$'));
	if (behind !== undefined) return { code: behind };
	const parts = mark.split(/[\s$€£₹()]+/u).filter((part) => part !== '');
	const [first] = parts;
	return parts.length === 1 && first !== undefined && first !== mark ? readMark(first) : null;
}

/**
 * Decides which currency a shared sign means, from places in the amount’s own sentence, or else in the whole advert. A bare `$`
 * means US dollars, unless the only place named has other dollars; `doubt` then says so. `sure` is true if words directly around
 * the amount decide it. `kr`, pesos and `¥` stay undecided (null) unless exactly one of their countries is named.
 */
export function settleMark(
	mark: Shared,
	sentence: string,
	place: string,
): { code: string | null; sure: boolean; doubt: string | null } {
	const around = `${place} ${sentence}`;
	if (mark !== '$') {
		return { code: onlyNamed({ kr: crowns, peso: pesos, '¥': yens }[mark], around), sure: false, doubt: null };
	}
	if (otherDollars.test(sentence)) return { code: null, sure: false, doubt: null };
	const own = onlyDollar(sentence);
	const code = own ?? onlyDollar(around);
	if (code === null) return { code: 'USD', sure: usDollars.test(sentence), doubt: null };
	const doubt = `a bare “$” was read as ${code}, because the advert names no place with other dollars`;
	return { code, sure: own !== null, doubt };
}

/**
 * The currency of a bare “$”, if all places in a text with a known dollar share one that is not the US dollar; otherwise null.
 */
export function onlyDollar(text: string): string | null {
	return usDollars.test(text) ? null : onlyNamed(dollarPlaces, text);
}

/**
 * The dollar of a place: the US dollar if it names only the United States, another one if it names only that country; otherwise
 * null.
 */
export function dollarOf(place: string): string | null {
	if (!usDollars.test(place)) return onlyDollar(place);
	return dollarPlaces.some(({ named }) => named.test(place)) ? null : 'USD';
}

/** The currency of the places named in a text, if they all have the same one. */
function onlyNamed(list: readonly CurrencyPlaces[], text: string): string | null {
	const [first, ...more] = list.filter(({ named }) => named.test(text));
	return more.length > 0 ? null : (first?.code ?? null);
}

/** Whether one sign may mean the same currency as another: `$` may mean CAD or pesos, but not EUR. */
export function mayMean(mark: Exclude<Mark, null>, other: Exclude<Mark, null>): boolean {
	if ('code' in mark) return 'code' in other && mark.code === other.code;
	if ('shared' in other) return mark.shared === other.shared || (mark.shared === '$' && other.shared === 'peso');
	return sharers[mark.shared].includes(other.code);
}

/** Whether a currency is written with a `$`. */
export function isDollar(currency: string): boolean {
	return dollars.includes(currency);
}

/** Roughly how many units one US dollar is worth. Only for checking whether amounts are plausible, never for conversion. */
const unitsPerDollar: Readonly<Record<string, number>> = {
	AED: 3.7,
	ARS: 1000,
	AUD: 1.5,
	BGN: 1.8,
	BRL: 5.5,
	CAD: 1.4,
	CHF: 0.9,
	CLP: 950,
	CNY: 7,
	COP: 4000,
	CRC: 500,
	CZK: 22,
	DKK: 7,
	EGP: 50,
	EUR: 0.9,
	GBP: 0.8,
	GEL: 2.7,
	GHS: 12,
	HKD: 8,
	HUF: 360,
	IDR: 16000,
	ILS: 3.6,
	INR: 85,
	ISK: 135,
	JPY: 150,
	KES: 130,
	KRW: 1400,
	KZT: 500,
	LKR: 300,
	MAD: 10,
	MXN: 19,
	MYR: 4.4,
	NGN: 1500,
	NOK: 10.5,
	NZD: 1.7,
	PEN: 3.7,
	PHP: 57,
	PKR: 280,
	PLN: 4,
	QAR: 3.6,
	RON: 4.6,
	RSD: 110,
	RUB: 90,
	SAR: 3.75,
	SEK: 10,
	SGD: 1.35,
	THB: 34,
	TRY: 38,
	TWD: 31,
	UAH: 41,
	USD: 1,
	UYU: 42,
	VND: 25000,
	ZAR: 18,
};

/** Roughly how many US dollars an amount is worth; null if we don’t know even that. */
export function roughDollars(amount: number, currency: string): number | null {
	const units = unitsPerDollar[currency];
	return units === undefined ? null : amount / units;
}
