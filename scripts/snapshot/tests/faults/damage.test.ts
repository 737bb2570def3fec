import { execFileSync } from 'node:child_process';
import {
	copyFileSync,
	cpSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { OtherFormatError } from '#night-file/snapshot-file.ts';
import { loadLedger } from '../../../../src/loaders/ledger.ts';
import { loadSnapshot } from '../../../../src/loaders/snapshot.ts';
import { DamagedStoreError, findLastNight } from '../../plan/last-night.ts';
import { diskSentence } from '../../store/publish.ts';
import { nightFiles, takeSmallNight } from '../small-night.ts';

/** A folder after two nights. */
let whole: string;
beforeAll(async () => {
	whole = temporaryFolder();
	for (const night of [1, 2]) await takeSmallNight(whole, night);
});

const copy = () => {
	const folder = temporaryFolder();
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
				night: second,
				site: second,
				days: 2,
				problems: [],
				warnings: [],
			});
		}
	});
}

it('says in the next report that a snapshot was put back without its ledger, and uses the ledger that is its own', async () => {
	const folder = copy();
	copyFileSync(join(folder, 'snapshot.previous.ndjson'), join(folder, 'snapshot.ndjson'));
	expect(lastNightOf(folder)).toMatchObject({ night: first, site: first, days: 1 });
	await takeSmallNight(folder, 3);
	expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain(
		'where the snapshot was put back alone. ledger.previous.ndjson is used.',
	);
});

/** What is done to the files of a folder, none of whose nights is whole after it. */
const losses: [string, (folder: string) => void][] = [
	['both snapshots are damaged', (folder) => ['snapshot', 'snapshot.previous'].forEach(damageIn(folder))],
	['both ledgers are damaged', (folder) => ['ledger', 'ledger.previous'].forEach(damageIn(folder))],
	[
		'one bit has changed in the only snapshot',
		(folder) => {
			removePrevious(folder);
			damageIn(folder)('snapshot');
		},
	],
	[
		'the only ledger is damaged',
		(folder) => {
			removePrevious(folder);
			damageIn(folder)('ledger');
		},
	],
	[
		'the snapshots are gone and the ledger is not',
		(folder) => ['snapshot', 'snapshot.previous'].forEach((name) => rmSync(join(folder, `${name}.ndjson`))),
	],
];
const damageIn = (folder: string) => (name: string) => flip(folder, `${name}.ndjson`, 500);
const removePrevious = (folder: string) =>
	['snapshot', 'ledger'].forEach((name) => rmSync(join(folder, `${name}.previous.ndjson`)));

describe('never starts anew by itself, and leaves every file as it is, where', () => {
	it.each(losses)('%s', async (_what, lose) => {
		const folder = copy();
		lose(folder);
		const bytes = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
		const before = bytes();
		await expect(takeSmallNight(folder, 3)).rejects.toThrow(DamagedStoreError);
		await expect(takeSmallNight(folder, 3)).rejects.toThrow(
			/Restore the two files of one night .* or name an empty folder with --out/,
		);
		expect(bytes()).toEqual(before);
		expect(() => loadSnapshot(join(folder, 'snapshot.ndjson'))).toThrow(/snapshot\.ndjson/);
	});
});

it('asks where the two nights were exchanged, for the next one would write over the later', async () => {
	const folder = copy();
	for (const name of ['snapshot', 'ledger']) {
		const [now, earlier] = [`${name}.ndjson`, `${name}.previous.ndjson`].map((file) => join(folder, file));
		const late = readFileSync(now ?? '');
		cpSync(earlier ?? '', now ?? '');
		writeFileSync(earlier ?? '', late);
	}
	const before = nightFiles.map((name) => readFileSync(join(folder, name), 'utf8'));
	await expect(takeSmallNight(folder, 3)).rejects.toThrow(
		/previous\.ndjson was taken at 2026-11-22T02:40:00Z, later than snapshot\.ndjson .* remove the two files/,
	);
	expect(nightFiles.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before);
	for (const name of ['snapshot', 'ledger']) rmSync(join(folder, `${name}.previous.ndjson`));
	await takeSmallNight(folder, 3);
	expect(lastNightOf(folder)).toMatchObject({ days: 2, problems: [] });
});

