import type { VerdictName } from './verdict.ts';

/** So many nights in a row must say otherwise before a verdict changes. */
export const NIGHTS_TO_FLIP = 14;

/** What counted one claim on one night. */
export interface NightVerdict {
	/** The night: `2026-11-24` */
	day: string;
	verdict: VerdictName;
}

/** A verdict that stands, since which night, and what stood before; both null for the first. */
export interface StandingVerdict extends NightVerdict {
	before: VerdictName | null;
}

/**
 * The verdict of each night that stands, oldest first. A verdict that was counted on one night stands only when the last
 * `nights` counted the same: a claim is asked of much the same jobs night after night, and with a hundred claims some
 * interval leaves its expectation by chance on most of them. The first verdict stands at once.
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
