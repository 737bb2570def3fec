import { dirname } from 'node:path';
import { LedgerPosting, type LedgerDay } from '#domain/ledger.ts';
import { explain } from '#night-file/snapshot-file.ts';
import { withoutWithheld } from '#night-file/withheld-file.ts';
import { loadSnapshot, snapshotFile, type LoadedSnapshot } from './snapshot.ts';

export interface Ledger {
	/** What each night held, oldest first. */
	days: LedgerDay[];
	/** Every job of the last 400 days but for those taken out, by id. */
	postings: LedgerPosting[];
	/** Jobs that the snapshot does not hold any more, by id: closed, or out of sight. */
	gone: LedgerPosting[];
}

let kept: { snapshot: LoadedSnapshot; ledger: Ledger } | undefined;

/**
 * The ledger of the night that the site shows, checked whole; an empty one where its snapshot names none. Read once a
 * build. Throws when `loadSnapshot` does, and where a job is not of today’s shape.
 */
export function loadLedger(file = snapshotFile): Ledger {
	const snapshot = loadSnapshot(file);
	if (kept?.snapshot !== snapshot) kept = { snapshot, ledger: readPostings(snapshot) };
	return kept.ledger;
}

function readPostings({ file, ledger, listings, withheld }: LoadedSnapshot): Ledger {
	if (ledger === null) return { days: [], postings: [], gone: [] };
	const open = new Set(listings.map(({ id }) => id));
	const read = ledger.postings.map((line, index) => {
		const { data, error } = LedgerPosting.safeParse(line);
		if (data) return data;
		const at = `${dirname(file)}/${ledger.name}:${ledger.days.length + index + 2}`;
		throw new Error(`${at}: ${explain(error)} Build with the code that wrote it; nothing was built.`);
	});
	const postings = withoutWithheld(read, withheld);
	return { days: ledger.days, postings, gone: postings.filter(({ id }) => !open.has(id)) };
}
