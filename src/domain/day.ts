/** Functions for days in UTC, written `2026-11-24`. Browsers load this file too, so it imports nothing. */

/** Milliseconds of a day in UTC. */
export const DAY = 86_400_000;

/** The number of days from one day to another. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The day that is this many days after `day`, or before it when `days` is negative. */
export function daysAfter(day: string, days: number): string {
	return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** The Monday of the week that contains this day. */
export const mondayOf = (day: string): string => daysAfter(day, -((dayNumber(day) + 3) % 7));

/** Whole days from 1 January 1970 to a day or moment. */
export const dayNumber = (at: string): number => Math.floor(Date.parse(at) / DAY);

/** The day that is this many whole days after 1 January 1970. */
export const dayOfNumber = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);
