import { daysAfter } from '#domain/day.ts';
import type { Day } from '#domain/text.ts';

const HOUR = 3_600_000;
/** From this age on a snapshot is late: a night has been missed. */
const LATE_AFTER = 36;

/** Day by which an editor must read the text again. */
export function reviewDue({ lastReviewed, reviewInDays }: { lastReviewed: Day; reviewInDays: number }): Day {
	return daysAfter(lastReviewed, reviewInDays);
}

/** Whether the day a text was due for review has passed; on the day itself there is still time. */
export const isOverdue = (due: Day, now: string): boolean => now.slice(0, 10) > due;

/**
 * Whole hours since a snapshot was taken, once there are more than 36; else null. Invented listings grow no older: their
 * own banner says what to think of them.
 */
export function hoursLate({ takenAt, sample }: { takenAt: string; sample: boolean }, now: string): number | null {
	const hours = (Date.parse(now) - Date.parse(takenAt)) / HOUR;
	return !sample && hours > LATE_AFTER ? Math.floor(hours) : null;
}
