import type { ListingPay } from '#domain/listing.ts';
import { perYear } from '#domain/pay-words.ts';
import type { SiteCurrency } from '#filter/pay-scale.ts';
import { siteCurrency } from '#filter/site-pay.ts';

/** Pay a year in whole units of the site’s currency. */
export interface YearlyPay {
	/** Null if the advert states only the other end. */
	min: number | null;
	max: number | null;
	/** Day of the exchange rate used, the older one if there were two; null if none was used. */
	rateDate: string | null;
}

/** Converts stated pay to a yearly amount in the site’s currency; null if we have no exchange rate. */
export function yearlyPay(
	{ stated, usd }: Pick<ListingPay, 'stated' | 'usd'>,
	site: Pick<SiteCurrency, 'code' | 'usd' | 'rateDate'> = siteCurrency,
): YearlyPay | null {
	const whole = (amount: number | null, times: number) =>
		amount === null ? null : Math.max(1, Math.round(amount * times));
	if (stated.currency === site.code) {
		const times = perYear[stated.period];
		return { min: whole(stated.min, times), max: whole(stated.max, times), rateDate: null };
	}
	if (!usd) return null;
	const [rateDate = null] = [usd.rateDate, site.rateDate].filter((day) => day !== null).toSorted();
	return { min: whole(usd.min, 1 / site.usd), max: whole(usd.max, 1 / site.usd), rateDate };
}

/** Whether comparing stated pay needs a conversion, because it is not for a year or not in the site’s currency. */
export const isConverted = (
	{ currency, period }: Pick<ListingPay['stated'], 'currency' | 'period'>,
	{ code }: Pick<SiteCurrency, 'code'> = siteCurrency,
): boolean => currency !== code || period !== 'year';
