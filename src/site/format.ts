import { midSentence } from '#domain/letters.ts';
import { compareText } from '#domain/compare.ts';
import { MONTHS } from '#domain/months.ts';
import { number } from '#domain/pay-words.ts';

export { number, statedPay } from '#domain/pay-words.ts';

/** The month name of a day, without `Intl` for the reason given at `number`: `2026-11-24` → `November` */
const monthOf = (at: string): string => MONTHS[Number(at.slice(5, 7)) - 1] ?? '';

/** `2026-11-24` → `Nov` */
export const shortMonth = (at: string): string => monthOf(at).slice(0, 3);

/** `2026-11-24` → `24 Nov` */
export const shortDay = (at: string): string => `${Number(at.slice(8, 10))} ${shortMonth(at)}`;

/** `2026-11-24` → `24 Nov 2026` */
export const longDay = (at: string): string => `${shortDay(at)} ${at.slice(0, 4)}`;

/** Formats the dates in a text: `bought 2025-05-05` → `bought 5 May 2025`, `2026-01` → `Jan 2026`; `2026` stays. */
export const datesIn = (words: string): string =>
	words
		.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, longDay)
		.replaceAll(/\b\d{4}-\d{2}\b/g, (at) => `${shortMonth(at)} ${at.slice(0, 4)}`);

/** Formats the dates in a text as months: `2026-01` and `2026-01-22` → `January 2026`; `2026` stays. */
export const longDates = (words: string): string =>
	words.replaceAll(/\b\d{4}-\d{2}(?:-\d{2})?\b/g, (at) => `${monthOf(at)} ${at.slice(0, 4)}`);

/** `2026-11-24T02:40:00Z` → `24 Nov 2026, 02:40 UTC` */
export const longMoment = (at: string): string => `${longDay(at)}, ${at.slice(11, 16)} UTC`;

/** `2, 'listing'` → `2 listings`; pass the plural when it is not formed with s. */
export const plural = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;

/** A number as a word for prose: `5` → `five`; digits from 13 on. */
export const numberWord = (n: number): string =>
	['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'][n] ??
	number(n);

/** Alphabetical order, ignoring case. */
export const byLetters = (a: string, b: string): number => compareText(a.toLowerCase(), b.toLowerCase());

/** The first letter as a capital: `data quality` → `Data quality` */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Joins phrases as sentences: `['Run it', 'why?']` → `Run it. why?` */
export const sentences = (phrases: readonly string[]): string =>
	phrases.map((phrase) => (/[.?!…]$/.test(phrase) ? phrase : `${phrase}.`)).join(' ');

/** Years at a level, in words: `0–2 years`, `5 years and more`. */
export const yearsWords = ({ from, to }: { from: number | null; to: number | null }): string => {
	if (from === null) return 'years vary';
	return to === null ? `${from} years and more` : `${from}–${to} years`;
};

/** A feed’s term as people write it: `FullTime`, `fulltime` and `FULL_TIME` become `Full time`; `CDI` stays. */
export function plainTerm(term: string): string {
	const words = term
		.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.replaceAll(/[_\s-]+/g, ' ')
		.replaceAll(/\b(full|part)time\b/gi, '$1 time')
		.trim();
	if (/^\p{Lu}{2,4}$/u.test(words)) return words;
	return capital(words.toLowerCase());
}

/** `data, DevOps and ML` */
export const listInWords = (words: readonly string[]): string =>
	[words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ');

/** `data, DevOps or ML` */
export const anyOf = (words: readonly string[]): string =>
	new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);

/** Several roles in one phrase: `MLOps, ML and data engineers`; with their full names when not all are engineers. */
export function peopleInWords(labels: readonly string[]): string {
	const kind = ' engineer';
	if (labels.every((label) => label.endsWith(kind)))
		return `${listInWords(labels.map((label) => midSentence(label.slice(0, -kind.length))))}${kind}s`;
	return listInWords(labels.map((label) => `${midSentence(label)}s`));
}
