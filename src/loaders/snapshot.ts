import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Listing } from '#facts/listing.ts';
import { sharingStrings } from './share-strings.ts';
import type { SnapshotManifest } from '#domain/snapshot.ts';
import { readLedger, type LedgerLines } from '#night-file/ledger-file.ts';
import { explain, openSnapshot, OtherFormatError, readNightFile, statOf } from '#night-file/snapshot-file.ts';
import { readWithheld, withoutWithheld, type Withheld } from '#night-file/withheld-file.ts';
import { dataFolder } from '#site-config/site-folder.ts';

export interface Snapshot {
	manifest: SnapshotManifest;
	/** Sorted by id, as in the file. */
	listings: Listing[];
}

/** A snapshot and the file it came from: the requested one, or the one of the night before. */
interface ReadNight extends Snapshot {
	file: string;
	/** The ledger that the snapshot names, unvalidated; null when it names none. */
	ledger: LedgerLines | null;
}

/** A night without its withheld listings. */
export interface LoadedSnapshot extends ReadNight {
	/** What was withheld, so that the ledger can leave it out too. */
	withheld: Withheld;
}

/** The snapshot file of the last good night, relative to the folder in which the build runs. */
export const snapshotFile = process.env['SNAPSHOT_FILE'] ?? `${dataFolder}/snapshot/snapshot.ndjson`;

const restore =
	'Nothing was built; restore the folder’s last good night (docs/operations.md) or run `npm run snapshot`.';

const KEPT = Symbol.for('remnavi-guides/snapshot');
/**
 * The cache is global because pages are bundled separately from integrations but run in the same process; so the snapshot is in
 * memory only once.
 */
const shared = globalThis as { [KEPT]?: { file: string; mtime: number | null; snapshot: LoadedSnapshot } };

/**
 * The night’s listings, fully validated. Read once per build; `astro dev` reads them again when the file changes. When the file
 * or its ledger is missing or damaged, reads the night before instead and prints a warning. Throws one sentence when that one is
 * unusable too, or when the file has another schema version.
 */
export function loadSnapshot(file = snapshotFile): LoadedSnapshot {
	// A build calls this some twenty times per page; only the dev server looks for a newer file.
	const mtime = import.meta.env?.PROD ? null : (statOf(file)?.mtimeMs ?? null);
	const kept = shared[KEPT];
	if (kept?.file === file && (kept.mtime === null || kept.mtime === mtime)) return kept.snapshot;
	return (shared[KEPT] = { file, mtime, snapshot: withoutTakenOut(readLastGood(file)) }).snapshot;
}

function readLastGood(file: string): ReadNight {
	const previous = file.replace(/(?:\.ndjson)?$/, '.previous.ndjson');
	try {
		return readNight(file);
	} catch (error) {
		if (error instanceof OtherFormatError) {
			const advice = 'Build with the code that wrote it; nothing was built.';
			throw new Error(`${dirname(file)}: ${error.message} ${advice}`, { cause: error });
		}
		const problem = (error as Error).message;
		if (!existsSync(previous)) throw new Error(`${problem} ${restore}`, { cause: error });
		const night = readBefore(previous, problem);
		console.warn(
			`[warn] [snapshot] ${problem}\n  The site is built from the night before: ${previous}, taken at ${night.manifest.takenAt}. ` +
				'docs/operations.md says how a night is restored.',
		);
		return night;
	}
}

function readBefore(file: string, problem: string): ReadNight {
	try {
		return readNight(file);
	} catch (error) {
		const reason = (error as Error).message;
		throw new Error(`${problem} The night before cannot be used either: ${reason} ${restore}`, { cause: error });
	}
}

function readNight(file: string): ReadNight {
	if (!existsSync(file)) throw new Error(`There is no snapshot at ${file}.`);
	const snapshot = parseSnapshot(readNightFile(dirname(file), basename(file)), file);
	const named = snapshot.manifest.ledger;
	const ledger = named === undefined ? null : readLedger(dirname(file), named);
	if (named !== undefined && ledger === null) {
		throw new Error(
			`There is no ledger next to ${file} with the checksum that it names (sha256 ${named.slice(0, 12)}…).`,
		);
	}
	return { ...snapshot, file, ledger };
}

/**
 * Removes the withheld listings. Throws when the file that lists them cannot be read; the night before has the same file, so
 * falling back would not help.
 */
function withoutTakenOut(night: ReadNight): LoadedSnapshot {
	const withheld = readWithheld(dirname(night.file), night.manifest.takenAt);
	return { ...night, listings: withoutWithheld(night.listings, withheld), withheld };
}

/** Reads the bytes of a snapshot file; `file` is its name in error messages. */
export function parseSnapshot(bytes: Buffer, file: string): Snapshot {
	const { manifest, lines } = openSnapshot(bytes, file);
	const seen = new Map<string, number>();
	const shareStrings = sharingStrings();
	const listings = lines.map((read, index) => {
		const at = `${file}:${index + 2}`;
		const { data: listing, error } = Listing.safeParse(read());
		if (error) throw new Error(`${at}: ${explain(error)}`);
		const earlier = seen.get(listing.id);
		if (earlier !== undefined) throw new Error(`${at} repeats the listing id \`${listing.id}\` of line ${earlier}.`);
		seen.set(listing.id, index + 2);
		return shareStrings(listing);
	});
	return { manifest, listings };
}
