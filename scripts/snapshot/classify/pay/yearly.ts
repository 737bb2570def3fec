import type { StatedPay, YearlyUsd } from '#domain/pay.ts';
import type { Rates } from '../reading.ts';

/** Working time in a full year, by which a shorter period is multiplied. */
export const perYear = { year: 1, month: 12, week: 52, day: 260, hour: 2080 } as const;

/** Stated pay as whole US dollars a year; null where no rate is at hand. */
export function toYearlyUsd(stated: StatedPay, rates: Rates): YearlyUsd | null {
	const isDollar = stated.currency === 'USD';
	const rate = isDollar
		? 1
		: Object.hasOwn(rates.usdPerUnit, stated.currency)
			? rates.usdPerUnit[stated.currency]
			: undefined;
	if (rate === undefined) return null;
	const yearly = (amount: number | null): number | null =>
		amount === null ? null : Math.max(1, Math.round(amount * perYear[stated.period] * rate));
	return {
		min: yearly(stated.min),
		max: yearly(stated.max),
		rate,
		rateDate: isDollar ? null : (rates.dates?.[stated.currency] ?? rates.date),
	};
}
