import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync as readText, readSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_SCHEMA_VERSION, LedgerDay, LedgerManifest, type LedgerPosting } from '#domain/ledger.ts';
import type { Listing } from '#domain/listing.ts';
import type { Posting } from '#domain/posting.ts';
import { SNAPSHOT_SCHEMA_VERSION, SnapshotManifest, type BoardState } from '#domain/snapshot.ts';
import { LEDGER_FILE, PREVIOUS_LEDGER_FILE } from '#night-file/ledger-file.ts';
import { PREVIOUS_SNAPSHOT_FILE, sealOf, SNAPSHOT_FILE } from '#night-file/snapshot-file.ts';
import { UsageError } from '../../command.ts';
import { ledgerEntry } from '../ledger/ledger-entry.ts';

type Named = Pick<Posting, 'source' | 'board'>;

/** A file was written by newer code than this: reading it would misread it, and replacing it would lose it. */
export class LaterVersionError extends UsageError {}

/** The last good night. */
export class LastNight {
	readonly manifest: SnapshotManifest;
	readonly #snapshot: string;
	readonly #ledger: string | null;
	readonly #boards: ReadonlyMap<string, BoardState>;

	constructor(manifest: SnapshotManifest, snapshot: string, ledger: string | null) {
		this.manifest = manifest;
		this.#snapshot = snapshot;
		this.#ledger = ledger;
		this.#boards = new Map(manifest.boards.map((state) => [`${state.source}/${state.board}`, state]));
	}

	board({ source, board }: Named): BoardState | undefined {
		return this.#boards.get(`${source}/${board}`);
	}

	/** By id, as in the file. Of another shape where the code has changed since: check before use. */
	get listings(): Listing[] {
		return linesOfFile(this.#snapshot, 1).map((line) => JSON.parse(line) as Listing);
	}

	/** The ledger by id; made of the listings where a snapshot has none. */
	get postings(): LedgerPosting[] {
		if (this.#ledger === null) {
			return this.listings.map((listing) => ledgerEntry(null, listing, { simhash: null, titles: [] }));
		}
		const { days } = this.#ledgerManifest(this.#ledger);
		return linesOfFile(this.#ledger, days + 1).map((line) => JSON.parse(line) as LedgerPosting);
	}

	get days(): LedgerDay[] {
		if (this.#ledger === null) return [];
		const { days } = this.#ledgerManifest(this.#ledger);
		return linesOfFile(this.#ledger, 1)
			.slice(0, days)
			.map((line) => LedgerDay.parse(JSON.parse(line)));
	}

	/** Names of the boards that carry a listing of it: `source/board`. */
	carriers(): Set<string> {
		const names = new Set<string>();
		for (const { seenOn } of this.listings) for (const { source, board } of seenOn) names.add(`${source}/${board}`);
		return names;
	}

	#ledgerManifest(file: string): LedgerManifest {
		return readLedgerManifest(linesOfFile(file)[0] ?? '', file);
	}
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
 * LaterVersionError where the folder is newer than this code.
 */
export function findLastNight(folder: string, sample: boolean): FoundLastNight {
	const problems: string[] = [];
	let withoutLedger: FoundLastNight | null = null;
	for (const file of [SNAPSHOT_FILE, PREVIOUS_SNAPSHOT_FILE]) {
		const path = join(folder, file);
		if (!existsSync(path)) continue;
		const next = file === SNAPSHOT_FILE ? ` ${PREVIOUS_SNAPSHOT_FILE} is used instead.` : '';
		const manifest = readSnapshot(path);
		if (manifest instanceof Error) {
			problems.push(`${file} is damaged: ${manifest.message}.${next}`);
			continue;
		}
		const ledger = manifest.ledger === undefined ? null : findLedger(folder, manifest.ledger);
		const isOfKind = manifest.sample === sample;
		const found: FoundLastNight = {
			night: isOfKind ? new LastNight(manifest, path, ledger && join(folder, ledger)) : null,
			isIntact: file === SNAPSHOT_FILE,
			isLedgerIntact: ledger === LEDGER_FILE,
			problems,
		};
		if (ledger !== null || manifest.ledger === undefined) return found;
		problems.push(`The ledger that ${file} names is missing or damaged.${next}`);
		withoutLedger ??= found;
	}
	return withoutLedger ?? { night: null, isIntact: false, isLedgerIntact: false, problems };
}

/** The manifest of a whole snapshot file, or what is wrong with it. */
function readSnapshot(path: string): SnapshotManifest | Error {
	const hash = createHash('sha256');
	const { first, isEnded } = readFile(path, (bytes) => hash.update(bytes));
	if (!isEnded) return new Error('it has no complete first line');
	let json: unknown;
	try {
		json = JSON.parse(first);
	} catch {
		return new Error('its first line is not JSON');
	}
	refuseLater(json, SNAPSHOT_SCHEMA_VERSION, path);
	const { data: manifest } = SnapshotManifest.safeParse(json);
	if (!manifest) return new Error('a line has another shape than this code writes');
	const isSealed =
		manifest.seal === undefined || (JSON.stringify(json) === first && sealOf(json as object) === manifest.seal);
	if (!isSealed) return new Error('its first line is not as it was written');
	if (hash.digest('hex') === manifest.sha256) return manifest;
	return new Error('its lines are not those its first line vouches for');
}

/** Which file of the folder is the ledger with this hash. */
function findLedger(folder: string, sha256: string): string | null {
	for (const file of [LEDGER_FILE, PREVIOUS_LEDGER_FILE]) {
		if (!existsSync(join(folder, file))) continue;
		const hash = createHash('sha256');
		const { first } = readFile(join(folder, file), (bytes) => hash.update(bytes), true);
		if (hash.digest('hex') !== sha256) continue;
		readLedgerManifest(first, join(folder, file));
		return file;
	}
	return null;
}

function readLedgerManifest(line: string, file: string): LedgerManifest {
	const json: unknown = JSON.parse(line);
	refuseLater(json, LEDGER_SCHEMA_VERSION, file);
	return LedgerManifest.parse(json);
}

function refuseLater(json: unknown, own: number, file: string): void {
	const version = (json as { schemaVersion?: unknown } | null)?.schemaVersion;
	if (typeof version !== 'number' || version <= own) return;
	throw new LaterVersionError(
		`${file} is of schema version ${version}; this code writes version ${own}. ` +
			'Run the code that wrote it, or name another folder with --out; nothing was changed.',
	);
}

const CHUNK = 1 << 18;
const MAX_FIRST_LINE = 1 << 26;

/** The first line of a file, with all bytes after it (or all bytes, with `whole`) handed to `take`. */
function readFile(path: string, take: (bytes: Buffer) => void, whole = false): { first: string; isEnded: boolean } {
	const file = openSync(path, 'r');
	try {
		const head: Buffer[] = [];
		let isEnded = false;
		const chunk = Buffer.allocUnsafe(CHUNK);
		for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
			const bytes = chunk.subarray(0, size);
			const end: number = isEnded ? -1 : bytes.indexOf(0x0a);
			if (whole || isEnded) take(bytes);
			else if (end >= 0) take(bytes.subarray(end + 1));
			if (isEnded || head.length * CHUNK > MAX_FIRST_LINE) continue;
			head.push(Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)));
			isEnded = end >= 0;
		}
		return { first: Buffer.concat(head).toString('utf8'), isEnded };
	} finally {
		closeSync(file);
	}
}

function linesOfFile(path: string, from = 0): string[] {
	return readText(path, 'utf8').split('\n').slice(from, -1);
}
