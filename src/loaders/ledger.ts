import { LedgerPosting, type LedgerDay } from '#domain/ledger.ts';
import { loadSnapshot, snapshotFile, type LoadedSnapshot } from './snapshot.ts';

export interface Ledger {
	/** What each night held, oldest first. */
	days: LedgerDay[];
	/** Every job of the last 400 days, by id. */
	postings: LedgerPosting[];
	/** Jobs that the snapshot does not hold any more, by id: closed, or out of sight. */
	gone: LedgerPosting[];
}

let kept: { snapshot: LoadedSnapshot; ledger: Ledger } | undefined;

/**
 * The ledger of the night that the site shows, checked whole; an empty one where its snapshot names none. Read once a
 * build. Throws when `loadSnapshot` does.
 */
export function loadLedger(file = snapshotFile): Ledger {
	const snapshot = loadSnapshot(file);
	if (kept?.snapshot !== snapshot) kept = { snapshot, ledger: readGone(snapshot) };
	return kept.ledger;
}

function readGone({ ledger, listings }: LoadedSnapshot): Ledger {
	if (ledger === null) return { days: [], postings: [], gone: [] };
	const open = new Set(listings.map(({ id }) => id));
	const postings = ledger.postings.map((posting) => LedgerPosting.parse(posting));
	return { days: ledger.days, postings, gone: postings.filter(({ id }) => !open.has(id)) };
}
