import { daysBetween } from '#domain/day.ts';

/** Visits longer ago than this are forgotten: by then nearly everything is new. */
export const MOST_DAYS = 90;

/** The nights a reader has seen a list of. */
export interface Visit {
	/** Night of the latest visit. */
	night: string;
	/** The night seen before it; null at first. What is newer is marked, all day long. */
	before: string | null;
}

/** Most lists whose visits are kept; each role has one. */
const MOST_LISTS = 200;

const isDay = (value: unknown): value is string =>
	typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

/** The latest visits by list, whatever the store holds; `visit` judges each. */
export function readVisits(stored: unknown): Map<string, unknown> {
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return new Map();
	return new Map(
		Object.entries(stored)
			.filter(([, last]) => isDay((last as Partial<Visit> | null)?.night))
			.slice(0, MOST_LISTS),
	);
}

/** The visit after `last` to a page of `night`: a further look on the same night changes nothing. */
export function visit(last: unknown, night: string): Visit {
	const { night: seen, before } = (last ?? {}) as Partial<Visit>;
	if (!isDay(seen) || seen > night) return { night, before: null };
	if (seen === night) return { night, before: isDay(before) ? before : null };
	return { night, before: daysBetween(seen, night) > MOST_DAYS ? null : seen };
}

/** How many listings were first seen after `since`; `perDay` counts them by day, tonight’s first, as `3 0 12`. */
export function newSince(since: string, night: string, perDay: string): number {
	return perDay
		.split(' ')
		.slice(0, daysBetween(since, night))
		.reduce((sum, count) => sum + Number(count), 0);
}

/** Counts by day for `newSince`, from the days listings were first seen, counted since 1970 as the night is. */
export function perDay(days: readonly number[], night: number): string {
	const counts: number[] = [];
	for (const day of days) {
		const ago = night - day;
		if (ago >= 0 && ago < MOST_DAYS) counts[ago] = (counts[ago] ?? 0) + 1;
	}
	return Array.from(counts, (count = 0) => count).join(' ');
}
