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

/** A folder holds nights, and none of them can be used whole. Nobody but a person may decide that its history is lost. */
export class DamagedStoreError extends Error {}

/** A listing of the last night: what is asked of all of them, and the rest for the few that stay open without their board. */
export interface EarlierListing extends Pick<Listing, 'id' | 'lastSeen' | 'seenOn'> {
	/** Reads it. Of another shape where the vocabulary has changed since: check before use. */
	whole: () => Listing;
}

/** The last good night. */
export interface LastNight {
	manifest: SnapshotManifest;
	/** By id, as in the file. */
	listings: EarlierListing[];
	/** The ledger by id; null where the snapshot has none. */
	postings: LedgerPosting[] | null;
	/** What each night held, oldest first. */
	days: LedgerDay[];
}

export interface FoundLastNight {
	night: LastNight | null;
	/** false where `snapshot.ndjson` is missing or damaged, so that it must not replace the night before it. */
	isIntact: boolean;
	/** false where `ledger.ndjson` is not that of the last good night, for the same reason. */
	isLedgerIntact: boolean;
	/** Whole sentences about files that could not be used. */
	problems: string[];
}

/**
 * The last good night of a folder: `snapshot.ndjson` and the ledger it names, or the night before where one of the two
 * is damaged. A night of the other kind (sample, real) is no last night: nothing of it is carried over. Throws a
 * DamagedStoreError where the folder has files of a night and none can be used with its ledger: a new start would lose
 * 400 days. Throws an OtherFormatError where the folder holds a night of another version than this code’s.
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
			const told = problems.map((problem) => `${problem} ${name} is used instead.`);
			if (ledger !== null && !isLedgerIntact && name === SNAPSHOT_FILE) told.push(otherLedger);
			const found = {
				night: manifest.sample === sample ? { manifest, listings, postings, days: ledger?.days ?? [] } : null,
				isIntact: name === SNAPSHOT_FILE,
				isLedgerIntact,
				problems: told,
			};
			if (ledger !== null || manifest.ledger === undefined || found.night === null) {
				if (found.isIntact && found.night !== null) refuseOlder(folder, manifest);
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
	const what = problems.length > 0 ? problems.join(' ') : 'There is a ledger, and no snapshot that names it.';
	throw new DamagedStoreError(
		`${what} No night of the folder can be used whole, and a new start would lose what it knows of earlier nights. ` +
			'Restore the two files of one night (docs/operations.md, “Restoring a night”), ' +
			'or name an empty folder with --out to start anew; nothing was changed.',
	);
}

function earlierListing(whole: () => Listing): EarlierListing {
	const { id, lastSeen, seenOn } = whole();
	return { id, lastSeen, seenOn, whole };
}

const otherLedger =
	`${LEDGER_FILE} is missing, damaged or of another night than ${SNAPSHOT_FILE}, as after a run that was ended half-way or ` +
	`where the snapshot was put back alone. ${PREVIOUS_LEDGER_FILE} is used.`;

const isThere = (folder: string, name: string): boolean =>
	lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;

/** Throws where the night before is later than the night: the next one would write over the later, and its day be lost. */
function refuseOlder(folder: string, { takenAt, sample }: SnapshotManifest): void {
	if (!isThere(folder, PREVIOUS_SNAPSHOT_FILE)) return;
	const before = manifestOf(folder, PREVIOUS_SNAPSHOT_FILE);
	if (before === null || before.sample !== sample || before.takenAt <= takenAt) return;
	throw new DamagedStoreError(
		`${PREVIOUS_SNAPSHOT_FILE} was taken at ${before.takenAt}, later than ${SNAPSHOT_FILE} (${takenAt}): an older night was ` +
			'restored, or the two were exchanged. Where the older one is meant, remove the two files whose name has `previous`; ' +
			'else restore the later one (docs/operations.md, “Restoring a night”). Nothing was changed.',
	);
}

/** The first line of a snapshot that can be read; null of any other. */
function manifestOf(folder: string, name: string): SnapshotManifest | null {
	try {
		return openSnapshot(readNightFile(folder, name), name).manifest;
	} catch {
		return null;
	}
}

/** Whether a folder without a snapshot has a ledger of more than the one night that a killed first run leaves. */
function holdsHistory(folder: string): boolean {
	return [LEDGER_FILE, PREVIOUS_LEDGER_FILE].some((name) => {
		const file = join(folder, name);
		return (
			statSync(file, { throwIfNoEntry: false })?.isFile() === true &&
			!/^\{[^{}\n]*"days":1,[^{}\n]*\}\n/.test(readFileSync(file, 'utf8'))
		);
	});
}
