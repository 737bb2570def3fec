import { dayNumber } from '#domain/day.ts';
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '#domain/compare.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { makeFolder } from '../../make-folder.ts';
import type { Ask } from '../sources/source.ts';
import type { FetchedBody } from './client/attempt.ts';
import type { Client } from './client/client.ts';

export interface CacheOptions {
	/** Where bodies are kept from night to night. It may be lost at any time; the next night then asks for everything. */
	folder: string;
	/** Day of the night, `2026-11-24`. */
	day: string;
	maxBytes?: number;
}

/** A client whose `get` asks whether a body has changed, and takes the one it keeps where it has not. */
export interface CachedClient extends Client {
	/** Lets go of what is kept for a request: for a body that turned out to be no good feed. */
	forget: (ask: Ask) => Promise<void>;
	/** Bodies so far that had not changed. */
	unchanged: () => number;
	/** Whole sentences on why the folder could not be written; the night goes on without. */
	problems: () => readonly string[];
}

const MAX_BYTES = 512 * 1024 * 1024;
const DAYS_BETWEEN = 7;

/**
 * The client with conditional requests (RFC 9110, 13): where the folder has a whole body of an earlier night, its
 * validators are sent, and 304 gives that body again, to be read with today’s rules. Once in seven days each address is
 * asked without a condition, so that a server whose validators lie is believed for a week at most.
 */
export function withCache(client: Client, { folder, day, maxBytes = MAX_BYTES }: CacheOptions): CachedClient {
	let unchanged = 0;
	const problems = new Set<string>();
	const attempted = (change: Promise<void>) =>
		change.catch((error: NodeJS.ErrnoException) => {
			problems.add(`The folder of kept bodies ${folder} cannot be written (${error.code ?? error.message}).`);
		});
	const forget = (ask: Ask) => attempted(rm(fileOf(folder, ask), { force: true }));

	return {
		...client,
		get: async (ask, options) => {
			if (ask.body !== undefined) return client.get(ask, options);
			const known = asksInFull(day, ask.url) ? null : await readEntry(folder, ask);
			const body = await client.get(ask, options, known);
			if (body !== known) {
				const isKnownAgain = Object.keys(body.conditions).length > 0;
				await (isKnownAgain ? attempted(writeEntry(folder, ask, body)) : forget(ask));
				return body;
			}
			options?.allowance?.take(known.bytes.length);
			unchanged += 1;
			// It was of use, and outlasts others when room is made.
			const now = new Date(`${day}T00:00:00Z`);
			await attempted(utimes(fileOf(folder, ask), now, now));
			return known;
		},
		forget,
		unchanged: () => unchanged,
		problems: () => [...problems],
		close: async () => {
			await client.close();
			await attempted(makeRoom(folder, maxBytes));
		},
	};
}

/** Whether an address is asked without a condition on a day: once in seven, each address on a day of its own. */
export function asksInFull(day: string, url: string): boolean {
	const turn = createHash('sha256').update(url).digest().readUInt32BE(0) % DAYS_BETWEEN;
	return dayNumber(day) % DAYS_BETWEEN === turn;
}

const DIGEST = 64;
/** Of the form of the files; those of another are not found, and make room in time. */
const VERSION = 3;

function fileOf(folder: string, { accept = 'json', url }: Ask): string {
	return join(folder, `${sha256(`${VERSION} ${accept} ${url}`)}.body`);
}

/** The body that the folder keeps for a request; null where there is none, or one that is not whole. */
async function readEntry(folder: string, ask: Ask): Promise<FetchedBody | null> {
	const path = fileOf(folder, ask);
	// A pipe would be waited for without end.
	const isFile = await stat(path).then(
		(stats) => stats.isFile(),
		() => false,
	);
	const file = isFile ? await readFile(path).catch(() => Buffer.alloc(0)) : Buffer.alloc(0);
	const digest = file.toString('latin1', 0, DIGEST);
	const rest = file.subarray(DIGEST + 1);
	if (digest !== sha256(rest)) return null;
	const end = rest.indexOf('\n');
	const facts = JSON.parse(rest.toString('utf8', 0, end)) as Omit<FetchedBody, 'bytes'>;
	return { ...facts, bytes: rest.subarray(end + 1) };
}

/**
 * Keeps a body: the sha256 of all that follows, what is known of the body, and the body as it is. A file is there as a
 * whole or not at all.
 */
async function writeEntry(folder: string, ask: Ask, { bytes, ...facts }: FetchedBody): Promise<void> {
	const rest = Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), bytes]);
	makeFolder(folder);
	const file = fileOf(folder, ask);
	await writeFile(`${file}.tmp`, [`${sha256(rest)}\n`, rest]);
	await rename(`${file}.tmp`, file);
}

/** Takes entries out, those first that were of no use for longest, until at most `maxBytes` are left. */
async function makeRoom(folder: string, maxBytes: number): Promise<void> {
	const names = (await readdir(folder).catch(() => [])).toSorted(compareText);
	for (const name of names.filter((file) => file.endsWith('.tmp'))) await rm(join(folder, name), { force: true });
	const entries = await Promise.all(
		names
			.filter((name) => /^[0-9a-f]{64}\.body$/.test(name))
			// A link that leads nowhere is an entry too.
			.map(async (name) => ({ name, of: await lstat(join(folder, name)) })),
	);
	let left = entries.reduce((sum, { of }) => sum + of.size, 0);
	for (const { name, of } of entries.toSorted((a, b) => a.of.mtimeMs - b.of.mtimeMs)) {
		if (left <= maxBytes) return;
		await rm(join(folder, name), { force: true });
		left -= of.size;
	}
}
