import { appendFileSync, closeSync, existsSync, openSync, readSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

// Runs before any package is installed and on old versions of Node, so it is JavaScript and imports only from Node.

const DAY = 86_400_000;
/**
 * Days since 1970 in UTC.
 * @param {number} moment
 */
const dayOf = (moment) => Math.floor(moment / DAY);

/**
 * Decides what a run of the nightly workflow has to do. Scheduled runs may start late, twice or not at all, so each run asks this first. There is one night per UTC day: only the first run of a day takes it, and days that had none are reported by the next run. If a night was taken but the site does not show it, because its build or deployment failed, the next run builds and deploys it without taking it again.
 * @param {string | null} takenAt time of the last night; null if there is none yet (a sample does not count)
 * @param {number} now
 * @param {string | null | undefined} shownAt time of the night that the site shows; null if it shows none, undefined if unknown
 * @returns {{ isDue: boolean, isUnshown: boolean, missed: string[] }} `missed`: days since then, before today, that had no night: `2026-11-27`
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
 * The time of the night that the site at this address shows, from the manifest of its open data. Null if it shows none or the sample; undefined, with a warning, if the answer is unclear.
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
		why = `the response (status ${answer.status}) does not name a night`;
	} catch (error) {
		why = error instanceof Error ? error.message : String(error);
	}
	console.log(`::warning::Cannot tell which night ${site} shows: ${why}. The site is left as it is.`);
	return undefined;
}

/**
 * The time of the night in a snapshot file, from its first line. Null if there is no file or it is the sample.
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
			`The site shows the night of ${shownAt}, but ${file} does not exist or is the sample. Taking a night now would lose the history, so ` +
				'nothing was done. Restore the file as described in docs/operations.md (“Restoring a night”). To start over on purpose, unpublish the site first.',
		);
		process.exit(1);
	}
	const unshown =
		'Tonight’s snapshot has been taken, but the site does not show it yet. It will be built and deployed.';
	const taken = isUnshown ? unshown : 'Tonight’s snapshot has already been taken.';
	console.log(isDue ? 'Tonight’s snapshot has not been taken yet.' : taken);
	const output = process.env['GITHUB_OUTPUT'];
	// Workflows read the outputs; shell scripts read the exit code.
	if (output) appendFileSync(output, `due=${isDue}\nunshown=${isUnshown}\n`);
	else process.exitCode = isDue ? 0 : isUnshown ? 76 : 75;
}
