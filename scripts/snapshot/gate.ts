import type { BoardState } from '#domain/snapshot.ts';

/** Why a board’s rows, or a whole night, are not used. */
export interface Objection {
	rule: string;
	/** A whole sentence. */
	reason: string;
}

/** From this many rows on, half of them missing is taken for a fault of the feed. */
const LEAST_FOR_VOLUME = 10;
const LEAST_FOR_QUARANTINE = 3;
const DAYS_KEPT = 14;
const DAY = 86_400_000;

/** Rows of the last night on which the board was good; null where none is known. */
export function goodRows(state: BoardState | undefined): number | null {
	return state === undefined ? null : (state.goodRows ?? (state.ok ? state.fetched : null));
}

/** Rows of a board to judge it by. One that only repeats another is none: fifty copies of one row are one row. */
export function rowsToJudge(
	fetched: number,
	out: readonly { verdict: string; rule: string | null }[],
): { fetched: number; quarantined: number } {
	const repeats = out.filter(({ verdict, rule }) => verdict === 'dropped' && rule === 'repeat').length;
	const quarantined = out.filter(({ verdict }) => verdict === 'quarantined').length;
	return { fetched: fetched - repeats, quarantined };
}

/** Whether what a board sent tonight may replace what it sent last; null means yes. */
export function judgeBoard(
	tonight: { fetched: number; quarantined: number },
	lastGoodRows: number | null,
): Objection | null {
	const { fetched, quarantined } = tonight;
	if (fetched === 0 && (lastGoodRows ?? 0) > 0) {
		return { rule: 'no-rows', reason: `The feed is empty; on its last good night it held ${rows(lastGoodRows ?? 0)}.` };
	}
	if (lastGoodRows !== null && lastGoodRows >= LEAST_FOR_VOLUME && fetched * 2 < lastGoodRows) {
		return {
			rule: 'volume-drop',
			reason: `The feed holds ${rows(fetched)}; on its last good night it held ${lastGoodRows}.`,
		};
	}
	// One bad row in a feed of three is a bad row, not a bad feed.
	const isMany = quarantined >= LEAST_FOR_QUARANTINE || (quarantined > 0 && quarantined === fetched);
	if (isMany && quarantined * 5 > fetched) {
		return {
			rule: 'too-many-quarantined',
			reason: `${quarantined} of ${rows(fetched)} cannot be used; the format may have changed.`,
		};
	}
	return null;
}

/** Whether rows kept since `since` may stay another night. */
export function mayKeep(since: string, today: string): boolean {
	return Date.parse(today) - Date.parse(since) <= DAYS_KEPT * DAY;
}

export interface NightFigures {
	takenAt: string;
	boards: number;
	failed: number;
	listings: number;
	last: { takenAt: string; listings: number } | null;
}

/** Whether the night as a whole may be published; null means yes. */
export function judgeNight({ takenAt, boards, failed, listings, last }: NightFigures): Objection | null {
	if (last !== null && Date.parse(takenAt) < Date.parse(last.takenAt)) {
		return {
			rule: 'clock',
			reason: `The clock says ${takenAt}, but the last night was taken at ${last.takenAt}; one of the two is wrong.`,
		};
	}
	if (boards === 0) return { rule: 'no-boards', reason: 'There was no board to read.' };
	if (failed * 2 > boards) {
		return { rule: 'too-many-failed', reason: `${failed} of ${boards} boards could not be used tonight.` };
	}
	if (last !== null && listings * 2 < last.listings) {
		return {
			rule: 'too-few',
			reason: `Tonight’s snapshot would hold ${listings} listings; last night’s holds ${last.listings}.`,
		};
	}
	return null;
}

function rows(count: number): string {
	return count === 1 ? '1 row' : `${count} rows`;
}
