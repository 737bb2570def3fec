import { number, plural } from '#site/format.ts';
import type { BoardState } from '#domain/snapshot.ts';
import { DAY, daysBetween } from '#domain/day.ts';

/** Why a board’s rows, or a whole night, are not used. */
export interface Objection {
	rule: string;
	/** A whole sentence. */
	reason: string;
}

/** From this many rows on, half of them missing is taken for a fault of the feed. */
const LEAST_FOR_VOLUME = 10;
const LEAST_FOR_QUARANTINE = 3;
/** A feed, a source or a night that holds more times as much as before is taken for a fault, beyond a rise of so many. */
const MOST_TIMES = 5;
const LEAST_FOR_RISE = 500;
/** The same for one board, which rises by little; the monthly thread of many employers fills in a day. */
const LEAST_FOR_RISE_OF_ONE = 100;
/** Most rows of one board, whatever it held before: no employer has as many jobs. */
const MOST_ROWS = 10_000;
/** Most days between two nights; a clock that has run ahead would have all later nights refused. */
const MOST_DAYS_APART = 100;
/** Most that this machine’s clock may differ from those of the servers: a day, since every date here is one. */
const MOST_AHEAD = DAY;
/** Nights that the listings of a board stay after its last good one. */
export const NIGHTS_STILL_OPEN = 14;

/** Rows of the last night on which the board was good; null where none is known. */
export function goodRows(state: BoardState | undefined): number | null {
	return state === undefined ? null : (state.goodRows ?? (state.ok ? state.fetched : null));
}

interface Figures {
	fetched: number;
	quarantined: number;
}

/** Which part of the rows of a board, or of a source, may be bad in themselves before its format is in doubt, one in so many. */
const MOST_BAD = { own: 5, shared: 2 };

/** What one night of a board is measured against the next by. On a board of many employers anybody may add bad rows. */
export const countedRows = ({ fetched, quarantined }: Figures, isShared: boolean): number =>
	isShared ? fetched - quarantined : fetched;

/** Whether what a board sent tonight may replace what it sent last; null means yes. */
export function judgeBoard(
	tonight: Figures & {
		misshapen?: { rows: number; first: string | null };
		isShared?: boolean;
		startsAnew?: boolean;
	},
	lastGoodRows: number | null,
): Objection | null {
	const { fetched, quarantined, misshapen, isShared = false, startsAnew = false } = tonight;
	if (fetched === 0 && (lastGoodRows ?? 0) > 0) {
		return {
			rule: 'no-rows',
			reason: `The feed is empty; on its last good night it held ${plural(lastGoodRows ?? 0, 'row')}.`,
		};
	}
	if (lastGoodRows !== null && lastGoodRows >= LEAST_FOR_VOLUME && fetched * 2 < lastGoodRows) {
		const reason = `The feed holds ${plural(fetched, 'row')}; on its last good night it held ${number(lastGoodRows)}.`;
		return { rule: 'volume-drop', reason };
	}
	if (fetched > MOST_ROWS) {
		return {
			rule: 'volume-rise',
			reason: `The feed holds ${plural(fetched, 'row')}; no board may hold more than ${number(MOST_ROWS)}.`,
		};
	}
	const counted = countedRows(tonight, isShared);
	if (lastGoodRows !== null && isRise(counted, lastGoodRows, startsAnew ? LEAST_FOR_RISE : LEAST_FOR_RISE_OF_ONE)) {
		const reason = `The feed holds ${plural(counted, 'row')}; on its last good night it held ${number(lastGoodRows)}.`;
		return { rule: 'volume-rise', reason };
	}
	// One bad row in a feed of three is a bad row, not a bad feed.
	const isMany = quarantined >= LEAST_FOR_QUARANTINE || (quarantined > 0 && quarantined === fetched);
	// What employers of a shared board write costs the others nothing while most of the rows of its last good night are there.
	const isWhole = isShared && lastGoodRows !== null && counted * 2 >= lastGoodRows;
	const areBad = quarantined * MOST_BAD[isShared ? 'shared' : 'own'] > fetched && !isWhole;
	const isDoubtful = areBad || (misshapen?.rows ?? 0) * MOST_BAD.own > fetched;
	if (isMany && isDoubtful) {
		if (misshapen && misshapen.rows * 2 > quarantined) {
			const reason = `${number(misshapen.rows)} of ${plural(fetched, 'row')} have another shape than this source’s, the first: ${misshapen.first ?? 'unknown'}`;
			return { rule: 'schema-drift', reason };
		}
		const reason = `${number(quarantined)} of ${plural(fetched, 'row')} cannot be used; the format may have changed.`;
		return { rule: 'too-many-quarantined', reason };
	}
	return null;
}

/**
 * Whether the boards of a source that are good each by itself may be used together; null means yes. It sees what is
 * too small to see on any one board: many small ones that lose half of their rows at once, or hold far more.
 */
