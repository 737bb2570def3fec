import type { Listing } from '#domain/listing.ts';
import type { LevelSlug } from '#domain/vocabulary.ts';

/** Fewest values before a median is drawn; with fewer only the values themselves are. */
export const MEDIAN_FLOOR = 6;
/** Fewest values, and fewest employers, before quartiles are drawn. */
export const QUARTILE_FLOOR = { values: 30, employers: 10 };

export interface MeasuredPay {
	/** Middle of the stated yearly dollar range, one value an employer, ascending, whole dollars. */
	values: number[];
	/** null below MEDIAN_FLOOR */
	median: number | null;
	/** null below QUARTILE_FLOOR */
	quartiles: { p25: number; p75: number } | null;
}

/**
 * What listings of one level that are open to `country` state, in US dollars a year. Only pay stated in dollars, whole at both ends and
 * not said to be more than base counts; an employer with several listings counts once, with the middle one,
 * because postings of one firm are not independent.
 */
export function measurePay(listings: Listing[], level: LevelSlug, country: string): MeasuredPay {
	const byEmployer = new Map<string, number[]>();
	for (const { level: read, pay, employer, remote } of listings) {
		if (!remote.countries.includes(country)) continue;
		if (read?.value !== level || !pay || pay.stated.currency !== 'USD' || !pay.usd) continue;
		if (pay.stated.basis !== null && pay.stated.basis !== 'base') continue;
		const { min, max } = pay.usd;
		if (min === null || max === null) continue;
		const middles = byEmployer.get(employer.slug) ?? [];
		byEmployer.set(employer.slug, [...middles, (min + max) / 2]);
	}
	const values = [...byEmployer.values()].map((v) => Math.round(quantile(v, 0.5))).toSorted((a, b) => a - b);
	const enough = values.length >= QUARTILE_FLOOR.values && byEmployer.size >= QUARTILE_FLOOR.employers;
	return {
		values,
		median: values.length >= MEDIAN_FLOOR ? Math.round(quantile(values, 0.5)) : null,
		quartiles: enough ? { p25: Math.round(quantile(values, 0.25)), p75: Math.round(quantile(values, 0.75)) } : null,
	};
}

/** Linear-interpolation quantile (type 7, as R and NumPy default to); the values need not be sorted. */
export function quantile(values: number[], q: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const at = (sorted.length - 1) * q;
	const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
	if (low === undefined || high === undefined) throw new RangeError('a quantile of no values');
	return low + (high - low) * (at - Math.floor(at));
}
