import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it, vi } from 'vitest';
import { readPackFolder } from '#pack/read-folder.ts';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { lastBefore, MANIFEST, sealed, type Files } from '#pack/manifest.ts';
import { csvOf } from '#pack/csv.ts';
import { parquetOf, schemaOf, type Table } from '#pack/table.ts';

const table: Table = {
	name: 'adverts',
	title: 'Adverts',
	means: 'Some adverts.',
	columns: [
		{ name: 'title', type: 'string', means: 'As the advert has it' },
		{ name: 'years', type: 'integer', means: 'Asked for' },
		{ name: 'share', type: 'number', means: 'Of one' },
		{ name: 'strict', type: 'boolean', means: 'Whether it is' },
		{ name: 'day', type: 'date', means: 'Night' },
	],
	rows: [
		['=HYPERLINK("https://evil.example")', 3, 0.25, true, '2026-11-24'],
		['SRE, “Berlin”\nand more', -1, -0.5, false, '1969-12-31'],
		[null, null, null, null, null],
	],
};

const head = table.columns.map(({ name }) => name);

describe('a table as CSV', () => {
	it('quotes where needed, leaves numbers unchanged, and disarms formulas', () => {
		expect(csvOf(head, table.rows)).toBe(
			'title,years,share,strict,day\n' +
				'"\'=HYPERLINK(""https://evil.example"")",3,0.25,true,2026-11-24\n' +
				'"SRE, “Berlin”\nand more",-1,-0.5,false,1969-12-31\n' +
				',,,,\n',
		);
	});

	it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', '－1', '＠A1'])(
		'puts an apostrophe before %j',
		(words) => {
			const cell = csvOf(head, [[words, null, null, null, null]]).split('title,years,share,strict,day\n')[1];
			expect(cell?.replace(/^"/, '').startsWith("'")).toBe(true);
		},
	);
});

it.each([
	['x;=1+1', "x;'=1+1"],
	['x; +1; -1', "x;' +1;' -1"],
	['x\t@A1', "x\t'@A1"],
	['x;＝1', "x;'＝1"],
	['a; b - c', 'a; b - c'],
	['a=1, b', '"a=1, b"'],
])('disarms formulas where a spreadsheet splits cells at semicolons or tabs: %j', (words, cell) => {
	expect(csvOf(['title'], [[words]])).toBe(`title\n${cell}\n`);
});

describe('a table as Parquet', () => {
	it('has the same cells with their types, and text unchanged', async () => {
		const bytes = parquetOf(table);
		const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
		expect(rows).toEqual([
			{ title: '=HYPERLINK("https://evil.example")', years: 3, share: 0.25, strict: true, day: new Date('2026-11-24') },
			{ title: 'SRE, “Berlin”\nand more', years: -1, share: -0.5, strict: false, day: new Date('1969-12-31') },
			{ title: null, years: null, share: null, strict: null, day: null },
		]);
	});

	it('has the same bytes every time and on every machine, even without rows', () => {
		const bytes = parquetOf(table);
		expect(parquetOf(table)).toEqual(bytes);
		vi.stubEnv('TZ', 'Pacific/Apia');
		const elsewhere = parquetOf(table);
		vi.unstubAllEnvs();
		expect(elsewhere).toEqual(bytes);
		expect(parquetOf({ ...table, rows: [] }).length).toBeGreaterThan(0);
	});
});

it('describes a table column by column', () => {
	expect(schemaOf(table).fields[1]).toEqual({ name: 'years', type: 'integer', description: 'Asked for' });
});

const night = (takenAt: string, sample = false) => ({ takenAt, sample });
const files = new Map<string, Uint8Array>([
	['adverts.csv', Buffer.from(csvOf(head, table.rows))],
	['adverts.parquet', parquetOf(table)],
	['datapackage.json', Buffer.from('{}\n')],
]);
const first = sealed(files, night('2026-11-23T02:40:00Z'), null);
const second = sealed(files, night('2026-11-24T02:40:00Z'), first.get(MANIFEST) ?? null);

describe('the night before', () => {
	const manifest = (pack: Files) => pack.get(MANIFEST) ?? new Uint8Array();

	it('is the latest earlier one, also if a night is built again', () => {
		const both = [manifest(second), manifest(first)];
		expect(lastBefore(night('2026-11-25T02:40:00Z'), both)).toEqual(manifest(second));
		expect(lastBefore(night('2026-11-24T02:40:00Z'), both)).toEqual(manifest(first));
		expect(lastBefore(night('2026-11-23T02:40:00Z'), both)).toBeNull();
	});

	it('is null after a sample, or if what is kept is not a manifest', () => {
		const invented = manifest(sealed(files, night('2026-11-20T02:40:00Z', true), null));
		expect(lastBefore(night('2026-11-25T02:40:00Z'), [invented, Buffer.from('{}')])).toBeNull();
	});
});

it('reads only the regular files of a folder: no links, pipes, huge files or index.html', () => {
	const folder = temporaryFolder();
	mkdirSync(join(folder, 'more'));
	for (const name of ['nights.csv', 'more/nights.csv', 'index.html']) writeFileSync(join(folder, name), name);
	symlinkSync('/etc', join(folder, 'link'));
	execFileSync('mkfifo', [join(folder, 'pipe')]);
	writeFileSync(join(folder, 'vast'), '');
	truncateSync(join(folder, 'vast'), 3_000_000_000);
	const { files, others, hasPage } = readPackFolder(folder);
	expect([[...files.keys()].toSorted(), others, hasPage]).toEqual([
		['more/nights.csv', 'nights.csv'],
		['link', 'pipe', 'vast'],
		true,
	]);
});
