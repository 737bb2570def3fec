import { dayNumber } from '#domain/day.ts';
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '#domain/compare.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { makeFolder } from '../../make-folder.ts';
import type { FeedRequest } from '../sources/source.ts';
import type { FetchedBody } from './client/attempt.ts';
import type { Client } from './client/client.ts';

export interface CacheOptions {
	/**
	 * Folder of the cached bodies. It may be deleted at any time; the next night then downloads everything.
	 */
	folder: string;
	/** Date of the night, `2026-11-24`. */
	day: string;
	maxBytes?: number;
}

/** A client whose `get` asks the server whether a body has changed, and returns the cached body if it has not. */
export interface CachedClient extends Client {
	/** Deletes the cached body of a request; for a body that turned out not to be a valid feed. */
	forget: (request: FeedRequest) => Promise<void>;
	/** Number of bodies so far that had not changed. */
	unchanged: () => number;
	/** Whole sentences on why the folder could not be written. The night continues without the cache. */
	problems: () => readonly string[];
}

const MAX_BYTES = 512 * 1024 * 1024;
const DAYS_BETWEEN_FULL_REQUESTS = 7;

/**
 * Adds conditional requests to the client (RFC 9110, 13). If the folder has a body from an earlier night, its `ETag` or
 * `Last-Modified` is sent; after a 304 the cached body is used. Each address is requested without a condition once in seven days,
 * so that a server that wrongly answers 304 can mislead us for a week at most.
 */
export function withCache(client: Client, { folder, day, maxBytes = MAX_BYTES }: CacheOptions): CachedClient {
	let unchanged = 0;
	const problems = new Set<string>();
	const reportFailure = (change: Promise<void>) =>
		change.catch((error: NodeJS.ErrnoException) => {
			problems.add(`The cache folder ${folder} cannot be written (${error.code ?? error.message}).`);
		});
	const forget = (request: FeedRequest) => reportFailure(rm(fileOf(folder, request), { force: true }));

	return {
		...client,
		get: async (request, options) => {
			if (request.body !== undefined) return client.get(request, options);
			const cached = isFullRequestDay(day, request.url) ? null : await readEntry(folder, request);
			const body = await client.get(request, options, cached);
			if (body !== cached) {
				const canBeChecked = Object.keys(body.conditions).length > 0;
				await (canBeChecked ? reportFailure(writeEntry(folder, request, body)) : forget(request));
				return body;
			}
			options?.allowance?.take(cached.bytes.length);
			unchanged += 1;
			// Mark the entry as used tonight, so that `makeRoom` deletes it later than unused ones.
			const now = new Date(`${day}T00:00:00Z`);
			await reportFailure(utimes(fileOf(folder, request), now, now));
			return cached;
		},
		forget,
		unchanged: () => unchanged,
		problems: () => [...problems],
		close: async () => {
			await client.close();
			await reportFailure(makeRoom(folder, maxBytes));
		},
	};
}

/** Whether an address is requested without a condition on this day. The day of the week differs between addresses. */
export function isFullRequestDay(day: string, url: string): boolean {
	const fullDay = createHash('sha256').update(url).digest().readUInt32BE(0) % DAYS_BETWEEN_FULL_REQUESTS;
	return dayNumber(day) % DAYS_BETWEEN_FULL_REQUESTS === fullDay;
}

const HASH_LENGTH = 64;
/** Version of the file format. Files of another version are not found, and are deleted when room is needed. */
const VERSION = 3;

function fileOf(folder: string, { accept = 'json', url }: FeedRequest): string {
	return join(folder, `${sha256(`${VERSION} ${accept} ${url}`)}.body`);
}

/** Reads the cached body of a request; null if there is none, or the file is incomplete. */
async function readEntry(folder: string, request: FeedRequest): Promise<FetchedBody | null> {
	const path = fileOf(folder, request);
	// Reading a named pipe would never end.
	const isFile = await stat(path).then(
		(stats) => stats.isFile(),
		() => false,
	);
	const file = isFile ? await readFile(path).catch(() => Buffer.alloc(0)) : Buffer.alloc(0);
	const hash = file.toString('latin1', 0, HASH_LENGTH);
	const rest = file.subarray(HASH_LENGTH + 1);
	if (hash !== sha256(rest)) return null;
	const end = rest.indexOf('\n');
	const facts = JSON.parse(rest.toString('utf8', 0, end)) as Omit<FetchedBody, 'bytes'>;
	return { ...facts, bytes: rest.subarray(end + 1) };
}

/**
 * Writes a body to the cache: a line with the sha256 of everything after it, a line with facts about the body as JSON, then the
 * body. The file is written under another name and renamed, so that it is never incomplete.
 */
async function writeEntry(folder: string, request: FeedRequest, { bytes, ...facts }: FetchedBody): Promise<void> {
	const rest = Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), bytes]);
	makeFolder(folder);
	const file = fileOf(folder, request);
	await writeFile(`${file}.tmp`, [`${sha256(rest)}\n`, rest]);
	await rename(`${file}.tmp`, file);
}

/** Deletes entries, the least recently used first, until at most `maxBytes` are left. */
async function makeRoom(folder: string, maxBytes: number): Promise<void> {
	const names = (await readdir(folder).catch(() => [])).toSorted(compareText);
	for (const name of names.filter((file) => file.endsWith('.tmp'))) await rm(join(folder, name), { force: true });
	const entries = await Promise.all(
		names
			.filter((name) => /^[0-9a-f]{64}\.body$/.test(name))
			// lstat, because a broken symbolic link is an entry too.
			.map(async (name) => ({ name, stats: await lstat(join(folder, name)) })),
	);
	let left = entries.reduce((sum, { stats }) => sum + stats.size, 0);
	for (const { name, stats } of entries.toSorted((a, b) => a.stats.mtimeMs - b.stats.mtimeMs)) {
		if (left <= maxBytes) return;
		await rm(join(folder, name), { force: true });
		left -= stats.size;
	}
}
