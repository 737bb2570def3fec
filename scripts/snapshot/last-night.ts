import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ZodError } from 'zod';
import { Listing } from '#domain/listing.ts';
import type { Posting } from '#domain/posting.ts';
import { SnapshotManifest, type BoardState } from '#domain/snapshot.ts';

export const SNAPSHOT_FILE = 'snapshot.ndjson';
export const PREVIOUS_FILE = 'snapshot.previous.ndjson';

/** The last good night: what was published, by whom, under which ids. */
export class LastNight {
	readonly manifest: SnapshotManifest;
	readonly listings: readonly Listing[];
	readonly byId: ReadonlyMap<string, Listing>;
	readonly #idOfPosting: ReadonlyMap<string, string>;
	readonly #boards: ReadonlyMap<string, BoardState>;

	constructor(manifest: SnapshotManifest, listings: readonly Listing[]) {
		this.manifest = manifest;
		this.listings = listings;
		this.byId = new Map(listings.map((listing) => [listing.id, listing]));
		this.#idOfPosting = new Map(
			listings.flatMap(({ id, seenOn }) => seenOn.map((seen) => [postingName(seen), id] as const)),
		);
		this.#boards = new Map(manifest.boards.map((state) => [`${state.source}/${state.board}`, state]));
	}

	/** The listing a posting was published as. */
	idOf(posting: Pick<Posting, 'source' | 'board' | 'postingId'>): string | undefined {
		return this.#idOfPosting.get(postingName(posting));
	}

	board({ source, board }: Pick<Posting, 'source' | 'board'>): BoardState | undefined {
		return this.#boards.get(`${source}/${board}`);
	}
}

function postingName({ source, board, postingId }: Pick<Posting, 'source' | 'board' | 'postingId'>): string {
	return `${source}/${board}/${postingId}`;
}

export interface FoundLastNight {
	night: LastNight | null;
	/** false where `snapshot.ndjson` is missing or damaged, so that it must not replace the night before it. */
	isIntact: boolean;
	/** Whole sentences about files that could not be used. */
	problems: string[];
}

/**
 * The last good night of a folder: `snapshot.ndjson`, or the one before it where that is damaged. A night of the
 * other kind (sample, real) is no last night: nothing of it is carried over.
 */
export async function findLastNight(folder: string, sample: boolean): Promise<FoundLastNight> {
	const problems: string[] = [];
	for (const file of [SNAPSHOT_FILE, PREVIOUS_FILE]) {
		const bytes = await readFile(join(folder, file)).catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return null;
			throw error;
		});
		if (bytes === null) continue;
		try {
			const night = parse(bytes);
			const isOfKind = night.manifest.sample === sample;
			return { night: isOfKind ? night : null, isIntact: file === SNAPSHOT_FILE, problems };
		} catch (error) {
			const next = file === SNAPSHOT_FILE ? ` ${PREVIOUS_FILE} is used instead.` : '';
			const why =
				error instanceof ZodError ? 'a line has another shape than this code writes' : (error as Error).message;
			problems.push(`${file} is damaged: ${why}.${next}`);
		}
	}
	return { night: null, isIntact: false, problems };
}

function parse(bytes: Buffer): LastNight {
	const end = bytes.indexOf(0x0a);
	if (end < 0) throw new Error('it has no complete first line');
	const manifest = SnapshotManifest.parse(JSON.parse(bytes.subarray(0, end).toString()));
	const body = bytes.subarray(end + 1);
	if (createHash('sha256').update(body).digest('hex') !== manifest.sha256) {
		throw new Error('its lines are not those its first line vouches for');
	}
	const lines = body.toString().split('\n').slice(0, -1);
	return new LastNight(
		manifest,
		lines.map((line) => Listing.parse(JSON.parse(line))),
	);
}
