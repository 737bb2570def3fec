import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { dayNumber } from '#domain/day.ts';
import { remembered } from '#domain/memoize.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { hashOfCode } from '#site/made-once.ts';
import { makeFolder } from '../make-folder.ts';
import type { Keep } from './rows/read-feed.ts';
import { replaceFile } from './store/publish.ts';

const READINGS_FILE = 'readings.ndjson';

/** Days after which an unused entry is deleted. A board that fails for fewer days finds its entries still there. */
const KEPT_DAYS = 14;

/** The cache of what earlier nights read in rows and adverts. */
export interface KeptReadings {
	/** Caches what a row says, by the content of the row. */
	row: Keep;
	/** Caches the reading of an advert, by everything that the rules get of it. */
	reading: Keep;
	/** Number of readings so far that came from the cache. */
	known: () => number;
	/** Writes the cache for the next night. */
	save: () => Promise<void>;
}

/** A line of the file: the hash of the input, the last day on which it was used, and the value as JSON. */
interface Line {
	/** Byte offsets of this line and of the next. */
	start: number;
	end: number;
}

/** Lengths of the hash and of the day in a line, each with the space after it. */
const HASH_LENGTH = 65;
const DAY_LENGTH = 11;

/**
 * Opens the cache in a folder. The key is a hash of the whole row or advert, so that any change of it, or of the rules, is read
 * anew. A file that is damaged, or was written by other rules, counts as empty.
 * @param rules hash of the rules, from `hashOfRules`
 * @param day date of the night, `2026-11-24`
 */
export async function keptReadings(folder: string, rules: string, day: string): Promise<KeptReadings> {
	const file = join(folder, READINGS_FILE);
	// Reading a named pipe would wait for ever.
	const isFile = await stat(file).then(
		(stats) => stats.isFile(),
		() => false,
	);
	const lines = linesOf(isFile ? await readFile(file).catch(() => nothing) : nothing, rules);
	const earlier = indexed(lines);
	const added = new Map<string, string>();
	let known = 0;
	const keep: Keep = <Value>(of: unknown, make: () => Value) => {
		const key = sha256(JSON.stringify(of));
		const line = earlier.get(key);
		if (line !== undefined) {
			lines.write(day, line.start + HASH_LENGTH);
			return JSON.parse(lines.toString('utf8', line.start + HASH_LENGTH + DAY_LENGTH, line.end)) as Value;
		}
		const value = make();
		const text = JSON.stringify(value);
		// JSON cannot hold every value, such as an infinite number. Such values are not cached, but computed again each night.
		if (isDeepStrictEqual(JSON.parse(text), value)) added.set(key, `${key} ${day} ${text}\n`);
		return value;
	};
	return {
		row: keep,
		reading: (of, make) => {
			let isKnown = true;
			const reading = keep(of, () => {
				isKnown = false;
				return make();
			});
			if (isKnown) known += 1;
			return reading;
		},
		known: () => known,
		save: async () => {
			const isFresh = remembered((last) => dayNumber(day) - dayNumber(last) <= KEPT_DAYS);
			const fresh = [...earlier.values()].filter(({ start }) =>
				isFresh(lines.toString('latin1', start + HASH_LENGTH, start + HASH_LENGTH + DAY_LENGTH - 1)),
			);
			// Entries that stay are copied byte for byte.
			const kept = fresh.map(({ start, end }) => lines.subarray(start, end));
			const room = headOf(nothing, rules).length;
			const bytes = Buffer.concat([Buffer.alloc(room), ...kept, Buffer.from([...added.values()].join(''))]);
			bytes.write(headOf(bytes.subarray(room), rules));
			makeFolder(folder);
			replaceFile(folder, READINGS_FILE, bytes);
		},
	};
}

const nothing = Buffer.alloc(0);

/** The first line of a file: the hash of the rules and a checksum of the other lines. Its length is always the same. */
const headOf = (lines: Buffer, rules: string): string => `${rules} ${sha256(lines)}\n`;

/** The lines of an intact file written by these rules; otherwise empty. */
function linesOf(file: Buffer, rules: string): Buffer {
	const end = file.indexOf('\n') + 1;
	const rest = file.subarray(end);
	return file.toString('utf8', 0, end) === headOf(rest, rules) ? rest : nothing;
}

/** The offsets of each line, by its hash. */
function indexed(lines: Buffer): Map<string, Line> {
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
