import type { LedgerPosting } from '#domain/ledger.ts';
import type { Listing } from '#facts/listing.ts';
import type { LevelSlug } from '#domain/vocabulary.ts';
import { floors } from '#statistics/floors.ts';
import { quantile } from '#statistics/quantile.ts';

/** Fewest values before a median is drawn; with fewer only the values themselves are. */
export const MEDIAN_FLOOR = floors.median.adverts;
/** Fewest values before quartiles are drawn. */
export const QUARTILE_FLOOR = floors.quartiles.adverts;

export interface MeasuredPay {
	/** Middle of the stated yearly dollar range, one value an employer, ascending, whole dollars. */
	values: number[];
	/** null below MEDIAN_FLOOR */
	median: number | null;
	/** null below QUARTILE_FLOOR */
	quartiles: { p25: number; p75: number } | null;
}

/** What is asked of a job, open or gone, to measure pay. */
export interface Paid {
	employer: Pick<Listing['employer'], 'slug'>;
	level: { value: LevelSlug } | null;
	remote: Pick<Listing['remote'], 'countries'>;
	pay: Pick<NonNullable<Listing['pay']>, 'stated' | 'usd'> | null;
}

/** The jobs that were open on a day, as they were last read, of those that are open and those that are gone. */
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

/** What listings of one level that are open to `country` state, in US dollars a year. */
export function measurePay(listings: readonly Paid[], level: LevelSlug, country: string): MeasuredPay {
	const own = listings.filter((one) => one.remote.countries.includes(country) && one.level?.value === level);
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
 * The middle of what listings state, one value an employer. Only pay stated in dollars, whole at both ends and not said to
 * be more than base counts; an employer with several listings counts once, with the middle one, because postings of one
 * firm are not independent.
 */
export function middlesOf(listings: readonly Pick<Paid, 'pay' | 'employer'>[]): number[] {
	const byEmployer = new Map<string, number[]>();
	for (const { pay, employer } of listings) {
		const { min = null, max = null } = pay?.usd ?? {};
		if (min === null || max === null || pay?.stated.currency !== 'USD' || (pay.stated.basis ?? 'base') !== 'base')
			continue;
		byEmployer.set(employer.slug, [...(byEmployer.get(employer.slug) ?? []), (min + max) / 2]);
	}
	return [...byEmployer.values()].map((own) => quantile(own, 0.5));
}
