import { appendFileSync, closeSync, existsSync, openSync, readSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

// It runs before any package is installed and on a Node of any age, so it imports nothing but Node and is no TypeScript.

const DAY = 86_400_000;
/**
 * Number of the UTC day of a moment, from 1970 on.
 * @param {number} moment
 */
const dayOf = (moment) => Math.floor(moment / DAY);

/**
 * Whether tonight’s night is still to be taken. Triggers may come late, twice or not at all, so each asks this first: a UTC
 * day has one night, whichever trigger brings it, and a day that had none is told of by the next. A sample is no night.
 * @param {string | null} takenAt moment of the last night; null where there was none yet
 * @param {number} now
 * @returns {{ isDue: boolean, missed: string[] }} `missed`: days without a night since then, today not among them: `2026-11-27`
 */
export function nightDue(takenAt, now) {
	if (takenAt === null) return { isDue: true, missed: [] };
	const [last, today] = [dayOf(Date.parse(takenAt)), dayOf(now)];
	const missed = Array.from({ length: Math.max(0, today - last - 1) }, (_, index) =>
		new Date((last + 1 + index) * DAY).toISOString().slice(0, 10),
	);
	return { isDue: today > last, missed };
}

/**
 * The moment of the night that a snapshot holds, from its first line; null where there is none, or a sample.
 * @param {string} file
 * @returns {string | null}
 */
export function lastNightIn(file) {
	if (!existsSync(file)) return null;
	const bytes = Buffer.alloc(4096);
	const handle = openSync(file, 'r');
	const length = readSync(handle, bytes);
	closeSync(handle);
	const line = bytes.subarray(0, length).toString('utf8').split('\n')[0] ?? '';
	const takenAt = /"takenAt":"([^"]+)"/.exec(line)?.[1];
	return takenAt === undefined || line.includes('"sample":true') ? null : takenAt;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const { isDue, missed } = nightDue(lastNightIn(process.argv[2] ?? 'data/snapshot/snapshot.ndjson'), Date.now());
	if (missed.length > 0) console.log(`::warning::No night was taken on ${missed.join(', ')}.`);
	console.log(isDue ? 'Tonight’s night is to be taken.' : 'Tonight’s night has been taken.');
	const output = process.env['GITHUB_OUTPUT'];
	if (output) appendFileSync(output, `due=${isDue}\n`);
	process.exitCode = isDue ? 0 : 75;
}
