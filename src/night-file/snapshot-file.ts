import { issueInWords } from '#domain/schema-issue.ts';
import { hash } from 'node:crypto';
import { readFileSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Listing } from '#facts/listing.ts';
import { SNAPSHOT_SCHEMA_VERSION, SnapshotManifest } from '#domain/snapshot.ts';

export const SNAPSHOT_FILE = 'snapshot.ndjson';
export const PREVIOUS_SNAPSHOT_FILE = 'snapshot.previous.ndjson';

/** Node reads no larger file at once; a night of 50,000 jobs has some 150 million. */
export const MOST_BYTES = 2 ** 31 - 1;

/** A file is not as it was written: torn, or with a changed byte. The night before may be whole. */
export class DamagedFileError extends Error {}

/**
 * The bytes of a file of a night. Throws a DamagedFileError of a folder, a pipe or a device, for to read a pipe may never end,
 * of a link that leads to no file, and of one that is larger than can be read.
 */
export function readNightFile(folder: string, name: string): Buffer {
	const file = join(folder, name);
	const stats = statOf(file);
	if (stats === null) throw new DamagedFileError(`${name} is a link that leads to no file.`);
	if (!stats.isFile()) throw new DamagedFileError(`${name} is no file, but a folder, a pipe or a device.`);
	if (stats.size > MOST_BYTES) throw new DamagedFileError(`${name} has ${stats.size} bytes, which no night writes.`);
	return readFileSync(file);
}

/** What a path leads to; null where it leads nowhere, or to itself. */
export function statOf(file: string): Stats | null {
	try {
		return statSync(file, { throwIfNoEntry: false }) ?? null;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ELOOP') throw error;
		return null;
	}
}

/** A file is whole, and of another format than this code reads and writes. The night before is no answer to that. */
export class OtherFormatError extends Error {}

/** The one rule for versions: a file of any other than our own is neither read nor replaced. */
export function checkVersion(json: unknown, own: number, name: string): void {
	const version = (json as { schemaVersion?: unknown } | null)?.schemaVersion;
	if (typeof version !== 'number' || version === own) return;
	throw new OtherFormatError(
		`${name}:1 is of schema version ${version}; this code reads and writes version ${own} only.`,
	);
}

/** What a snapshot’s first line says beside what follows from its other lines. */
export type SnapshotFacts = Omit<SnapshotManifest, 'schemaVersion' | 'listings' | 'sha256' | 'seal'>;

/** A snapshot file: its manifest, which vouches for itself and for all that follows, then one listing a line, by id. */
export function snapshotBytes(facts: SnapshotFacts, listings: readonly Listing[]): Buffer {
	const lines = Buffer.from(listings.map((listing) => `${JSON.stringify(listing)}\n`).join(''));
	const { takenAt, sample, totals, boards, ledger } = facts;
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
	};
	return Buffer.concat([Buffer.from(`${JSON.stringify({ ...manifest, seal: sealOf(manifest) })}\n`), lines]);
}

/**
 * Reads the bytes of a snapshot file, called `name` in sentences. Its lines are as they were written; whether each is a
 * listing of today’s shape is for the caller to check. Throws a DamagedFileError, or an OtherFormatError.
 */
export function readSnapshot(bytes: Buffer, name: string): { manifest: SnapshotManifest; lines: unknown[] } {
	const { manifest, lines } = openSnapshot(bytes, name);
	return { manifest, lines: lines.map((read) => read()) };
}

/** As `readSnapshot`, each line to be read when it is asked for: parsed, all of them take four times what they take as bytes. */
export function openSnapshot(bytes: Buffer, name: string): { manifest: SnapshotManifest; lines: (() => unknown)[] } {
	const end = bytes.indexOf(10);
	if (end < 0) throw new DamagedFileError(`${name}:1 has no complete first line, so the file is damaged.`);
	const manifest = readManifest(bytes.toString('utf8', 0, end), name);
	const body = bytes.subarray(end + 1);
	const found = sha256(body);
	if (found !== manifest.sha256) {
		const said = `${name} is damaged: it does not hold the bytes that its first line vouches for`;
		throw new DamagedFileError(`${said} (sha256 ${found.slice(0, 12)}…).`);
	}
	const lines = [...linesIn(body)];
	if (lines.length !== manifest.listings) {
		throw new DamagedFileError(
			`${name} is damaged: it announces ${manifest.listings} listings and holds ${lines.length}.`,
		);
	}
	return {
		manifest,
		// A string of its own for each: one of all would be twice as large where a single character is beyond Latin-1.
		lines: lines.map(
			([from, to], index) =>
				() =>
					parseLine(body.toString('utf8', from, to), `${name}:${index + 2}`),
		),
	};
}

/** Where each line that ends begins and ends. */
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
		throw new DamagedFileError(`${name}:1 is damaged: it is not as it was written.`);
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

/** The first issue of a schema as the end of a sentence: `` `url`: Invalid URL. `` */
export function explain({ issues: [issue] }: z.ZodError): string {
	return issue ? `${issueInWords(issue, 'all of it')}.` : 'it has another shape than expected.';
}

/** The sha256 of a manifest as written, without its seal. */
export function sealOf(manifest: object): string {
	return sha256(JSON.stringify({ ...manifest, seal: undefined }));
}

export function sha256(content: string | Uint8Array): string {
	return hash('sha256', content);
}
