/** Days in UTC, written `2026-11-24`, and how they are counted. Browsers load this file too, so it needs nothing. */

/** Milliseconds of a day in UTC. */
export const DAY = 86_400_000;

/** How many days lie between two. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The day so many days after another; before it where they are negative. */
export function daysAfter(day: string, days: number): string {
	return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** The Monday of the week that a day is in. */
export const mondayOf = (day: string): string => daysAfter(day, -((dayNumber(day) + 3) % 7));

/** Whole days since 1970 of a day or moment. */
export const dayNumber = (at: string): number => Math.floor(Date.parse(at) / DAY);

/** The day of so many whole days since 1970. */
export const dayOfNumber = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);
