import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dayNumber } from '#domain/day.ts';
import type { Reading } from '#classify/reading.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { hashOfCode } from '#site/made-once.ts';
import { replaceFile } from './store/publish.ts';

const READINGS_FILE = 'readings.ndjson';

/** An advert that was not there for so many days is forgotten; until then a board that fails may come back. */
const KEPT_DAYS = 14;

/** Readings of earlier nights. */
export interface KeptReadings {
	/** The reading of an advert: the one that is kept, or else what `read` makes of it. */
	of: (handed: unknown, read: () => Reading) => Reading;
	/** Readings so far that were kept. */
	known: () => number;
	/** Writes what is kept for the next night. */
	save: () => Promise<void>;
}

/**
 * The readings that the folder keeps by these rules. An advert is known by all that the rules are handed of it, so that any
 * change of it, or of a rule, has it read anew; a file that cannot be read, or is not whole, holds none.
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
	const earlier = readingsIn(isFile ? await readFile(file, 'utf8').catch(() => '') : '', rules);
	const used = new Map<string, string>();
	let known = 0;
	return {
		of: (handed, read) => {
			const key = sha256(JSON.stringify(handed));
			const kept = earlier.get(key)?.reading;
			if (kept !== undefined) known += 1;
			const reading = kept ?? JSON.stringify(read());
			used.set(key, reading);
			return JSON.parse(reading) as Reading;
		},
		known: () => known,
		save: async () => {
			const lines = [...used].map(([key, reading]) => `${key} ${day} ${reading}\n`);
			for (const [key, { last, reading }] of earlier)
				if (!used.has(key) && dayNumber(day) - dayNumber(last) <= KEPT_DAYS) lines.push(`${key} ${last} ${reading}\n`);
			const text = lines.join('');
			await mkdir(folder, { recursive: true });
			replaceFile(folder, READINGS_FILE, `${rules} ${sha256(text)}\n${text}`);
		},
	};
}

/** The readings of the file by the hash of their advert, each with the last day on which the advert was there. */
function readingsIn(file: string, rules: string): Map<string, { last: string; reading: string }> {
	const head = `${rules} `;
	const end = file.indexOf('\n');
	const text = file.slice(end + 1);
	if (!file.startsWith(head) || file.slice(head.length, end) !== sha256(text)) return new Map();
	return new Map(
		text
			.split('\n')
			.filter(Boolean)
			.map((line) => {
				const [key = '', last = ''] = line.split(' ', 2);
				return [key, { last, reading: line.slice(key.length + last.length + 2) }];
			}),
	);
}

/** A hash of what decides how an advert is read: the words that the rules are handed, and the code. */
export function hashOfRules(rulebook: unknown): string {
	const words = JSON.stringify(rulebook, (_, value: unknown) =>
		value instanceof Map || value instanceof Set ? [...value] : value instanceof RegExp ? String(value) : value,
	);
	return sha256(`${hashOfCode()} ${words}`);
}
