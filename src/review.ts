import type { Day } from '#domain/text.ts';

const dayLength = 86_400_000;

/** Day by which an editor must read the text again. */
export function reviewDue({ lastReviewed, reviewInDays }: { lastReviewed: Day; reviewInDays: number }): Day {
	return new Date(Date.parse(lastReviewed) + reviewInDays * dayLength).toISOString().slice(0, 10);
}
