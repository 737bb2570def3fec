import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { randomFrom } from '#filter/testing/random-listings.ts';
import { lastNightIn, nightDue } from './night-due.mjs';

const at = (moment: string) => Date.parse(moment);
const HOUR = 3_600_000;

test('a night is due once a UTC day, and the days before it that had none are named', () => {
	expect(nightDue(null, at('2026-11-28T02:40:00Z'))).toEqual({ isDue: true, missed: [] });
	expect(nightDue('2026-11-27T02:40:00Z', at('2026-11-28T02:41:00Z'))).toEqual({ isDue: true, missed: [] });
	expect(nightDue('2026-11-28T02:40:00Z', at('2026-11-28T23:59:00Z'))).toEqual({ isDue: false, missed: [] });
	expect(nightDue('2026-11-25T23:50:00Z', at('2026-11-28T00:10:00Z'))).toEqual({
		isDue: true,
		missed: ['2026-11-26', '2026-11-27'],
	});
	// A clock that ran ahead: the night itself refuses, with words.
	expect(nightDue('2031-01-01T02:40:00Z', at('2026-11-28T02:40:00Z'))).toEqual({ isDue: false, missed: [] });
});

/** The hours of the day at which the workflow is triggered, as it says itself. */
const hours = (
	parse(readFileSync('.github/workflows/nightly.yml', 'utf8')) as { on: { schedule: { cron: string }[] } }
).on.schedule.map(({ cron }) => {
	const [minute, hour] = cron.split(' ').map(Number);
	return (hour ?? 0) + (minute ?? 0) / 60;
});

test('over 400 nights of triggers that come late, twice or never, none is doubled and none missed without a word', () => {
	expect(hours.length).toBeGreaterThan(1);
	const random = randomFrom(21);
	const first = at('2026-01-01T00:00:00Z');
	const runs = Array.from({ length: 400 }, (_, day) =>
		hours.flatMap((hour) => {
			const asked = first + (day * 24 + hour) * HOUR;
			// A fifth never comes, a fifth is up to nine hours late, and a few come twice.
			const fate = random();
			if (fate < 0.2) return [];
			const come = fate < 0.4 ? asked + random() * 9 * HOUR : asked + random() * 0.4 * HOUR;
			return fate > 0.95 ? [come, come + HOUR / 60] : [come];
		}),
	)
		.flat()
		.toSorted((a, b) => a - b);
	const nights: string[] = [];
	const told = new Set<string>();
	for (const now of runs) {
		const { isDue, missed } = nightDue(nights.at(-1) ?? null, now);
		missed.forEach((day) => told.add(day));
		// A tenth of the runs fails: the machine, the network, a gate.
		if (isDue && random() > 0.1) nights.push(new Date(now).toISOString());
	}
	const days = nights.map((night) => night.slice(0, 10));
	expect(new Set(days).size).toBe(days.length);
	const all = Array.from({ length: 400 }, (_, day) => new Date(first + day * 24 * HOUR).toISOString().slice(0, 10));
	const without = all
		.slice(all.indexOf(days[0] ?? ''), all.indexOf(days.at(-1) ?? ''))
		.filter((day) => !days.includes(day));
	expect(without.filter((day) => !told.has(day))).toEqual([]);
	// That the world above is rough enough to show something, and the second and third trigger worth having.
	expect(without.length).toBeGreaterThan(0);
	expect(days.length).toBeGreaterThan(370);
});

test('as a command, says what it found in words, for a workflow and by its exit code', () => {
	const folder = mkdtempSync(join(tmpdir(), 'due-'));
	const [file, output] = [join(folder, 'snapshot.ndjson'), join(folder, 'output')];
	const asked = (takenAt: string, sample = false) => {
		writeFileSync(file, `${JSON.stringify({ schemaVersion: 2, takenAt, sample })}\n{}\n`);
		writeFileSync(output, '');
		const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'night-due.mjs'), file], {
			encoding: 'utf8',
			env: { ...process.env, GITHUB_OUTPUT: output },
		});
		return [status, stdout.trim(), readFileSync(output, 'utf8')];
	};
	const now = new Date().toISOString();
	expect(asked(now)).toEqual([75, 'Tonight’s night has been taken.', 'due=false\n']);
	expect(asked(now, true)).toEqual([0, 'Tonight’s night is to be taken.', 'due=true\n']);
	expect(asked('2020-01-01T00:00:00Z')[1]).toMatch(/^::warning::No night was taken on 2020-01-02, /);
	expect(lastNightIn(join(folder, 'none.ndjson'))).toBeNull();
});
