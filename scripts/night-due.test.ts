import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { seededRandom } from '#statistics/random.ts';
import { lastNightIn, nightDue, nightShownAt } from './night-due.mjs';

const at = (moment: string) => Date.parse(moment);
const HOUR = 3_600_000;

test('a night is due once per UTC day, and earlier days without one are listed', () => {
	const due = (takenAt: string | null, now: string) => {
		const { isDue, missed } = nightDue(takenAt, at(now));
		return [isDue, ...missed];
	};
	expect(due(null, '2026-11-28T02:40:00Z')).toEqual([true]);
	expect(due('2026-11-27T02:40:00Z', '2026-11-28T02:41:00Z')).toEqual([true]);
	expect(due('2026-11-28T02:40:00Z', '2026-11-28T23:59:00Z')).toEqual([false]);
	expect(due('2026-11-25T23:50:00Z', '2026-11-28T00:10:00Z')).toEqual([true, '2026-11-26', '2026-11-27']);
	// The last night is in the future because a clock was wrong: the snapshot command reports that.
	expect(due('2031-01-01T02:40:00Z', '2026-11-28T02:40:00Z')).toEqual([false]);
});

test('a night that was taken but is not on the site is deployed by the next run, not taken again', () => {
	const [taken, later] = ['2026-11-28T02:41:00Z', at('2026-11-28T06:40:00Z')];
	const unshown = (shownAt: string | null | undefined, now = later) => nightDue(taken, now, shownAt).isUnshown;
	expect([unshown('2026-11-27T02:40:00Z'), unshown(null)]).toEqual([true, true]);
	// The site shows it; the site shows a newer one that could not be saved; unknown.
	expect([unshown(taken), unshown('2026-11-28T02:45:00Z'), unshown(undefined)]).toEqual([false, false, false]);
	// A new night is due, which deploys the site anyway.
	expect(unshown('2026-11-27T02:40:00Z', at('2026-11-29T02:40:00Z'))).toBe(false);
});

