import type { VerdictName } from './verdict.ts';

/** A verdict changes only after this many nights in a row with another result. */
export const NIGHTS_TO_FLIP = 14;

/** The result of counting one claim on one night. */
export interface NightVerdict {
	/** The night: `2026-11-24` */
	day: string;
	verdict: VerdictName;
}

/** A verdict in force: since which night (`day`), and the verdict before it (null for the first). */
export interface StandingVerdict extends NightVerdict {
	before: VerdictName | null;
}

/**
 * The verdict in force on each night, oldest first. A new result comes into force only when the last `nights` nights gave the
 * same. A claim is counted on nearly the same jobs every night; with a hundred claims, chance moves some interval past its
 * expectation on most nights. The first verdict is in force at once.
 */
export function standing(counted: readonly NightVerdict[], nights = NIGHTS_TO_FLIP): StandingVerdict[] {
	let stands: StandingVerdict | null = null;
	return counted.map(({ day, verdict }, at): StandingVerdict => {
		if (stands === null) stands = { day, verdict, before: null };
		else if (verdict !== stands.verdict) {
			const last = counted.slice(Math.max(0, at + 1 - nights), at + 1);
			if (last.length === nights && last.every((night) => night.verdict === verdict))
				stands = { day, verdict, before: stands.verdict };
		}
		return stands;
	});
}
