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
 * What the next run has to do. Triggers may come late, twice or not at all, so each asks this first: a UTC day has one
 * night, whichever trigger brings it, and a day that had none is told of by the next. A night that was taken and is not
 * to be seen on the site, because its build or deployment failed, is shown by the next run, and not taken again.
 * @param {string | null} takenAt moment of the last night; null where there was none yet, a sample being none
 * @param {number} now
 * @param {string | null | undefined} shownAt moment of the night that the site shows; null where it shows none,
 *   undefined where that is not known
 * @returns {{ isDue: boolean, isUnshown: boolean, missed: string[] }} `missed`: days without a night since then, today not
 *   among them: `2026-11-27`
 */
export function nightDue(takenAt, now, shownAt = undefined) {
	if (takenAt === null) return { isDue: true, isUnshown: false, missed: [] };
	const [last, today] = [dayOf(Date.parse(takenAt)), dayOf(now)];
	const missed = Array.from({ length: Math.max(0, today - last - 1) }, (_, index) =>
		new Date((last + 1 + index) * DAY).toISOString().slice(0, 10),
	);
	const isDue = today > last;
	const isBehind = shownAt === null || (shownAt !== undefined && Date.parse(shownAt) < Date.parse(takenAt));
	return { isDue, isUnshown: !isDue && isBehind, missed };
}

/**
 * The moment of the night that the site at an address shows, by the manifest of its open data; null where there is none, or
 * the sample; undefined, with a warning, where it cannot be known.
 * @param {string} site
 * @returns {Promise<string | null | undefined>}
 */
export async function nightShownAt(site) {
	let why;
	try {
		const answer = await fetch(new URL('data/pack/manifest.json', site), { signal: AbortSignal.timeout(30_000) });
		if (answer.status === 404) return null;
		const { takenAt, sample } = answer.ok ? await answer.json() : {};
		if (sample === true) return null;
		if (Number.isFinite(Date.parse(takenAt))) return String(takenAt);
		why = `its answer, of status ${answer.status}, names no night`;
	} catch (error) {
		why = error instanceof Error ? error.message : String(error);
	}
	console.log(`::warning::Which night ${site} shows is not known: ${why}. It is left as it is.`);
	return undefined;
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
	const [, , file = 'data/snapshot/snapshot.ndjson', site] = process.argv;
	const takenAt = lastNightIn(file);
	const shownAt = site ? await nightShownAt(site) : undefined;
	const { isDue, isUnshown, missed } = nightDue(takenAt, Date.now(), shownAt);
	if (missed.length > 0) console.log(`::warning::No night was taken on ${missed.join(', ')}.`);
	if (takenAt === null && shownAt) {
		console.error(
			`The site shows the night of ${shownAt}, and ${file} holds none: its history would begin anew. ` +
				'Nothing is done. Restore it, as docs/operations.md says (“Restoring a night”); to begin anew on purpose, unpublish the site first.',
		);
		process.exit(1);
	}
	const unshown =
		'Tonight’s night has been taken, and the site does not show it: it is to be built and deployed again.';
	const taken = isUnshown ? unshown : 'Tonight’s night has been taken.';
	console.log(isDue ? 'Tonight’s night is to be taken.' : taken);
	const output = process.env['GITHUB_OUTPUT'];
	// A workflow reads the outputs, a script the exit code.
	if (output) appendFileSync(output, `due=${isDue}\nunshown=${isUnshown}\n`);
	else process.exitCode = isDue ? 0 : isUnshown ? 76 : 75;
}
