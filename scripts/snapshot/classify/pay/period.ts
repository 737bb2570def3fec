import type { PayPeriod } from '#domain/pay.ts';
import { roughDollars } from '../money/currency.ts';

// In the order in which a tie is settled: “per hour” before the “day” in “per day rate”.
const units: [PayPeriod, string][] = [
	['hour', String.raw`hours?|hourly|hr|hrs|h|p\/?h|stunde|std\.?|heure|hora|ora|uur|godz(?:in[ay])?\.?`],
	['day', String.raw`days?|daily|day rate|per diem|p\/?d|man-?day|tag|jour|d[ií]a|giorno|dag|dzie[nń]`],
	['week', String.raw`weeks?|weekly|wk|pw|woche|semaine|semana|settimana`],
	[
		'month',
		String.raw`months?|monthly|mo|mth|pcm|p\/?m|monat(?:lich)?|mois|mensuels?|m[eê]s|mensual(?:es)?|mensais|mese|maand|mån|måned|mies(?:i[aą]c|ięcznie)?\.?|månad|m[eě]s[ií]c|mesačne|měsíčně|lun[aă]|hónap|kuukausi|kk|aylık`,
	],
	[
		'year',
		String.raw`years?|yearly|yr|yrs|annum|annual(?:ly)?|jahr(?:es)?|jährlich|années?|ans|(?<=par )an|annuels?|año|ano|anual(?:es)?|anno|jaar|rok|rocznie|år|p[./]?\s?a\b\.?|lpa`,
	],
];
const filler = String.raw`(?:[\s,()*+:\[\]–—-]|(?:up|gross|net|brut|brutto|netto|bruto|lordi|base|salary|ote|pay|compensation|equivalent|full-time|usd|eur|gbp|cad|aud|pln|inr|dollars|euros|in|on|total|cash|target|vat|b2b|excl|incl|before tax|\/)(?![\p{L}\p{N}])){0,14}`;
const lead = String.raw`(?:\/\s?|(?:per|a|an|each|every|pro|par|por|pr\.?|pe|al|im|ao|na|za|\/)\s+|\b)`;
const attached = units.map(([period, words]) => ({
	period,
	pattern: new RegExp(`^${filler}${lead}(?:${words})(?![\\p{L}\\p{N}])`, 'iu'),
}));
const loose = units.map(([period, words]) => ({
	period,
	pattern: new RegExp(
		`(?<![\\p{L}\\p{N}])(?:(?:per|each|a|\\/|pro|par|por)\\s?(?:${words})|hourly|daily rate|day rate|tjm|tagessatz|taux journalier|weekly|monthly|annual(?:ly|ized)?|yearly|year|monatlich|jährlich|mensuel|mensual|mensal|annuel|anual|ral|jahres\\p{L}*|monats\\p{L}*|stunden\\p{L}*)(?![\\p{L}\\p{N}])`,
		'giu',
	),
}));
const byWord: [RegExp, PayPeriod][] = [
	[/hour|hora|heure|\bhrs?\b|stunde|\/\s?h\b/iu, 'hour'],
	[/day|daily|\btag\b|tagess|tjm|jour|dia|día/iu, 'day'],
	[/week|\bwk\b|woche|semana|semaine/iu, 'week'],
	[/month|\bmo\b|mensu|mensal|monat|mois|\bmes\b|mês|maand|mån|måned|mies/iu, 'month'],
	[/./u, 'year'],
];

/** The period said right behind an amount: `/yr`, `gross per month`, `hourly`. */
export function periodBehind(given: string): { period: PayPeriod; length: number } | null {
	// “per yearThis job”: a line end was lost.
	const after = given.replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1 ');
	let best: { period: PayPeriod; length: number } | null = null;
	for (const { period, pattern } of attached) {
		const length = pattern.exec(after)?.[0].length;
		if (length !== undefined && (best === null || length < best.length)) best = { period, length };
	}
	return best;
}

/** The last period said ahead of an amount in the same sentence: “the hourly rate for this position is”. */
export function periodAhead(before: string): PayPeriod | null {
	let last: { at: number; words: string } | null = null;
	for (const match of before.matchAll(loose[0]?.pattern ?? /$^/g)) last = { at: match.index, words: match[0] };
	for (const { pattern } of loose.slice(1)) {
		for (const match of before.matchAll(pattern)) {
			if (last === null || match.index >= last.at) last = { at: match.index, words: match[0] };
		}
	}
	const words = last?.words ?? null;
	return words === null ? null : (byWord.find(([pattern]) => pattern.test(words))?.[1] ?? null);
}

/** India states pay by the year, however low. Elsewhere a few thousand dollars may as well be a month’s. */
const statedByTheYear = new Set(['INR']);

/** Nothing said: an amount that only a year can pay is a year's; anything smaller stays unknown. */
export function periodBySize(amount: number, currency: string): PayPeriod | null {
	const dollars = roughDollars(amount, currency);
	return dollars !== null && dollars >= (statedByTheYear.has(currency) ? 2400 : 10_000) ? 'year' : null;
}

/** Currencies in which little is paid by the month. */
export const hardCurrencies = new Set(['USD', 'CAD', 'GBP', 'EUR', 'AUD', 'CHF']);

/** Nothing said, but cents are written: “$26.01 - $56.14” can only be an hour’s pay. */
export function isHourlyByCents(words: string, low: number, high: number, currency: string): boolean {
	return hardCurrencies.has(currency) && /\d[.,]\d\d(?!\d)/.test(words) && low >= 7 && high < 100;
}

const sane: Record<PayPeriod, [number, number]> = {
	hour: [1, 1500],
	day: [8, 8000],
	week: [40, 40_000],
	month: [60, 200_000],
	year: [500, 2_500_000],
};

/** Whether anybody is paid that; amounts in a currency of unknown size pass. */
export function isPlausible(amount: number, currency: string, period: PayPeriod): boolean {
	const dollars = roughDollars(amount, currency);
	return dollars === null || (dollars >= sane[period][0] && dollars <= sane[period][1]);
}
