import { issueInWords } from '#domain/schema-issue.ts';
import { hash } from 'node:crypto';
import { readFileSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Listing } from '#facts/listing.ts';
import { SNAPSHOT_SCHEMA_VERSION, SnapshotManifest } from '#domain/snapshot.ts';

export const SNAPSHOT_FILE = 'snapshot.ndjson';
export const PREVIOUS_SNAPSHOT_FILE = 'snapshot.previous.ndjson';

/** The largest file that Node reads at once. A snapshot of 50,000 jobs has about 150 million bytes. */
export const MOST_BYTES = 2 ** 31 - 1;

/** The file is not as it was written: cut off, or with changed bytes. The file of the night before may be intact. */
export class DamagedFileError extends Error {}

/**
 * The bytes of a night’s file. Throws a DamagedFileError for a folder, a device or a pipe (reading a pipe may never end), for a
 * broken link, and for a file too large to read.
 */
export function readNightFile(folder: string, name: string): Buffer {
	const file = join(folder, name);
	const stats = statOf(file);
	if (stats === null) throw new DamagedFileError(`${name} is a broken link.`);
	if (!stats.isFile()) throw new DamagedFileError(`${name} is not a file but a folder, a pipe or a device.`);
	if (stats.size > MOST_BYTES)
		throw new DamagedFileError(`${name} has ${stats.size} bytes, more than a nightly run ever writes.`);
	return readFileSync(file);
}

/** The stats of a path; null when the path leads nowhere or is a link to itself. */
export function statOf(file: string): Stats | null {
	try {
		return statSync(file, { throwIfNoEntry: false }) ?? null;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ELOOP') throw error;
		return null;
	}
}

/**
 * The file is intact, but its format is not the one that this code reads and writes. Falling back to the night before would not
 * help.
 */
export class OtherFormatError extends Error {}

/** Refuses a file whose schema version is not this code’s: such a file is neither read nor replaced. */
export function checkVersion(json: unknown, own: number, name: string): void {
	const version = (json as { schemaVersion?: unknown } | null)?.schemaVersion;
	if (typeof version !== 'number' || version === own) return;
	throw new OtherFormatError(
		`${name}:1 is of schema version ${version}; this code reads and writes version ${own} only.`,
	);
}

/** The fields of a snapshot’s first line, except those computed from the other lines. */
export type SnapshotFacts = Omit<SnapshotManifest, 'schemaVersion' | 'listings' | 'sha256' | 'seal'>;

/**
 * The bytes of a snapshot file: its manifest, with checksums of itself and of the other lines, then one listing per line, sorted
 * by id.
 */
export function snapshotBytes(facts: SnapshotFacts, listings: readonly Listing[]): Buffer {
	const lines = Buffer.from(listings.map((listing) => `${JSON.stringify(listing)}\n`).join(''));
	const { takenAt, sample, totals, boards, ledger, mayFit = [] } = facts;
	const rates = { date: facts.rates.date, source: facts.rates.source };
	const manifest: SnapshotManifest = {
		schemaVersion: SNAPSHOT_SCHEMA_VERSION,
		takenAt,
		sample,
		listings: listings.length,
		sha256: sha256(lines),
		totals,
		boards,
		rates,
		ledger,
		...(mayFit.length === 0 ? {} : { mayFit }),
	};
	return Buffer.concat([Buffer.from(`${JSON.stringify({ ...manifest, seal: sealOf(manifest) })}\n`), lines]);
}

/**
 * Reads the bytes of a snapshot file; `name` is its name in error messages. The lines are parsed but not validated: the caller
 * checks whether each matches the current schema. Throws a DamagedFileError or an OtherFormatError.
 */
export function readSnapshot(bytes: Buffer, name: string): { manifest: SnapshotManifest; lines: unknown[] } {
	const { manifest, lines } = openSnapshot(bytes, name);
	return { manifest, lines: lines.map((read) => read()) };
}

/** Like `readSnapshot`, but parses each line only on request: all parsed lines take four times the memory of their bytes. */
export function openSnapshot(bytes: Buffer, name: string): { manifest: SnapshotManifest; lines: (() => unknown)[] } {
	const end = bytes.indexOf(10);
	if (end < 0) throw new DamagedFileError(`${name}:1 has no complete first line, so the file is damaged.`);
	const manifest = readManifest(bytes.toString('utf8', 0, end), name);
	const body = bytes.subarray(end + 1);
	const found = sha256(body);
	if (found !== manifest.sha256) {
		const damage = `${name} is damaged: its lines do not match the checksum in its first line`;
		throw new DamagedFileError(`${damage} (sha256 ${found.slice(0, 12)}…).`);
	}
	const lines = [...linesIn(body)];
	if (lines.length !== manifest.listings) {
		throw new DamagedFileError(
			`${name} is damaged: its first line states ${manifest.listings} listings, but it has ${lines.length}.`,
		);
	}
	return {
		manifest,
		// A string per line: one string of the whole file would take twice the memory if it had a single character beyond Latin-1.
		lines: lines.map(
			([from, to], index) =>
				() =>
					parseLine(body.toString('utf8', from, to), `${name}:${index + 2}`),
		),
	};
}

/** The start and end of each complete line. */
function* linesIn(bytes: Buffer): Generator<[from: number, to: number]> {
	let at = 0;
	for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, at)) {
		yield [at, end];
		at = end + 1;
	}
}

function readManifest(line: string, name: string): SnapshotManifest {
	const json = parseLine(line, `${name}:1`);
	checkVersion(json, SNAPSHOT_SCHEMA_VERSION, name);
	const { data: manifest, error } = SnapshotManifest.safeParse(json);
	if (error) throw new DamagedFileError(`${name}:1 is damaged: ${explain(error)}`);
	if (manifest.seal !== undefined && (sealOf(json as object) !== manifest.seal || JSON.stringify(json) !== line)) {
		throw new DamagedFileError(`${name}:1 is damaged: it does not match its own checksum.`);
	}
	return manifest;
}

function parseLine(line: string, at: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		throw new DamagedFileError(`${at} is damaged: it is not JSON.`);
	}
}

/** The first issue of a validation error as the end of a sentence: `` `url`: Invalid URL. `` */
export function explain({ issues: [issue] }: z.ZodError): string {
	return issue ? `${issueInWords(issue, 'all of it')}.` : 'it does not have the expected format.';
}

/** The sha256 of a manifest as written, without its seal. */
export function sealOf(manifest: object): string {
	return sha256(JSON.stringify({ ...manifest, seal: undefined }));
}

export function sha256(content: string | Uint8Array): string {
	return hash('sha256', content);
}