it('says that the snapshot is gone, or a link to nowhere or itself, where the night before is used', () => {
	const ways: [string, (path: string) => void][] = [
		['is missing', () => undefined],
		['is a link that leads to no file', (path) => symlinkSync('nowhere', path)],
		['is a link that leads to no file', (path) => symlinkSync('snapshot.ndjson', path)],
	];
	for (const [says, put] of ways) {
		const folder = copy();
		rmSync(join(folder, 'snapshot.ndjson'));
		put(join(folder, 'snapshot.ndjson'));
		expect(lastNightOf(folder)).toMatchObject({
			...{ night: first, site: first },
			problems: [`snapshot.ndjson ${says}. snapshot.previous.ndjson is used instead.`],
		});
	}
});

it('says in a sentence which folder stands where a file belongs, and takes away those of a name that is ours', async () => {
	const folder = copy();
	mkdirSync(join(folder, 'snapshot.ndjson.unfinished', 'x'), { recursive: true });
	rmSync(join(folder, 'snapshot.previous.ndjson'));
	mkdirSync(join(folder, 'snapshot.previous.ndjson'));
	const error: unknown = await takeSmallNight(folder, 3).catch((thrown: unknown) => thrown);
	expect(diskSentence(error, folder)?.replace(folder, 'OUT')).toBe(
		'OUT/snapshot.previous.ndjson is a folder, where a file of the night belongs. Move it away; a snapshot that is there is still whole, with its ledger.',
	);
	expect(lastNightOf(folder)).toMatchObject({ night: second, days: 2 });
	mkdirSync(join(folder, 'snapshot.lock'));
	await expect(takeSmallNight(folder, 3)).rejects.toThrow(/snapshot\.lock is a folder, and no lock of a run\./);
});

it('uses the night before where a folder or a pipe has the name of a file of the night', () => {
	for (const name of ['snapshot.ndjson', 'ledger.ndjson']) {
		for (const make of [(path: string) => mkdirSync(path), (path: string) => execFileSync('mkfifo', [path])]) {
			const folder = copy();
			rmSync(join(folder, name));
			make(join(folder, name));
			const { night, problems } = findLastNight(folder, false);
			expect(night?.manifest.takenAt).toBe(first);
			expect(problems).toEqual([expect.stringMatching(/ snapshot\.previous\.ndjson is used instead\.$/)]);
		}
	}
});

it('starts anew after a first night that was killed before its snapshot was there', async () => {
	const folder = temporaryFolder();
	await takeSmallNight(folder, 1);
	rmSync(join(folder, 'snapshot.ndjson'));
	await takeSmallNight(folder, 2);
	expect(findLastNight(folder, false).night?.manifest.takenAt).toBe(second);
});

it('names no file that is not there as the one that is used', () => {
	const folder = copy();
	removePrevious(folder);
	flip(folder, 'snapshot.ndjson', 500);
	expect(() => findLastNight(folder, false)).toThrow(/^(?!.*previous)/);
});

it('takes a changed digit of the schema version for that of other code, and refuses rather than replaces', () => {
	const folder = copy();
	flip(folder, 'snapshot.ndjson', '{"schemaVersion":'.length);
	expect(() => findLastNight(folder, false)).toThrow(OtherFormatError);
	expect(() => loadSnapshot(join(folder, 'snapshot.ndjson'))).toThrow(
		'is of schema version 5; this code reads and writes version 4 only. Build with the code that wrote it;',
	);
	expect(nightFiles.map((name) => readFileSync(join(folder, name)).length)).toHaveLength(4);
});
