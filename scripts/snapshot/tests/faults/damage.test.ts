import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { OtherFormatError } from '#night-file/snapshot-file.ts';
import { loadLedger } from '../../../../src/loaders/ledger.ts';
import { loadSnapshot } from '../../../../src/loaders/snapshot.ts';
import { findLastNight } from '../../plan/last-night.ts';
import { nightFiles, takeSmallNight, temporary } from '../small-night.ts';

/** A folder after two nights. */
let whole: string;
beforeAll(async () => {
	whole = temporary();
	for (const night of [1, 2]) await takeSmallNight(whole, night);
});

const copy = () => {
	const folder = temporary();
	cpSync(whole, folder, { recursive: true });
	return folder;
};

/** Changes one bit of a file, `at` bytes from its start. */
function flip(folder: string, name: string, at: number): void {
	const bytes = readFileSync(join(folder, name));
	bytes[at] = (bytes[at] ?? 0) ^ 1;
	writeFileSync(join(folder, name), bytes);
}

/** The first line’s start, middle and end, and those of what follows; not the digit of the schema version. */
function places(name: string): number[] {
	const bytes = readFileSync(join(whole, name));
	const end = bytes.indexOf(10);
	const later = bytes.length - 1;
	return [0, 5, end >> 1, end - 3, end, end + 1, (end + later) >> 1, later - 2, later];
}

/** What the next night and the site take for the last night of a folder, with what each says. */
function lastNightOf(folder: string) {
	const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
	const file = join(folder, 'snapshot.ndjson');
	const { night, problems } = findLastNight(folder, false);
	const site = loadSnapshot(file).manifest.takenAt;
	const { days } = loadLedger(file);
	const warnings = warn.mock.calls.flat().map(String);
	warn.mockRestore();
	return { night: night?.manifest.takenAt, site, days: days.length, problems, warnings };
}

const [first, second] = ['2026-11-21T02:40:00Z', '2026-11-22T02:40:00Z'];

for (const name of ['snapshot.ndjson', 'ledger.ndjson']) {
	it(`uses the night before where one bit of ${name} has changed, for the next night and for the site`, () => {
		for (const at of places(name)) {
			const folder = copy();
			flip(folder, name, at);
			const found = lastNightOf(folder);
			expect(found, `${name}, byte ${at}`).toMatchObject({ night: first, site: first, days: 1 });
			expect(found.problems).toEqual([
				expect.stringMatching(/damaged.* snapshot\.previous\.ndjson is used instead\.$/),
			]);
			expect(found.warnings).toEqual([
				expect.stringMatching(
					/^\[warn\] \[snapshot\] [^]*built from the night before: .*previous\.ndjson, taken at 2026-11-21/,
				),
			]);
		}
	});

	it(`says in the next report that ${name} is damaged, and does not keep it`, async () => {
		const folder = copy();
		flip(folder, name, places(name).at(-2) ?? 0);
		await takeSmallNight(folder, 3);
		expect(lastNightOf(folder)).toMatchObject({ night: '2026-11-23T02:40:00Z', days: 2, problems: [], warnings: [] });
		expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('snapshot.previous.ndjson is used instead.');
		const kept = readFileSync(join(folder, 'snapshot.previous.ndjson'), 'utf8');
		expect(kept).toBe(readFileSync(join(whole, 'snapshot.previous.ndjson'), 'utf8'));
	});
}

for (const name of ['snapshot.previous.ndjson', 'ledger.previous.ndjson']) {
	it(`does not mind a changed bit of ${name}, which nobody needs`, () => {
		for (const at of places(name)) {
			const folder = copy();
			flip(folder, name, at);
			expect(lastNightOf(folder), `${name}, byte ${at}`).toEqual({
				...{ night: second, site: second, days: 2 },
				...{ problems: [], warnings: [] },
			});
		}
	});
}

it('has no last night, and builds no site, where both snapshots are damaged', () => {
	const folder = copy();
	for (const name of ['snapshot.ndjson', 'snapshot.previous.ndjson']) flip(folder, name, 700);
	expect(findLastNight(folder, false)).toMatchObject({ night: null, isIntact: false });
	expect(() => loadSnapshot(join(folder, 'snapshot.ndjson'))).toThrow(
		/^.*snapshot\.ndjson.* The night before cannot be used either: .*snapshot\.previous\.ndjson/,
	);
});

it('takes a changed digit of the schema version for newer code, and refuses rather than replaces', () => {
	const folder = copy();
	flip(folder, 'snapshot.ndjson', '{"schemaVersion":'.length);
	expect(() => findLastNight(folder, false)).toThrow(OtherFormatError);
	expect(() => loadSnapshot(join(folder, 'snapshot.ndjson'))).toThrow(
		'is of schema version 3; this code reads and writes version 2 only. Build with the code that wrote it;',
	);
	expect(nightFiles.map((name) => readFileSync(join(folder, name)).length)).toHaveLength(4);
});
