import { daysBetween } from '#domain/day.ts';

/** Visits that are more days ago are forgotten, because by then nearly everything is new. */
export const MAX_DAYS = 90;

/** The nights of a list that a reader has seen. */
export interface Visit {
	/** Night of the latest visit. */
	night: string;
	/** The night seen before that one; null at first. Newer listings are marked as new, for the whole day. */
	before: string | null;
}

/** How many lists’ visits are stored; each role has one list. */
const MAX_LISTS = 200;

const isDay = (value: unknown): value is string =>
	typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

/** Reads the latest visit by list from untrusted data. `visit` checks the other fields. */
export function readVisits(stored: unknown): Map<string, unknown> {
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return new Map();
	return new Map(
		Object.entries(stored)
			.filter(([, last]) => isDay((last as Partial<Visit> | null)?.night))
			.slice(0, MAX_LISTS),
	);
}

/** The visit record after a visit to a page of `night`. Another visit on the same night changes nothing. */
export function visit(last: unknown, night: string): Visit {
	const { night: seen, before } = (last ?? {}) as Partial<Visit>;
	if (!isDay(seen) || seen > night) return { night, before: null };
	if (seen === night) return { night, before: isDay(before) ? before : null };
	return { night, before: daysBetween(seen, night) > MAX_DAYS ? null : seen };
}

/** How many listings were first seen after `since`; `perDay` has counts by day, starting with tonight: `3 0 12`. */
export function newSince(since: string, night: string, perDay: string): number {
	return perDay
		.split(' ')
		.slice(0, daysBetween(since, night))
		.reduce((sum, count) => sum + Number(count), 0);
}

/** Counts listings by day for `newSince`. Days and the night are numbers of days since 1970. */
export function perDay(days: readonly number[], night: number): string {
	const counts: number[] = [];
	for (const day of days) {
		const ago = night - day;
		if (ago >= 0 && ago < MAX_DAYS) counts[ago] = (counts[ago] ?? 0) + 1;
	}
	return Array.from(counts, (count = 0) => count).join(' ');
}
