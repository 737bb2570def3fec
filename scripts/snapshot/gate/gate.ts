import { number, plural } from '#site/format.ts';
import type { BoardState } from '#domain/snapshot.ts';
import { DAY, daysBetween } from '#domain/day.ts';

/** Why the rows of a board, or a whole night, are not used. */
export interface Objection {
	rule: string;
	/** A whole sentence. */
	reason: string;
}

/** A board or source with at least this many rows on its last good night is refused if more than half of them disappear. */
const MIN_ROWS_FOR_DROP = 10;
/** With fewer quarantined rows a board is not refused, unless all of its rows are quarantined. */
const MIN_QUARANTINED = 3;
/**
 * A source or a night is refused if it has more than five times as many rows or listings as before, and over `MAX_GROWTH` more.
 */
const MAX_GROWTH_FACTOR = 5;
const MAX_GROWTH = 500;
/**
 * Used for a single board instead of `MAX_GROWTH`, because a board grows less than a whole source. A board that starts empty each
 * month, such as a hiring thread, still gets `MAX_GROWTH`.
 */
const MAX_GROWTH_OF_BOARD = 100;
/** Most rows of one board, whatever it had before: no employer has more jobs. */
const MAX_ROWS_OF_BOARD = 10_000;
/** Most days between two nights. If a clock that runs ahead were accepted once, all later nights would be refused. */
const MAX_DAYS_BETWEEN_NIGHTS = 100;
/** Most by which this machine’s clock may differ from those of the servers: a day, because we store dates without times. */
const MAX_CLOCK_DIFFERENCE = DAY;
/** For how many nights the listings of a board stay open after its last good feed. */
export const NIGHTS_STILL_OPEN = 14;

/** The number of rows on the board’s last good night; null if unknown. */
export function goodRows(state: BoardState | undefined): number | null {
	return state === undefined ? null : (state.goodRows ?? (state.ok ? state.fetched : null));
}

interface Figures {
	fetched: number;
	quarantined: number;
}

/**
 * A board is refused if more than one row in this many is quarantined, since its format has probably changed: one in five on an
 * employer’s own board, one in two on a board of many employers.
 */
const ONE_BAD_ROW_IN = { own: 5, shared: 2 };

/**
 * The number of rows that is compared between nights. Bad rows on a board of many employers do not count, because anybody may add
 * them.
 */
export const countedRows = ({ fetched, quarantined }: Figures, isShared: boolean): number =>
	isShared ? fetched - quarantined : fetched;

