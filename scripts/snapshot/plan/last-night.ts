import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerDay, LedgerPosting } from '#domain/ledger.ts';
import type { Listing } from '#facts/listing.ts';
import type { SnapshotManifest } from '#domain/snapshot.ts';
import { LEDGER_FILE, PREVIOUS_LEDGER_FILE, readLedger } from '#night-file/ledger-file.ts';
import {
	DamagedFileError,
	openSnapshot,
	PREVIOUS_SNAPSHOT_FILE,
	readNightFile,
	SNAPSHOT_FILE,
} from '#night-file/snapshot-file.ts';

/** Thrown if a folder has files of nights but no complete night. Only a person may decide to give up its history. */
export class DamagedStoreError extends Error {}

/**
 * A listing of the last night: the fields that we need of every listing, and access to the rest for the few that stay open
 * because their board failed.
 */
export interface EarlierListing extends Pick<Listing, 'id' | 'lastSeen' | 'seenOn'> {
	/** Parses the whole listing. It may not fit today’s schema if the vocabulary has changed, so validate it before use. */
	whole: () => Listing;
}

/** The last night that was published without damage. */
export interface LastNight {
	manifest: SnapshotManifest;
	/** Sorted by id, as in the file. */
	listings: EarlierListing[];
	/** The ledger, sorted by id; null if the snapshot has none. */
	postings: LedgerPosting[] | null;
	/** The counts of each night, oldest first. */
	days: LedgerDay[];
}

export interface FoundLastNight {
	night: LastNight | null;
	/** false if `snapshot.ndjson` is missing or damaged; it must then not be kept as the previous night. */
	isIntact: boolean;
	/** false if `ledger.ndjson` does not belong to the last good night; it must then not be kept either. */
	isLedgerIntact: boolean;
	/** Whole sentences about files that could not be used, for the report. */
	problems: string[];
}

/**
 * Finds the last good night in a folder: `snapshot.ndjson` with the ledger that it names, or the previous night if one of the two
 * is damaged. A real night does not continue a sample, nor the reverse. Throws a DamagedStoreError if the folder has files of a
 * night but no snapshot with its ledger, because starting anew would lose 400 days of history. Throws an OtherFormatError if the
 * night was written in another version of the format.
 */
export function findLastNight(folder: string, sample: boolean): FoundLastNight {
	const problems: string[] = [];
	for (const name of [SNAPSHOT_FILE, PREVIOUS_SNAPSHOT_FILE]) {
		if (!isThere(folder, name)) {
			if (name === SNAPSHOT_FILE && isThere(folder, PREVIOUS_SNAPSHOT_FILE)) problems.push(`${name} is missing.`);
			continue;
		}
		try {
			const { manifest, lines } = openSnapshot(readNightFile(folder, name), name);
			const ledger = manifest.ledger === undefined ? null : readLedger(folder, manifest.ledger);
			const listings = (lines as (() => Listing)[]).map(earlierListing);
			const postings = (ledger?.postings as LedgerPosting[] | undefined) ?? null;
			const isLedgerIntact = ledger?.name === LEDGER_FILE;
			const messages = problems.map((problem) => `${problem} ${name} is used instead.`);
			if (ledger !== null && !isLedgerIntact && name === SNAPSHOT_FILE) messages.push(otherLedgerMessage);
			const found = {
				night: manifest.sample === sample ? { manifest, listings, postings, days: ledger?.days ?? [] } : null,
				isIntact: name === SNAPSHOT_FILE,
				isLedgerIntact,
				problems: messages,
			};
			if (ledger !== null || manifest.ledger === undefined || found.night === null) {
				if (found.isIntact && found.night !== null) refuseOlderThanPrevious(folder, manifest);
				return found;
			}
			problems.push(`The ledger that ${name} names is missing or damaged.`);
		} catch (error) {
			if (!(error instanceof DamagedFileError)) throw error;
			problems.push(error.message);
		}
	}
	if (problems.length === 0 && !holdsHistory(folder)) {
		return { night: null, isIntact: false, isLedgerIntact: false, problems };
	}
	const what = problems.length > 0 ? problems.join(' ') : 'There is a ledger, but no snapshot that names it.';
	throw new DamagedStoreError(
		`${what} The folder has no complete night, and a new start would lose the history of earlier nights. ` +
			'Restore the two files of one night (docs/operations.md, “Restoring a night”), ' +
			'or start anew in an empty folder with --out. Nothing was changed.',
	);
}

function earlierListing(whole: () => Listing): EarlierListing {
	const { id, lastSeen, seenOn } = whole();
	return { id, lastSeen, seenOn, whole };
}

const otherLedgerMessage =
	`${LEDGER_FILE} is missing, damaged or from another night than ${SNAPSHOT_FILE}. This happens after a run that was killed, or ` +
	`if only the snapshot was restored. ${PREVIOUS_LEDGER_FILE} is used.`;

const isThere = (folder: string, name: string): boolean =>
	lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;

/**
 * Throws if the previous snapshot is newer than the current one, because the next night would overwrite the newer one.
 */
function refuseOlderThanPrevious(folder: string, { takenAt, sample }: SnapshotManifest): void {
	if (!isThere(folder, PREVIOUS_SNAPSHOT_FILE)) return;
	const before = manifestOf(folder, PREVIOUS_SNAPSHOT_FILE);
	if (before === null || before.sample !== sample || before.takenAt <= takenAt) return;
	throw new DamagedStoreError(
		`${PREVIOUS_SNAPSHOT_FILE} was taken at ${before.takenAt}, later than ${SNAPSHOT_FILE} (${takenAt}): an older night was ` +
			'restored, or the two were swapped. To continue from the older one, remove the two files with `previous` in their ' +
			'name. Otherwise restore the later one (docs/operations.md, “Restoring a night”). Nothing was changed.',
	);
}

/** The manifest in the first line of a snapshot; null if it cannot be read. */
function manifestOf(folder: string, name: string): SnapshotManifest | null {
	try {
		return openSnapshot(readNightFile(folder, name), name).manifest;
	} catch {
		return null;
	}
}

/**
 * Whether a folder without a snapshot has a ledger with more than one night. A first run that was killed leaves a ledger of one
 * night, which is no loss.
 */
function holdsHistory(folder: string): boolean {
	return [LEDGER_FILE, PREVIOUS_LEDGER_FILE].some((name) => {
		const file = join(folder, name);
		return (
			statSync(file, { throwIfNoEntry: false })?.isFile() === true &&
			!/^\{[^{}\n]*"days":1,[^{}\n]*\}\n/.test(readFileSync(file, 'utf8'))
		);
	});
}
