import { number, plural } from '#site/format.ts';
import type { BoardState } from '#domain/snapshot.ts';
import { DAY, daysBetween } from '#domain/day.ts';

/** Why a board’s rows, or a whole night, are not used. */
export interface Objection {
	rule: string;
	/** A whole sentence. */
	reason: string;
}

/** Boards with at least this many rows on the last good night are refused if more than half of the rows disappear. */
const LEAST_FOR_VOLUME = 10;
const LEAST_FOR_QUARANTINE = 3;
/**
 * A source or a night is refused if it holds more than five times as much as before and has grown by more than `LEAST_FOR_RISE`.
 */
const MOST_TIMES = 5;
const LEAST_FOR_RISE = 500;
/**
 * Same limit for a single board. It is lower because one board grows little. A board that starts anew each month, such as a
 * thread of many employers, gets `LEAST_FOR_RISE` instead.
 */
const LEAST_FOR_RISE_OF_ONE = 100;
/** Most rows of one board, whatever it held before: no employer has more jobs. */
const MOST_ROWS = 10_000;
/** Most days between two nights. If a clock that runs ahead were accepted once, all later nights would be refused. */
const MOST_DAYS_APART = 100;
/** Most by which this machine’s clock may differ from the servers’ clocks: a day, because we store dates without times. */
const MOST_AHEAD = DAY;
/** How many nights the listings of a board stay after its last good feed. */
export const NIGHTS_STILL_OPEN = 14;

/** Number of rows on the last night on which the board was good; null if unknown. */
export function goodRows(state: BoardState | undefined): number | null {
	return state === undefined ? null : (state.goodRows ?? (state.ok ? state.fetched : null));
}

interface Figures {
	fetched: number;
	quarantined: number;
}

/**
 * A board is refused when more than one row in this many is quarantined, since its format has probably changed: one in five on an
 * employer’s own board, one in two on a board of many employers.
 */
const MOST_BAD = { own: 5, shared: 2 };

/**
 * The number of rows that is compared between nights. On a board of many employers anybody may add bad rows, so they do not
 * count.
 */
export const countedRows = ({ fetched, quarantined }: Figures, isShared: boolean): number =>
	isShared ? fetched - quarantined : fetched;

/** Whether the rows of a board from tonight may replace the last ones; null means yes. */
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
	// One bad row among three does not make the feed bad.
	const isMany = quarantined >= LEAST_FOR_QUARANTINE || (quarantined > 0 && quarantined === fetched);
	// On a shared board, bad rows of one employer must not cost the others theirs while most rows of its last good night are
	// there.
	const isWhole = isShared && lastGoodRows !== null && counted * 2 >= lastGoodRows;
	const areBad = quarantined * MOST_BAD[isShared ? 'shared' : 'own'] > fetched && !isWhole;
	const isDoubtful = areBad || (misshapen?.rows ?? 0) * MOST_BAD.own > fetched;
	if (isMany && isDoubtful) {
		if (misshapen && misshapen.rows * 2 > quarantined) {
			const reason = `${number(misshapen.rows)} of ${plural(fetched, 'row')} do not match the schema of this source. The first: ${misshapen.first ?? 'unknown'}`;
			return { rule: 'schema-drift', reason };
		}
		const reason = `${number(quarantined)} of ${plural(fetched, 'row')} cannot be used; the format may have changed.`;
		return { rule: 'too-many-quarantined', reason };
	}
	return null;
}

/**
 * Checks the boards of one source together, after each has passed on its own; null means they may be used. It finds changes that
 * no single board shows, such as many small boards that lose half of their rows at once.
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

/** Whether a board that has had no good feed since `since` may keep its listings tonight. */
export function mayKeep(since: string, today: string): boolean {
	return daysBetween(since, today) < NIGHTS_STILL_OPEN;
}

/** Whether a listing last read on `lastSeen` may stay tonight although it was not read again. */
export function mayStay(lastSeen: string, today: string): boolean {
	return daysBetween(lastSeen, today) <= NIGHTS_STILL_OPEN;
}

export interface NightFigures {
	takenAt: string;
	boards: number;
	failed: number;
	listings: number;
	/** How many of the listings come only from boards that the last night did not have; any number of these is fine. */
	ofNewBoards: number;
	last: { takenAt: string; listings: number } | null;
	/** Whether the operator has confirmed (`--after-pause`) that nights were skipped on purpose. */
	afterPause: boolean;
	/** What the ledger would delete with this night, because it is more than 400 days old. */
	forgotten: { nights: number; ofNights: number; jobs: number; ofJobs: number };
	/** How far the servers’ clocks are ahead of this machine’s, in milliseconds; null if unknown. */
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
			reason:
				'There was no board to read: the list of boards is empty, or the replay folder has no recording of a listed board.',
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
		const reason = `Tonight’s snapshot would hold ${plural(ofKnown, 'listing')} from boards that last night had too; last night’s snapshot holds ${number(last.listings)}.`;
		return { rule: 'too-many', reason };
	}
	return null;
}

/**
 * Checks this machine’s clock against those of the servers. The last night alone cannot show whether the clock is wrong or nights
 * were really skipped. Only where no server was asked, as in a replay, must the last night do.
 */
function judgeClock({ takenAt, last, afterPause, forgotten, clocksAhead }: NightFigures): Objection | null {
	if (clocksAhead !== null && Math.abs(clocksAhead) > MOST_AHEAD) {
		const days = plural(Math.round(Math.abs(clocksAhead) / DAY), 'day');
		const reason = `This machine’s clock says ${takenAt}, ${days} ${clocksAhead < 0 ? 'ahead of' : 'behind'} the servers’ clocks. Set it right and take the night again.`;
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
