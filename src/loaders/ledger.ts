import { dirname } from 'node:path';
import { LedgerPosting, type LedgerDay } from '#domain/ledger.ts';
import { sharingStrings } from './share-strings.ts';
import { explain } from '#night-file/snapshot-file.ts';
import { withoutWithheld } from '#night-file/withheld-file.ts';
import { loadSnapshot, snapshotFile, type LoadedSnapshot } from './snapshot.ts';

export interface Ledger {
	/** The counts of each night, oldest first. */
	days: LedgerDay[];
	/** Every job of the last 400 days by id, except those withheld. */
	postings: LedgerPosting[];
	/** Jobs that the snapshot does not have any more, by id: closed, or no longer shown. */
	gone: LedgerPosting[];
}

let kept: { snapshot: LoadedSnapshot; ledger: Ledger } | undefined;

/**
 * The ledger of the night that the site shows, fully validated; empty when the snapshot names none. Read once per build. Throws
 * when `loadSnapshot` does, and when a job does not match the current schema.
 */
export function loadLedger(file = snapshotFile): Ledger {
	const snapshot = loadSnapshot(file);
	if (kept?.snapshot !== snapshot) kept = { snapshot, ledger: readPostings(snapshot) };
	return kept.ledger;
}

function readPostings({ file, ledger, listings, withheld }: LoadedSnapshot): Ledger {
	if (ledger === null) return { days: [], postings: [], gone: [] };
	const open = new Set(listings.map(({ id }) => id));
	const shareStrings = sharingStrings();
	const read = ledger.postings.map((line, index) => {
		const { data, error } = LedgerPosting.safeParse(line);
		if (data) return shareStrings(data);
		const at = `${dirname(file)}/${ledger.name}:${ledger.days.length + index + 2}`;
		throw new Error(`${at}: ${explain(error)} Build with the code that wrote it; nothing was built.`);
	});
	// So that the unvalidated lines do not stay in memory as long as the snapshot.
	ledger.postings = read;
	const postings = withoutWithheld(read, withheld);
	return { days: ledger.days, postings, gone: postings.filter(({ id }) => !open.has(id)) };
}