/** Returns why tonight’s rows of a board may not replace those of its last good night; null if they may. */
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
			reason: `The feed is empty; on its last good night it had ${plural(lastGoodRows ?? 0, 'row')}.`,
		};
	}
	if (lastGoodRows !== null && lastGoodRows >= MIN_ROWS_FOR_DROP && fetched * 2 < lastGoodRows) {
		const reason = `The feed has ${plural(fetched, 'row')}; on its last good night it had ${number(lastGoodRows)}.`;
		return { rule: 'volume-drop', reason };
	}
	if (fetched > MAX_ROWS_OF_BOARD) {
		return {
			rule: 'volume-rise',
			reason: `The feed has ${plural(fetched, 'row')}; the limit for a board is ${number(MAX_ROWS_OF_BOARD)}.`,
		};
	}
	const counted = countedRows(tonight, isShared);
	if (lastGoodRows !== null && isRise(counted, lastGoodRows, startsAnew ? MAX_GROWTH : MAX_GROWTH_OF_BOARD)) {
		const reason = `The feed has ${plural(counted, 'row')}; on its last good night it had ${number(lastGoodRows)}.`;
		return { rule: 'volume-rise', reason };
	}
	const hasSeveralBad = quarantined >= MIN_QUARANTINED || (quarantined > 0 && quarantined === fetched);
	// On a board of many employers, bad rows of one employer must not hide the jobs of the others. So the board is used as long as it
	// has at least half of its last good rows.
	const hasMostGoodRows = isShared && lastGoodRows !== null && counted * 2 >= lastGoodRows;
	const hasTooManyBad = quarantined * ONE_BAD_ROW_IN[isShared ? 'shared' : 'own'] > fetched && !hasMostGoodRows;
	const isSuspicious = hasTooManyBad || (misshapen?.rows ?? 0) * ONE_BAD_ROW_IN.own > fetched;
	if (hasSeveralBad && isSuspicious) {
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
 * Judges the boards of one source together, after each has passed on its own. Returns why they may not be used; null if they may.
 * This finds changes that no single board shows, such as many small boards that lose half of their rows at once.
 */
export function judgeSource(boards: readonly (Figures & { lastGoodRows: number | null })[]): Objection | null {
	if (boards.length < 2) return null;
	const known = boards.filter(({ lastGoodRows }) => lastGoodRows !== null);
	const before = known.reduce((sum, { lastGoodRows }) => sum + (lastGoodRows ?? 0), 0);
	const now = known.reduce((sum, { fetched }) => sum + fetched, 0);
	if (before >= MIN_ROWS_FOR_DROP && now * 2 < before) {
		const reason = `The boards of this source have ${plural(now, 'row')} together; on their last good nights they had ${number(before)}.`;
		return { rule: 'source-volume-drop', reason };
	}
	if (known.length > 1 && isRise(now, before)) {
		const reason = `The boards of this source have ${plural(now, 'row')} together; on their last good nights they had ${number(before)}.`;
		return { rule: 'source-volume-rise', reason };
	}
	const fetched = boards.reduce((sum, board) => sum + board.fetched, 0);
	const quarantined = boards.reduce((sum, board) => sum + board.quarantined, 0);
	if (quarantined >= MIN_QUARANTINED && quarantined * ONE_BAD_ROW_IN.own > fetched) {
		const reason = `${number(quarantined)} of the ${plural(fetched, 'row')} of this source cannot be used; its format may have changed.`;
		return { rule: 'source-quarantined', reason };
	}
	return null;
}

/** Whether a board that has had no good feed since the day `since` may keep its listings tonight. */
export function mayKeepListings(since: string, today: string): boolean {
	return daysBetween(since, today) < NIGHTS_STILL_OPEN;
}

/** Whether a listing that was last read on `lastSeen` may stay open tonight although it was not read again. */
export function mayStayOpen(lastSeen: string, today: string): boolean {
	return daysBetween(lastSeen, today) <= NIGHTS_STILL_OPEN;
}

export interface NightFigures {
	takenAt: string;
	boards: number;
	failed: number;
	listings: number;
	/** How many of the listings come only from boards that are new tonight; any number of these is fine. */
	fromNewBoards: number;
	last: { takenAt: string; listings: number } | null;
	/** Whether the operator has confirmed with `--after-pause` that nights were skipped on purpose. */
	afterPause: boolean;
	/** What the ledger would delete tonight because it is more than 400 days old. */
	forgotten: { nights: number; totalNights: number; jobs: number; totalJobs: number };
	/** How far the servers’ clocks are ahead of this machine’s, in milliseconds; null if unknown. */
	clocksAhead: number | null;
}

/** Returns why the night may not be published; null if it may. */
export function judgeNight(night: NightFigures): Objection | null {
	const { boards, failed, listings, fromNewBoards, last } = night;
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
		const reason = `Tonight’s snapshot would have ${plural(listings, 'listing')}; last night’s has ${number(last.listings)}.`;
		return { rule: 'too-few', reason };
	}
	if (last !== null && isRise(listings - fromNewBoards, last.listings)) {
		const fromKnownBoards = listings - fromNewBoards;
		const reason = `Tonight’s snapshot would have ${plural(fromKnownBoards, 'listing')} from boards that were also read last night; last night’s snapshot has ${number(last.listings)}.`;
		return { rule: 'too-many', reason };
	}
	return null;
}

/**
 * Compares this machine’s clock with those of the servers and with the time of the last night. The last night alone cannot show
 * whether the clock is wrong or nights were skipped, but in a replay there are no servers to compare with.
 */
function judgeClock({ takenAt, last, afterPause, forgotten, clocksAhead }: NightFigures): Objection | null {
	if (clocksAhead !== null && Math.abs(clocksAhead) > MAX_CLOCK_DIFFERENCE) {
		const days = plural(Math.round(Math.abs(clocksAhead) / DAY), 'day');
		const reason = `This machine’s clock says ${takenAt}, ${days} ${clocksAhead < 0 ? 'ahead of' : 'behind'} the servers’ clocks. Correct it and run the night again.`;
		return { rule: 'clock', reason };
	}
	if (last === null) return null;
	const days = (Date.parse(takenAt) - Date.parse(last.takenAt)) / DAY;
	const clockSays = `The clock says ${takenAt}, but the last night was taken at ${last.takenAt}`;
	if (days < 0) {
		const advice =
			'Correct this machine’s clock, or if it was wrong last night, restore the night before (docs/operations.md).';
		return { rule: 'clock', reason: `${clockSays}, which is later. ${advice}` };
	}
	if (days > MAX_DAYS_BETWEEN_NIGHTS && !afterPause) {
		const advice = 'Correct the clock, or if nights were skipped on purpose, add --after-pause.';
		return { rule: 'clock', reason: `${clockSays}, more than ${MAX_DAYS_BETWEEN_NIGHTS} days earlier. ${advice}` };
	}
	if (days > MAX_DAYS_BETWEEN_NIGHTS && forgotten.nights * 2 > forgotten.totalNights) {
		const { nights, totalNights, jobs, totalJobs } = forgotten;
		const lost = `${number(nights)} of its ${plural(totalNights, 'night')} and ${number(jobs)} of its ${plural(totalJobs, 'job')}`;
		const advice = 'Correct the clock, or if the pause was that long, start in an empty folder with --out.';
		return { rule: 'clock', reason: `${clockSays}: the ledger would lose ${lost}. ${advice}` };
	}
	return null;
}

function isRise(now: number, before: number, maxGrowth = MAX_GROWTH): boolean {
	return now > before * MAX_GROWTH_FACTOR && now > before + maxGrowth;
}
