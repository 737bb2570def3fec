import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { dayNumber } from '#domain/day.ts';
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

/** A line of the file: what was made, as JSON, and the last day on which the row or advert was there. */
interface Kept {
	last: string;
	made: string;
}

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
	const earlier = keptIn(isFile ? await readFile(file).catch(() => nothing) : nothing, rules);
	const used = new Map<string, Kept>();
	let known = 0;
	const keep: Keep = <Value>(of: unknown, make: () => Value) => {
		const key = sha256(JSON.stringify(of));
		const made = earlier.get(key)?.made;
		if (made !== undefined) {
			used.set(key, { last: day, made });
			return JSON.parse(made) as Value;
		}
		const value = make();
		const text = JSON.stringify(value);
		// A number beyond all range is nothing that JSON can hold: what has one is made anew each night.
		if (isDeepStrictEqual(JSON.parse(text), value)) used.set(key, { last: day, made: text });
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
			const isFresh = ([key, { last }]: [string, Kept]) =>
				!used.has(key) && dayNumber(day) - dayNumber(last) <= KEPT_DAYS;
			const lines = [...used, ...[...earlier].filter(isFresh)].map(
				([key, { last, made }]) => `${key} ${last} ${made}\n`,
			);
			const bytes = Buffer.from(lines.join(''));
			makeFolder(folder);
			replaceFile(folder, READINGS_FILE, Buffer.concat([Buffer.from(`${rules} ${sha256(bytes)}\n`), bytes]));
		},
	};
}

const nothing = Buffer.alloc(0);

/** The lines of the file by the hash of what they were made of. */
function keptIn(file: Buffer, rules: string): Map<string, Kept> {
	const end = file.indexOf('\n');
	const rest = file.subarray(end + 1);
	if (file.toString('utf8', 0, end) !== `${rules} ${sha256(rest)}`) return new Map();
	const lines = rest.toString('utf8').split('\n').slice(0, -1);
	return new Map(
		lines.map((line) => {
			const [key = '', last = ''] = line.split(' ', 2);
			return [key, { last, made: line.slice(key.length + last.length + 2) }];
		}),
	);
}

/** A hash of what decides how an advert is read: the words that the rules are handed, and the code. */
export function hashOfRules(rulebook: unknown): string {
	const words = JSON.stringify(rulebook, (_, value: unknown) =>
		value instanceof Map || value instanceof Set ? [...value] : value instanceof RegExp ? String(value) : value,
	);
	return sha256(`${hashOfCode('src')} ${hashOfCode('scripts/snapshot')} ${words}`);
}
