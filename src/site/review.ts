import { daysAfter } from '#domain/day.ts';
import type { Day } from '#domain/text.ts';

const HOUR = 3_600_000;
/** A snapshot older than this many hours is late: a night was missed. */
const LATE_AFTER = 36;

/** The day by which an editor must read the text again. */
export function reviewDue({ lastReviewed, reviewInDays }: { lastReviewed: Day; reviewInDays: number }): Day {
	return daysAfter(lastReviewed, reviewInDays);
}

/** Whether a review is overdue: only after the due day. */
export const isOverdue = (due: Day, now: string): boolean => now.slice(0, 10) > due;

/**
 * The age of a snapshot in whole hours when it exceeds 36 hours; else null. Also null for invented listings, whose pages have a
 * banner of their own.
 */
export function hoursLate({ takenAt, sample }: { takenAt: string; sample: boolean }, now: string): number | null {
	const hours = (Date.parse(now) - Date.parse(takenAt)) / HOUR;
	return !sample && hours > LATE_AFTER ? Math.floor(hours) : null;
}
