import { daysAfter, daysBetween } from '#domain/day.ts';
import type { Listing } from '#facts/listing.ts';
import { countBy } from '#filter/count-by.ts';

/**
 * How many open listings were first seen on each day up to the snapshot’s, oldest first, days without any included.
 * The first day of all is left out: what was open when reading began was not new. Listings that have closed since
 * are not counted, so the days before the last are lower than they were at the time.
 */
export function newByDay(listings: readonly Listing[], night: string): { day: string; count: number }[] {
	const counts = countBy(listings, ({ firstSeen }) => [firstSeen]);
	const first = [...counts.keys()].toSorted()[0] ?? night;
	const days = daysBetween(first, night);
	return Array.from({ length: Math.max(0, days) }, (_, at) => {
		const day = daysAfter(first, at + 1);
		return { day, count: counts.get(day) ?? 0 };
	});
}
