import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Listing } from '#domain/listing.ts';
import { SNAPSHOT_SCHEMA_VERSION, SnapshotManifest } from '#domain/snapshot.ts';
import { sealOf } from '#night-file/snapshot-file.ts';
import { findLedger } from './ledger-file.ts';

export interface Snapshot {
	manifest: SnapshotManifest;
	/** Sorted by id, as in the file. */
	listings: Listing[];
}

/** A snapshot and the file it was read from: the one asked for, or that of the night before. */
export interface LoadedSnapshot extends Snapshot {
	file: string;
}

/** A file was written by other code than this: another file beside it is no answer to that. */
class OtherVersionError extends Error {}

/** Where the last good night is, from the folder the build runs in. */
export const snapshotFile = process.env['SNAPSHOT_FILE'] ?? 'data/snapshot/snapshot.ndjson';

let kept: { file: string; mtime: number | null; snapshot: LoadedSnapshot } | undefined;

/**
 * The night’s listings, checked whole. Read once a build; again when the file changes, for `astro dev`. Where the file
 * or the ledger it names is missing or damaged, the night before is read instead, with a warning on the build’s output.
 * Throws one sentence when that one is no better, or the file is of another schema version.
 */
export function loadSnapshot(file = snapshotFile): LoadedSnapshot {
	const mtime = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
	if (kept?.file !== file || kept.mtime !== mtime) kept = { file, mtime, snapshot: readLastGood(file) };
	return kept.snapshot;
}

function readLastGood(file: string): LoadedSnapshot {
	const previous = file.replace(/(?:\.ndjson)?$/, '.previous.ndjson');
	try {
		return readNight(file);
	} catch (error) {
		if (error instanceof OtherVersionError || !existsSync(previous)) throw error;
		const problem = (error as Error).message.replace(` ${restore}`, '');
		const night = readBefore(previous, problem);
		console.warn(
			`[warn] [snapshot] ${problem}\n  The site is built from the night before: ${previous}, taken at ${night.manifest.takenAt}. ` +
				'docs/operations.md says how a night is restored.',
		);
		return night;
	}
}

function readBefore(file: string, problem: string): LoadedSnapshot {
	try {
		return readNight(file);
	} catch (error) {
		throw new Error(`${problem} The night before cannot be used either: ${(error as Error).message}`, { cause: error });
	}
}

function readNight(file: string): LoadedSnapshot {
	if (!existsSync(file)) throw new Error(`There is no snapshot at ${file}. ${restore}`);
	const snapshot = parseSnapshot(readFileSync(file), file);
	const { ledger } = snapshot.manifest;
	if (ledger !== undefined && findLedger(dirname(file), ledger) === null) {
		throw new Error(`No ledger beside ${file} is the one it names (sha256 ${ledger.slice(0, 12)}…). ${restore}`);
	}
	return { ...snapshot, file };
}

/** Reads the bytes of a snapshot file; `file` is its name for error texts. */
export function parseSnapshot(bytes: Buffer, file: string): Snapshot {
	const end = bytes.indexOf(10);
	if (end < 0) throw new Error(`${file}:1 has no complete first line, so the file is torn. ${restore}`);
	const manifest = readManifest(bytes.subarray(0, end).toString('utf8'), file);
	const body = bytes.subarray(end + 1);
	const found = createHash('sha256').update(body).digest('hex');
	if (found !== manifest.sha256) {
		throw new Error(
			`${file} does not hold the bytes its first line vouches for (sha256 ${found.slice(0, 12)}…). ${restore}`,
		);
	}
	const lines = body.toString('utf8').split('\n').slice(0, -1);
	if (lines.length !== manifest.listings) {
		throw new Error(`${file} announces ${manifest.listings} listings and holds ${lines.length}. ${restore}`);
	}
	const seen = new Map<string, number>();
	const listings = lines.map((line, index) => {
		const at = `${file}:${index + 2}`;
		const listing = readListing(line, at);
		const earlier = seen.get(listing.id);
		if (earlier !== undefined)
			throw new Error(`${at} repeats the listing id \`${listing.id}\` of line ${earlier}. ${restore}`);
		seen.set(listing.id, index + 2);
		return listing;
	});
	return { manifest, listings };
}

const restore =
	'Nothing was built; restore the folder’s last good night (docs/operations.md) or run `npm run snapshot`.';

function readManifest(line: string, file: string): SnapshotManifest {
	const json = parseJson(line, `${file}:1`);
	const version = (json as { schemaVersion?: unknown } | null)?.schemaVersion;
	if (typeof version === 'number' && version !== SNAPSHOT_SCHEMA_VERSION) {
		throw new OtherVersionError(
			`${file}:1 is of schema version ${version}; this build reads version ${SNAPSHOT_SCHEMA_VERSION}. ` +
				'Build with the code that wrote it, or run `npm run snapshot` with this one; nothing was built.',
		);
	}
	const manifest = parsed(SnapshotManifest.safeParse(json), `${file}:1`);
	const isWhole = manifest.seal === undefined || sealOf(json as object) === manifest.seal;
	if (!isWhole || (manifest.seal !== undefined && JSON.stringify(json) !== line))
		throw new Error(`${file}:1 is not as it was written. ${restore}`);
	return manifest;
}

function readListing(line: string, at: string): Listing {
	return parsed(Listing.safeParse(parseJson(line, at)), at);
}

function parseJson(line: string, at: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		throw new Error(`${at} is not JSON. ${restore}`);
	}
}

function parsed<T>(
	result:
		{ success: true; data: T } | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } },
	at: string,
): T {
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw new Error(
		`${at}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'has another shape than expected'}. ${restore}`,
	);
}
