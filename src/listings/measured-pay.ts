import type { LedgerPosting } from '#domain/ledger.ts';
import type { Listing } from '#facts/listing.ts';
import type { LevelSlug } from '#domain/vocabulary.ts';
import { siteCurrency } from '#filter/site-pay.ts';
import { yearlyPay } from '#filter/yearly-pay.ts';
import { floors } from '#statistics/floors.ts';
import { quantile } from '#statistics/quantile.ts';

/** With fewer values than this we draw no median, only the values. */
export const MEDIAN_FLOOR = floors.median.adverts;
/** With fewer values than this we draw no quartiles. */
export const QUARTILE_FLOOR = floors.quartiles.adverts;

export interface MeasuredPay {
	/** Middles of stated yearly pay ranges, one per employer, in whole units of the site’s currency, ascending. */
	values: number[];
	/** null if there are fewer than MEDIAN_FLOOR values */
	median: number | null;
	/** null if there are fewer than QUARTILE_FLOOR values */
	quartiles: { p25: number; p75: number } | null;
}

/** The fields of an open or closed job that are needed to measure pay. */
export interface Paid {
	employer: Pick<Listing['employer'], 'slug'>;
	level: { value: LevelSlug } | null;
	remote: Pick<Listing['remote'], 'countries'>;
	pay: Pick<NonNullable<Listing['pay']>, 'stated' | 'usd'> | null;
}

/** The jobs that were open on a day, with their facts as last read. */
export const paidOn = (day: string, open: readonly Listing[], gone: readonly LedgerPosting[]): Paid[] => [
	...open.filter(({ firstSeen }) => firstSeen <= day),
	...gone
		.filter(({ firstSeen, lastSeen }) => firstSeen <= day && lastSeen >= day)
		.map(({ level, remote, ...posting }) => ({
			...posting,
			level: level && { value: level },
			remote: remote ?? { countries: [] },
		})),
];

/** Pay stated in listings of one level that are open to `country`, in the site’s currency a year. */
export function measurePay(listings: readonly Paid[], level: LevelSlug, country: string): MeasuredPay {
	const own = listings.filter((job) => job.remote.countries.includes(country) && job.level?.value === level);
	const values = middlesOf(own)
		.map(Math.round)
		.toSorted((a, b) => a - b);
	const at = (share: number) => Math.round(quantile(values, share));
	return {
		values,
		median: values.length >= MEDIAN_FLOOR ? at(0.5) : null,
		quartiles: values.length >= QUARTILE_FLOOR ? { p25: at(0.25), p75: at(0.75) } : null,
	};
}

/**
 * The middle of each employer’s stated pay range. Only base pay stated in the site’s currency with both ends stated counts. For an employer with
 * several such listings we take the median one, because an employer’s listings are not independent.
 */
export function middlesOf(listings: readonly Pick<Paid, 'pay' | 'employer'>[]): number[] {
	const byEmployer = new Map<string, number[]>();
	for (const { pay, employer } of listings) {
		if (pay?.stated.currency !== siteCurrency.code || (pay.stated.basis ?? 'base') !== 'base') continue;
		const { min, max } = yearlyPay(pay) ?? { min: null, max: null };
		if (min === null || max === null) continue;
		byEmployer.set(employer.slug, [...(byEmployer.get(employer.slug) ?? []), (min + max) / 2]);
	}
	return [...byEmployer.values()].map((own) => quantile(own, 0.5));
}