export function judgeSource(boards: readonly (Figures & { lastGoodRows: number | null })[]): Objection | null {
	if (boards.length < 2) return null;
	const known = boards.filter(({ lastGoodRows }) => lastGoodRows !== null);
	const before = known.reduce((sum, { lastGoodRows }) => sum + (lastGoodRows ?? 0), 0);
	const now = known.reduce((sum, { fetched }) => sum + fetched, 0);
	if (before >= LEAST_FOR_VOLUME && now * 2 < before) {
		const reason = `The boards of this source hold ${plural(now, 'row')} together; on their last good nights they held ${number(before)}.`;
		return { rule: 'source-volume-drop', reason };
	}
	if (known.length > 1 && isRise(now, before)) {
		const reason = `The boards of this source hold ${plural(now, 'row')} together; on their last good nights they held ${number(before)}.`;
		return { rule: 'source-volume-rise', reason };
	}
	const fetched = boards.reduce((sum, board) => sum + board.fetched, 0);
	const quarantined = boards.reduce((sum, board) => sum + board.quarantined, 0);
	if (quarantined >= LEAST_FOR_QUARANTINE && quarantined * MOST_BAD.own > fetched) {
		const reason = `${number(quarantined)} of the ${plural(fetched, 'row')} of this source cannot be used; its format may have changed.`;
		return { rule: 'source-quarantined', reason };
	}
	return null;
}

/** Whether a board that has not been good since `since` may keep its listings tonight. */
export function mayKeep(since: string, today: string): boolean {
	return daysBetween(since, today) < NIGHTS_STILL_OPEN;
}

/** Whether a listing last read on `lastSeen` may stay tonight without having been read again. */
export function mayStay(lastSeen: string, today: string): boolean {
	return daysBetween(lastSeen, today) <= NIGHTS_STILL_OPEN;
}

export interface NightFigures {
	takenAt: string;
	boards: number;
	failed: number;
	listings: number;
	/** Those of the listings that only boards carry which the last night did not have: these may be many. */
	ofNewBoards: number;
	last: { takenAt: string; listings: number } | null;
	/** Whether somebody has said that the nights before were left out. */
	afterPause: boolean;
	/** What the ledger would let go of with this night, as it does of what lies 400 days back. */
	forgotten: { nights: number; ofNights: number; jobs: number; ofJobs: number };
	/** How far the clocks of the servers that answered are ahead of this machine’s, in milliseconds; null where it is not known. */
	clocksAhead: number | null;
}

/** Whether the night as a whole may be published; null means yes. */
export function judgeNight(night: NightFigures): Objection | null {
	const { boards, failed, listings, ofNewBoards, last } = night;
	const clock = judgeClock(night);
	if (clock !== null) return clock;
	if (boards === 0)
		return {
			rule: 'no-boards',
			reason: 'There was no board to read: the list is empty, or a replay has no recording of any board of it.',
		};
	if (failed * 2 > boards) {
		return { rule: 'too-many-failed', reason: `${failed} of ${boards} boards could not be used tonight.` };
	}
	if (last !== null && listings * 2 < last.listings) {
		const reason = `Tonight’s snapshot would hold ${plural(listings, 'listing')}; last night’s holds ${number(last.listings)}.`;
		return { rule: 'too-few', reason };
	}
	if (last !== null && isRise(listings - ofNewBoards, last.listings)) {
		const ofKnown = listings - ofNewBoards;
		const reason = `Tonight’s snapshot would hold ${plural(ofKnown, 'listing')} of the boards of last night, which holds ${number(last.listings)}.`;
		return { rule: 'too-many', reason };
	}
	return null;
}

/**
 * A real hole between two nights may be long, so the last night cannot tell a clock that has leapt from it; other clocks can. Where
 * nobody was asked, as in a replay, the last night is all there is.
 */
function judgeClock({ takenAt, last, afterPause, forgotten, clocksAhead }: NightFigures): Objection | null {
	if (clocksAhead !== null && Math.abs(clocksAhead) > MOST_AHEAD) {
		const days = plural(Math.round(Math.abs(clocksAhead) / DAY), 'day');
		const reason = `The clock says ${takenAt}; by those of the servers it is ${days} ${clocksAhead < 0 ? 'earlier' : 'later'}. Set this machine’s clock right and take the night again.`;
		return { rule: 'clock', reason };
	}
	if (last === null) return null;
	const days = (Date.parse(takenAt) - Date.parse(last.takenAt)) / DAY;
	const said = `The clock says ${takenAt}, but the last night was taken at ${last.takenAt}`;
	if (days < 0) {
		const cure =
			'Set this machine’s clock right, or where the last night’s was wrong, restore the night before it (docs/operations.md).';
		return { rule: 'clock', reason: `${said}; one of the two is wrong. ${cure}` };
	}
	if (days > MOST_DAYS_APART && !afterPause) {
		const cure = 'Set the clock right, or if no night was taken in between, say so with --after-pause.';
		return { rule: 'clock', reason: `${said}, more than ${MOST_DAYS_APART} days earlier. ${cure}` };
	}
	if (days > MOST_DAYS_APART && forgotten.nights * 2 > forgotten.ofNights) {
		const { nights, ofNights, jobs, ofJobs } = forgotten;
		const lost = `${number(nights)} of its ${plural(ofNights, 'night')} and ${number(jobs)} of its ${plural(ofJobs, 'job')}`;
		const cure = 'Set the clock right, or if the pause was so long, begin in an empty folder with --out.';
		return { rule: 'clock', reason: `${said}: the ledger would forget ${lost}. ${cure}` };
	}
	return null;
}

function isRise(now: number, before: number, beyond = LEAST_FOR_RISE): boolean {
	return now > before * MOST_TIMES && now > before + beyond;
}
