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
import { diskErrorMessage } from '../../store/publish.ts';
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

/** Offsets of bytes to change: start, middle and end of the first line and of the rest, except the schema version. */
function offsetsIn(name: string): number[] {
	const bytes = readFileSync(join(whole, name));
	const end = bytes.indexOf(10);
	const later = bytes.length - 1;
	return [0, 5, end >> 1, end - 3, end, end + 1, (end + later) >> 1, later - 2, later];
}

/** What the next night and the site use as the last night of a folder, with the messages of each. */
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
	it(`uses the previous night for the next night and the site if one bit of ${name} has changed`, () => {
		for (const at of offsetsIn(name)) {
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

	it(`reports a damaged ${name} on the next night, and does not keep it as the previous night`, async () => {
		const folder = copy();
		flip(folder, name, offsetsIn(name).at(-2) ?? 0);
		await takeSmallNight(folder, 3);
		expect(lastNightOf(folder)).toMatchObject({ night: '2026-11-23T02:40:00Z', days: 2, problems: [], warnings: [] });
		expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('snapshot.previous.ndjson is used instead.');
		const kept = readFileSync(join(folder, 'snapshot.previous.ndjson'), 'utf8');
		expect(kept).toBe(readFileSync(join(whole, 'snapshot.previous.ndjson'), 'utf8'));
	});
}

for (const name of ['snapshot.previous.ndjson', 'ledger.previous.ndjson']) {
	it(`ignores a changed bit of ${name}, which is not needed`, () => {
		for (const at of offsetsIn(name)) {
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

it('uses the ledger of a snapshot that was restored alone, and reports it on the next night', async () => {
	const folder = copy();
	copyFileSync(join(folder, 'snapshot.previous.ndjson'), join(folder, 'snapshot.ndjson'));
	expect(lastNightOf(folder)).toMatchObject({ night: first, site: first, days: 1 });
	await takeSmallNight(folder, 3);
	expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain(
		'if only the snapshot was restored. ledger.previous.ndjson is used.',
	);
});

/** Ways to damage a folder so that it has no complete night. */
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
		'both snapshots are missing but a ledger is there',
		(folder) => ['snapshot', 'snapshot.previous'].forEach((name) => rmSync(join(folder, `${name}.ndjson`))),
	],
];
const damageIn = (folder: string) => (name: string) => flip(folder, `${name}.ndjson`, 500);
const removePrevious = (folder: string) =>
	['snapshot', 'ledger'].forEach((name) => rmSync(join(folder, `${name}.previous.ndjson`)));

describe('stops and leaves every file as it is if', () => {
	it.each(losses)('%s', async (_what, lose) => {
		const folder = copy();
		lose(folder);
		const bytes = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
		const before = bytes();
		await expect(takeSmallNight(folder, 3)).rejects.toThrow(DamagedStoreError);
		await expect(takeSmallNight(folder, 3)).rejects.toThrow(
			/Restore the two files of one night .* or start anew in an empty folder with --out/,
		);
		expect(bytes()).toEqual(before);
		expect(() => loadSnapshot(join(folder, 'snapshot.ndjson'))).toThrow(/snapshot\.ndjson/);
	});
});

it('stops if the two nights were swapped, because the next night would overwrite the later one', async () => {
	const folder = copy();
	for (const name of ['snapshot', 'ledger']) {
		const [now, earlier] = [`${name}.ndjson`, `${name}.previous.ndjson`].map((file) => join(folder, file));
		const late = readFileSync(now ?? '');
		cpSync(earlier ?? '', now ?? '');
		writeFileSync(earlier ?? '', late);
	}
	const before = nightFiles.map((name) => readFileSync(join(folder, name), 'utf8'));
	await expect(takeSmallNight(folder, 3)).rejects.toThrow(
		/previous\.ndjson was taken at 2026-11-22T02:40:00Z, later than snapshot\.ndjson .* remove the two files with `previous`/,
	);
	expect(nightFiles.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before);
	for (const name of ['snapshot', 'ledger']) rmSync(join(folder, `${name}.previous.ndjson`));
	await takeSmallNight(folder, 3);
	expect(lastNightOf(folder)).toMatchObject({ days: 2, problems: [] });
});

it('reports a snapshot that is missing or a broken link, and uses the previous night', () => {
	const ways: [string, (path: string) => void][] = [
		['is missing', () => undefined],
		['is a broken link', (path) => symlinkSync('nowhere', path)],
		['is a broken link', (path) => symlinkSync('snapshot.ndjson', path)],
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

it('names a folder where a file should be, and removes folders with an unfinished name', async () => {
	const folder = copy();
	mkdirSync(join(folder, 'snapshot.ndjson.unfinished', 'x'), { recursive: true });
	rmSync(join(folder, 'snapshot.previous.ndjson'));
	mkdirSync(join(folder, 'snapshot.previous.ndjson'));
	const error: unknown = await takeSmallNight(folder, 3).catch((thrown: unknown) => thrown);
	expect(diskErrorMessage(error, folder)?.replace(folder, 'OUT')).toBe(
		'OUT/snapshot.previous.ndjson should be a file but is a folder. Move it away. A snapshot that is already there is intact, with its ledger.',
	);
	expect(lastNightOf(folder)).toMatchObject({ night: second, days: 2 });
	mkdirSync(join(folder, 'snapshot.lock'));
	await expect(takeSmallNight(folder, 3)).rejects.toThrow(/snapshot\.lock should be a lock but is a folder\./);
});

it('uses the previous night if a file of the last one is a folder or a pipe', () => {
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

it('starts anew if the first night was killed before it had written its snapshot', async () => {
	const folder = temporaryFolder();
	await takeSmallNight(folder, 1);
	rmSync(join(folder, 'snapshot.ndjson'));
	await takeSmallNight(folder, 2);
	expect(findLastNight(folder, false).night?.manifest.takenAt).toBe(second);
});

it('does not mention a previous night that does not exist', () => {
	const folder = copy();
	removePrevious(folder);
	flip(folder, 'snapshot.ndjson', 500);
	expect(() => findLastNight(folder, false)).toThrow(/^(?!.*previous)/);
});

it('refuses a file with another schema version, even if only a bit has changed', () => {
	const folder = copy();
	flip(folder, 'snapshot.ndjson', '{"schemaVersion":'.length);
	expect(() => findLastNight(folder, false)).toThrow(OtherFormatError);
	expect(() => loadSnapshot(join(folder, 'snapshot.ndjson'))).toThrow(
		'is of schema version 5; this code reads and writes version 4 only. Build with the code that wrote it;',
	);
	expect(nightFiles.map((name) => readFileSync(join(folder, name)).length)).toHaveLength(4);
});
