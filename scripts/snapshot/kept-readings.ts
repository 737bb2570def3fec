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

/** An advert that was not there for so many days is forgotten; until then a board that fails may come back. */
const KEPT_DAYS = 14;

/** What earlier nights made of rows and adverts. */
export interface KeptReadings {
	/** What a row says, by the row. */
	row: Keep;
	/** The reading of an advert, by all that the rules are handed of it. */
	reading: Keep;
	/** Readings so far that were kept. */
	known: () => number;
	/** Writes what is kept for the next night. */
	save: () => Promise<void>;
}

/** A line of the file: the hash of what something was made of, the last day on which that was there, and what was made, as JSON. */
interface Line {
	/** Where it begins, and where the next one does. */
	start: number;
	end: number;
}

/** How many characters of a line a hash takes, and a day, with the blank after each. */
const HASH_LENGTH = 65;
const DAY_LENGTH = 11;

/**
 * What the folder keeps by these rules. A row or an advert is known by all of it, so that any change of it, or of a rule,
 * has it read anew; a file that cannot be read, or is not whole, holds none.
 * @param rules hash of the rules, as `hashOfRules` gives it
 * @param day day of the night, `2026-11-24`
 */
export async function keptReadings(folder: string, rules: string, day: string): Promise<KeptReadings> {
	const file = join(folder, READINGS_FILE);
	// A pipe would be waited for without end.
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
		// A number beyond all range is nothing that JSON can hold: what has one is made anew each night.
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
			// What is kept on is written as it was read.
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

/** The first line of a file, which vouches for the others; of any the same length. */
const headOf = (lines: Buffer, rules: string): string => `${rules} ${sha256(lines)}\n`;

/** The lines of a file of these rules that is whole; of any other, none. */
function linesOf(file: Buffer, rules: string): Buffer {
	const end = file.indexOf('\n') + 1;
	const rest = file.subarray(end);
	return file.toString('utf8', 0, end) === headOf(rest, rules) ? rest : nothing;
}

/** Where each line stands, by its hash. */
function indexed(lines: Buffer): Map<string, Line> {
	const found = new Map<string, Line>();
	for (let start = 0; start < lines.length;) {
		const end = lines.indexOf('\n', start) + 1;
		found.set(lines.toString('latin1', start, start + HASH_LENGTH - 1), { start, end });
		start = end;
	}
	return found;
}

/** A hash of what decides how an advert is read: the words that the rules are handed, and the code. */
export function hashOfRules(rulebook: unknown): string {
	const words = JSON.stringify(rulebook, (_, value: unknown) =>
		value instanceof Map || value instanceof Set ? [...value] : value instanceof RegExp ? String(value) : value,
	);
	return sha256(`${hashOfCode('src')} ${hashOfCode('scripts/snapshot')} ${words}`);
}