test('asks the site which night it shows, and warns if the answer is unclear', async () => {
	const answers: Record<string, [status: number, body: string]> = {
		'/real/': [200, '{"takenAt":"2026-11-27T02:40:00Z","sample":false}'],
		'/sample/': [200, '{"takenAt":"2026-11-27T02:40:00Z","sample":true}'],
		'/down/': [503, ''],
		'/page/': [200, '<!doctype html>'],
	};
	const server = createServer(({ url = '' }, response) => {
		const [status, body] = answers[url.replace('data/pack/manifest.json', '')] ?? [404, ''];
		response.writeHead(status).end(body);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const said = vi.spyOn(console, 'log').mockReturnValue();
	const paths = [...Object.keys(answers), '/none/'];
	const shown = await Promise.all(paths.map((path) => nightShownAt(host + path)));
	expect(shown).toEqual(['2026-11-27T02:40:00Z', null, undefined, undefined, null]);
	// The site has a night and we have none, so the history was lost; a new night would start it over.
	const command = join(import.meta.dirname, 'night-due.mjs');
	const run = promisify(execFile)(process.execPath, [command, '/no/snapshot.ndjson', `${host}/real/`]);
	await expect(run).rejects.toThrow(/but \/no\/snapshot\.ndjson does not exist or is the sample/);
	server.close();
	expect(await nightShownAt(host)).toBeUndefined();
	expect(said.mock.calls.flat()).toHaveLength(3);
	expect(
		said.mock.calls.flat().every((line) => String(line).startsWith('::warning::Cannot tell which night http://')),
	).toBe(true);
});

/** The hours at which the nightly workflow is scheduled, such as 2.67 for 02:40. */
const hours = (
	parse(readFileSync('.github/workflows/nightly.yml', 'utf8')) as { on: { schedule: { cron: string }[] } }
).on.schedule.map(({ cron }) => {
	const [minute, hour] = cron.split(' ').map(Number);
	return (hour ?? 0) + (minute ?? 0) / 60;
});

test('with triggers that come late, twice or never, 400 days have no duplicate night and no unreported gap', () => {
	expect(hours.length).toBeGreaterThan(1);
	const random = seededRandom(21);
	const first = at('2026-01-01T00:00:00Z');
	const runs = Array.from({ length: 400 }, (_, day) =>
		hours.flatMap((hour) => {
			const asked = first + (day * 24 + hour) * HOUR;
			// A fifth of the triggers never come, a fifth are up to nine hours late, and a few come twice.
			const fate = random();
			if (fate < 0.2) return [];
			const come = fate < 0.4 ? asked + random() * 9 * HOUR : asked + random() * 0.4 * HOUR;
			return fate > 0.95 ? [come, come + HOUR / 60] : [come];
		}),
	)
		.flat()
		.toSorted((a, b) => a - b);
	const nights: string[] = [];
	let shown: string | null = null;
	const told = new Set<string>();
	for (const now of runs) {
		const { isDue, isUnshown, missed } = nightDue(nights.at(-1) ?? null, now, shown);
		missed.forEach((day) => told.add(day));
		// A tenth of the runs fail, and so do a tenth of the deployments.
		if (isDue && random() > 0.1) nights.push(new Date(now).toISOString());
		else expect(isUnshown).toBe(!isDue && shown !== nights.at(-1));
		if ((isDue || isUnshown) && random() > 0.1) shown = nights.at(-1) ?? null;
	}
	const days = nights.map((night) => night.slice(0, 10));
	expect(new Set(days).size).toBe(days.length);
	const all = Array.from({ length: 400 }, (_, day) => new Date(first + day * 24 * HOUR).toISOString().slice(0, 10));
	const without = all
		.slice(all.indexOf(days[0] ?? ''), all.indexOf(days.at(-1) ?? ''))
		.filter((day) => !days.includes(day));
	expect(without.filter((day) => !told.has(day))).toEqual([]);
	// The simulation must be harsh enough to miss some days, and the repeated triggers must make up for most failures.
	expect(without.length).toBeGreaterThan(0);
	expect(days.length).toBeGreaterThan(370);
});

test('as a command, reports the result as text, as workflow outputs and as an exit code', () => {
	const folder = temporaryFolder();
	const [file, output] = [join(folder, 'snapshot.ndjson'), join(folder, 'output')];
	const asked = (takenAt: string, sample = false, env: Record<string, string> = { GITHUB_OUTPUT: output }) => {
		writeFileSync(file, `${JSON.stringify({ schemaVersion: 2, takenAt, sample })}\n{}\n`);
		writeFileSync(output, '');
		const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'night-due.mjs'), file], {
			encoding: 'utf8',
			env: { ...process.env, GITHUB_OUTPUT: '', ...env },
		});
		return [status, stdout.trim(), readFileSync(output, 'utf8')];
	};
	const now = new Date().toISOString();
	expect(asked(now)).toEqual([0, 'Tonight’s snapshot has already been taken.', 'due=false\nunshown=false\n']);
	expect(asked(now, true)).toEqual([0, 'Tonight’s snapshot has not been taken yet.', 'due=true\nunshown=false\n']);
	expect([asked(now, false, {})[0], asked(now, true, {})[0]]).toEqual([75, 0]);
	expect(asked('2020-01-01T00:00:00Z')[1]).toMatch(/^::warning::No night was taken on 2020-01-02, /);
	expect(lastNightIn(join(folder, 'none.ndjson'))).toBeNull();
});

test('.ci/night-parts lists the parts of a night for the workflow: one unless NIGHT_PARTS is set', () => {
	const output = join(temporaryFolder(), 'output');
	const asked = (NIGHT_PARTS?: string) => {
		writeFileSync(output, '');
		const env = { PATH: process.env['PATH'], GITHUB_OUTPUT: output, ...(NIGHT_PARTS !== undefined && { NIGHT_PARTS }) };
		const { status, stderr } = spawnSync('.ci/night-parts', { encoding: 'utf8', env });
		return [status, readFileSync(output, 'utf8').replace(/now=\d{4}-\d{2}-\d{2}T[\d:]{8}Z/, 'now'), stderr];
	};
	expect(asked()).toEqual([0, 'parts=[1]\nnow\n', '']);
	expect(asked('4')).toEqual([0, 'parts=[1,2,3,4]\nnow\n', '']);
	expect(asked('none')).toEqual([
		1,
		'',
		'NIGHT_PARTS is “none”. Make it a whole number from 1 to 99; nothing was fetched.\n',
	]);
});
