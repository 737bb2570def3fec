import { daysAfter, daysBetween } from '#domain/day.ts';
import type { Listing } from '#facts/listing.ts';
import { countBy } from '#filter/count-by.ts';

/**
 * For each day up to the snapshot’s, how many of the open listings were first seen on it, oldest first; days without any are
 * included. The very first day is left out, because jobs that were open then were not new. Listings that have closed since are
 * not counted, so earlier days show fewer than there were.
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
