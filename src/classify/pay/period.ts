import type { PayPeriod } from '#domain/pay.ts';
import { roughDollars } from '../money/currency.ts';
import * as patterns from './period-patterns.ts';

const periods = ['hour', 'day', 'week', 'month', 'year'] as const;

/** The period directly after an amount: `/yr`, `gross per month`, `hourly`. */
export function periodBehind(after: string): PayPeriod | null {
	const found = periods.flatMap((period) => {
		const length = patterns.behind[period].exec(after)?.[0].length;
		return length === undefined ? [] : [{ period, length }];
	});
	return found.toSorted((a, b) => a.length - b.length)[0]?.period ?? null;
}

/** The last period named before an amount in the same sentence: “the hourly rate for this position is”. */
export function periodAhead(before: string): PayPeriod | null {
	const last = [...before.matchAll(patterns.ahead)].at(-1)?.[0];
	if (last === undefined) return null;
	return (['hour', 'day', 'week', 'month'] as const).find((period) => patterns.meaning[period].test(last)) ?? 'year';
}

/** In India pay is always stated per year, even if it is low. Elsewhere, a few thousand dollars may be monthly pay. */
const statedByTheYear = new Set(['INR']);

/**
 * Without a stated period, an amount that is too large for anything but a year is yearly; the period of a smaller one is unknown.
 */
export function periodBySize(amount: number, currency: string): PayPeriod | null {
	const dollars = roughDollars(amount, currency);
	return dollars !== null && dollars >= (statedByTheYear.has(currency) ? 2400 : 10_000) ? 'year' : null;
}

/** Currencies in which monthly pay is a small number. */
export const hardCurrencies = new Set(['USD', 'CAD', 'GBP', 'EUR', 'AUD', 'CHF']);

/**
 * “$52 — $52 USD”: Greenhouse writes the range of a pay field like this. The field has full amounts, never abbreviated thousands.
 */
export const asInField = /\d\s?—\s?\D{0,4}\d[\d.,]*\s[A-Z]{3}$/;

/**
 * The period of an amount that is announced as pay without a period and is too small for a year: “$26.01 - $56.14” and “$52 — $52
 * USD” can only be hourly, “€4900 - €6800” and amounts in reais only monthly. Null if it may be either.
 */
export function shorterBySize(words: string, low: number, high: number, currency: string): 'hour' | 'month' | null {
	const most = asInField.test(words) ? 300 : /\d[.,]\d\d(?!\d)/.test(words) ? 100 : 0;
	if (hardCurrencies.has(currency) && low >= 7 && high < most) return 'hour';
	return low >= 1500 && (currency === 'BRL' || (currency === 'EUR' && low < high)) ? 'month' : null;
}

const sane: Record<PayPeriod, [number, number]> = {
	hour: [1, 1500],
	day: [8, 8000],
	week: [40, 40_000],
	month: [60, 200_000],
	year: [500, 2_500_000],
};

/** Whether an amount is plausible as pay. Amounts in currencies of unknown value pass. */
export function isPlausible(amount: number, currency: string, period: PayPeriod): boolean {
	const dollars = roughDollars(amount, currency);
	return dollars === null || (dollars >= sane[period][0] && dollars <= sane[period][1]);
}
