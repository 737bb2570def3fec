import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { dayNumber } from '#domain/day.ts';
import { remembered } from '#domain/memoize.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { hashOfCode } from '#site/made-once.ts';
import { makeFolder } from '../make-folder.ts';
import type { Cached } from './rows/read-feed.ts';
import { replaceFile } from './store/publish.ts';

const READINGS_FILE = 'readings.ndjson';

/** Days after which an unused entry is deleted. A board that fails for fewer days finds its entries still there. */
const MAX_UNUSED_DAYS = 14;

/** What earlier nights read in rows and adverts, so that an unchanged one is not read again. */
export interface ReadingCache {
	/** Returns what a row says; the key is the content of the row. */
	row: Cached;
	/** Returns the reading of an advert; the key is everything that the rules are given. */
	reading: Cached;
	/** Number of readings so far that came from the cache. */
	hits: () => number;
	/** Writes the cache for the next night. */
	save: () => Promise<void>;
}

/** A line of the file: `<hash of the input> <last day on which it was used> <value as JSON>`. */
interface Line {
	/** Byte offsets of this line and of the next. */
	start: number;
	end: number;
}

/** Lengths of the hash and the day in a line, each including the space after it. */
const HASH_LENGTH = 65;
const DAY_LENGTH = 11;

/**
 * Opens the cache in a folder. A row or advert is read again if anything in it has changed. If the rules have changed or the file
 * is damaged, the cache starts empty.
 * @param rules hash of the rules, from `hashOfRules`
 * @param day date of the night, `2026-11-24`
 */
export async function openReadingCache(folder: string, rules: string, day: string): Promise<ReadingCache> {
	const file = join(folder, READINGS_FILE);
	// Reading a named pipe would never end.
	const isFile = await stat(file).then(
		(stats) => stats.isFile(),
		() => false,
	);
	const lines = intactLines(isFile ? await readFile(file).catch(() => noBytes) : noBytes, rules);
	const earlier = offsetsByHash(lines);
	const added = new Map<string, string>();
	let hits = 0;
	const cached: Cached = <Value>(input: unknown, compute: () => Value) => {
		const key = sha256(JSON.stringify(input));
		const line = earlier.get(key);
		if (line !== undefined) {
			lines.write(day, line.start + HASH_LENGTH);
			return JSON.parse(lines.toString('utf8', line.start + HASH_LENGTH + DAY_LENGTH, line.end)) as Value;
		}
		const value = compute();
		const text = JSON.stringify(value);
		// Values that JSON cannot represent, such as Infinity, are not cached.
		if (isDeepStrictEqual(JSON.parse(text), value)) added.set(key, `${key} ${day} ${text}\n`);
		return value;
	};
	return {
		row: cached,
		reading: (input, compute) => {
			let isHit = true;
			const reading = cached(input, () => {
				isHit = false;
				return compute();
			});
			if (isHit) hits += 1;
			return reading;
		},
		hits: () => hits,
		save: async () => {
			const isFresh = remembered((last) => dayNumber(day) - dayNumber(last) <= MAX_UNUSED_DAYS);
			const fresh = [...earlier.values()].filter(({ start }) =>
				isFresh(lines.toString('latin1', start + HASH_LENGTH, start + HASH_LENGTH + DAY_LENGTH - 1)),
			);
			const kept = fresh.map(({ start, end }) => lines.subarray(start, end));
			const headerLength = headerOf(noBytes, rules).length;
			const bytes = Buffer.concat([Buffer.alloc(headerLength), ...kept, Buffer.from([...added.values()].join(''))]);
			bytes.write(headerOf(bytes.subarray(headerLength), rules));
			makeFolder(folder);
			replaceFile(folder, READINGS_FILE, bytes);
		},
	};
}

const noBytes = Buffer.alloc(0);

/** The first line of the file, which always has the same length: `<hash of the rules> <checksum of the other lines>`. */
const headerOf = (lines: Buffer, rules: string): string => `${rules} ${sha256(lines)}\n`;

/** The lines after the header; empty if the file is damaged or was written by other rules. */
function intactLines(file: Buffer, rules: string): Buffer {
	const end = file.indexOf('\n') + 1;
	const rest = file.subarray(end);
	return file.toString('utf8', 0, end) === headerOf(rest, rules) ? rest : noBytes;
}

function offsetsByHash(lines: Buffer): Map<string, Line> {
	const found = new Map<string, Line>();
	for (let start = 0; start < lines.length;) {
		const end = lines.indexOf('\n', start) + 1;
		found.set(lines.toString('latin1', start, start + HASH_LENGTH - 1), { start, end });
		start = end;
	}
	return found;
}

/** Hash of everything that decides how an advert is read: the rules’ data, and the code. */
export function hashOfRules(rulebook: unknown): string {
	const words = JSON.stringify(rulebook, (_, value: unknown) =>
		value instanceof Map || value instanceof Set ? [...value] : value instanceof RegExp ? String(value) : value,
	);
	return sha256(`${hashOfCode('src')} ${hashOfCode('scripts/snapshot')} ${words}`);
}
