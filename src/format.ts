import type { StatedPay } from '#domain/pay.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const count = new Intl.NumberFormat('en-US');

/** `2026-11-24` → `24 Nov 2026` */
export const longDay = (at: string): string => day.format(new Date(`${at}T00:00:00Z`)).replace('Sept', 'Sep');

/** `2026-11-24T02:40:00Z` → `24 Nov 2026, 02:40 UTC` */
export const longMoment = (at: string): string => `${longDay(at.slice(0, 10))}, ${clock.format(new Date(at))} UTC`;

/** `1234` → `1,234` */
export const number = (n: number): string => count.format(n);

/** `2, 'listing'` → `2 listings`; a plural that does not end in s is given. */
export const plural = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;

/** A number as a word where prose wants one: `5` → `five`; figures from 13 on. */
export const numberWord = (n: number): string =>
	['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'][n] ??
	number(n);

const currencySigns: Record<string, string> = {
	USD: '$',
	EUR: '€',
	GBP: '£',
	CAD: 'CA$',
	AUD: 'A$',
	NZD: 'NZ$',
	INR: '₹',
	BRL: 'R$',
	JPY: '¥',
	SGD: 'S$',
};

/** An amount in a currency: `110000, 'USD'` → `$110,000`; a currency without a sign of its own leads with its code. */
export const money = (amount: number, currency: string): string =>
	`${currencySigns[currency] ?? `${currency} `}${number(amount)}`;

/** An amount in dollars for people: `110000` → `$110,000`. */
export const dollars = (amount: number): string => money(amount, 'USD');

/** `110000, 145000` → `$110,000–145,000` */
export const dollarRange = (low: number, high: number): string => `${dollars(low)}–${number(high)}`;

const periods = { year: 'a year', month: 'a month', week: 'a week', day: 'a day', hour: 'an hour' } as const;

/** Pay as stated: `$150,000–180,000 a year`, `up to £600 a day`, `from €70,000 a year`. */
export function statedPay({ min, max, currency, period }: StatedPay): string {
	const per = periods[period];
	if (min !== null && max !== null) {
		return min === max ? `${money(min, currency)} ${per}` : `${money(min, currency)}–${number(max)} ${per}`;
	}
	if (max !== null) return `up to ${money(max, currency)} ${per}`;
	return min === null ? 'not stated' : `from ${money(min, currency)} ${per}`;
}

/** Code-unit order, the same on every machine; for sorting what goes into files. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Phrases as sentences: `['Run it', 'why?']` → `Run it. why?` */
export const sentences = (phrases: readonly string[]): string =>
	phrases.map((phrase) => (/[.?!…]$/.test(phrase) ? phrase : `${phrase}.`)).join(' ');

/** Years at a level, in words: `0–2 years`, `5 years and more`. */
export const yearsWords = ({ from, to }: { from: number | null; to: number | null }): string => {
	if (from === null) return 'no years given';
	return to === null ? `${from} years and more` : `${from}–${to} years`;
};
