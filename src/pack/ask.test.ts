import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, vi } from 'vitest';
import { readFacets } from '#classify/vocabulary.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';
import { Listing } from '#facts/listing.ts';
import { Measure } from '#domain/measure.ts';
import { readSnapshot } from '#night-file/snapshot-file.ts';
import { ask, Unanswered } from '#pack/ask.ts';
import { examplesFor } from '#pack/examples.ts';
import { countWords, firstPart, inWords, knownOf, labelsOf } from '#pack/in-words.ts';
import { parquetOf, type Cell, type Table } from '#pack/table.ts';
import { claimsTable } from '#pack/tables/claims.ts';
import { editionTable, tonightTable } from '#pack/tables/edition.ts';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { loadEdition } from '../loaders/editions.ts';
import { measure } from '../measure/verdict.ts';
import { recountSql } from '../measure/recount-sql.ts';
import { factsOfNight } from '../measure/tonight.ts';

const edition = '2026-11';
const examples = examplesFor({
	edition,
	first: { slug: 'mlops-engineer', short: 'MLOps' },
	second: { slug: 'sre', short: 'SRE' },
	facets: readFacets(contentFolder),
});
const nights: Table = {
	name: 'nights',
	title: '',
	means: '',
	columns: [
		{ name: 'day', type: 'date', means: '' },
		{ name: 'listings', type: 'integer', means: '' },
	],
	rows: [
		['2026-11-09', 2],
		['2026-11-30', 3],
		['2026-12-01', null],
		[null, 4],
	],
};
const claims: Table = {
	...claimsTable([]),
	rows: [
		['sre', 'b', 'B.', edition, 'does-not-hold', 'share', 0.123456, 0.1, 0.2, 90, 40, 95, 90],
		['sre', 'a', 'A.', edition, 'does-not-hold', 'pay', 190000, null, null, 90, 40, 95, 90],
		['sre', 'c', 'C.', edition, 'holds', 'share', 0.5, 0.4, 0.6, 90, 40, 95, 90],
		['sre', 'd', 'D.', 'tonight', 'does-not-hold', 'share', 0.5, 0.4, 0.6, 90, 40, 95, 90],
	],
};
const tables = [nights, claims, editionTable(edition, '', loadEdition(edition).facts)];
const askable = Object.fromEntries(
	tables.map((table) => {
		const file = parquetOf(table).buffer as ArrayBuffer;
		return [table.name, { columns: table.columns.map(({ name }) => name), read: () => Promise.resolve(file) }];
	}),
);
const answer = (sql: string) => ask(sql, askable);

const rounded = (row: readonly Cell[]) =>
	row.map((cell) =>
		Number.isFinite(Number(cell)) && cell !== null && cell !== '' ? Number(Number(cell).toFixed(4)) : cell,
	);

describe('each example', () => {
	it('has the same answer as in DuckDB', async () => {
		const folder = temporaryFolder();
		const duck = await (await DuckDBInstance.create()).connect();
		for (const table of tables) {
			const file = join(folder, `${table.name}.parquet`);
			writeFileSync(file, parquetOf(table));
			await duck.run(`CREATE VIEW "${table.name}" AS FROM '${file}'`);
		}
		for (const { sql, question } of examples) {
			const again = (await duck.runAndReadAll(sql)).getRowsJson();
			const { rows } = await answer(sql);
			expect(rows.map(rounded), question).toEqual(again.map((row) => rounded(row as Cell[])));
			expect(rows.length, question).toBeGreaterThan(1);
		}
	});

	it('has a unique name', () => {
		expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
	});
});

it('the published query for a claim gives the same figure as the build', async () => {
	const file = `${dataFolder}/snapshot/snapshot.ndjson`;
	const listings = readSnapshot(readFileSync(file), file).lines.map((line) => Listing.parse(line));
	const facts = factsOfNight(listings, []);
	const path = join(temporaryFolder(), 'tonight.parquet');
	writeFileSync(path, parquetOf(tonightTable(facts)));
	const duck = await (await DuckDBInstance.create()).connect();
	const role = 'mlops-engineer';
	const queries = [
		{ share: { tool: 'kubernetes' }, expect: { atLeast: 0.5 } },
		{ share: { states: 'pay' }, against: { of: { role: 'sre' }, by: 'difference' }, expect: { atLeast: 0 } },
		{ quantile: { of: 'pay', currency: 'USD' }, expect: { atLeast: 1 } },
	].map((query) => Measure.parse(query));
	for (const query of queries) {
		const { figure } = measure(query, { facts, role, regions: [] });
		const sql = recountSql(query, { role, regions: [], file: path });
		const [again] = (await duck.runAndReadAll(sql)).getRowObjectsJson();
		expect(again?.['value']).toBeCloseTo(figure?.value ?? Number.NaN, 9);
		expect([again?.['adverts'], again?.['employers']].map(Number)).toEqual([figure?.adverts, figure?.employers]);
	}
});

describe('a query', () => {
	it('shows a date as in the table, in every time zone', async () => {
		vi.stubEnv('TZ', 'Pacific/Pago_Pago');
		const { rows } = await answer('SELECT day FROM nights LIMIT 1');
		vi.unstubAllEnvs();
		expect(rows).toEqual([['2026-11-09']]);
	});

	it('counts rows without a column, sorts dates, and returns null for unknown values', async () => {
		expect((await answer('SELECT count(*) AS n FROM nights')).rows).toEqual([[4]]);
		expect(await answer(`SELECT day, listings FROM nights WHERE day >= '2026-11-10' ORDER BY day DESC`)).toEqual({
			columns: ['day', 'listings'],
			rows: [
				['2026-12-01', null],
				['2026-11-30', 3],
			],
			isCut: false,
		});
	});

	it.each([
		['SELEC day', 'Expected SELECT but found "SELEC" at position 0.'],
		['SELECT pay FROM nights', 'Column "pay" not found. Available columns: day, listings.'],
		['SELECT 1 AS a, 2 AS a FROM nights', 'Two columns are called "a". Rename one: AS other_name.'],
		["SELECT repeat('a', 3)", 'Unknown function "repeat" at position 7. Did you mean REPLACE?'],
		...['constructor', '__proto__', '"valueOf"'].map((table) => [
			`SELECT day FROM ${table}`,
			`Table "${table.replaceAll('"', '')}" not found. Available tables: nights, claims, edition-2026-11.`,
		]),
		[
			'SELECT max(day) - min(day) AS d FROM nights',
			'"d" calculates with a value that is not a number. Dates are text; to count the days from a to b, use (extract(epoch FROM b) - extract(epoch FROM a)) / 86400.',
		],
		[`SELECT ${'('.repeat(9000)}1`, 'The engine cannot run the query as it is written.'],
		['SELECT day FROM night', 'Table "night" not found. Available tables: nights, claims, edition-2026-11.'],
	])('%s has no answer, with the reason in a sentence', async (sql, says) => {
		await expect(answer(sql)).rejects.toThrow(new Unanswered(`The query has no answer. ${says}`));
	});

	const whole = new Uint8Array(parquetOf(nights));
	const footerOf = (size: number) => {
		const bytes = whole.slice();
		new DataView(bytes.buffer).setUint32(bytes.length - 8, size, true);
		return bytes;
	};
	it.each([
		['is empty', new Uint8Array()],
		['is cut short', whole.slice(0, -20)],
		['has lost its beginning', whole.slice(100)],
		['says that its footer has four gigabytes', footerOf(0xff_ff_ff_ff)],
		['says that its footer has one byte', footerOf(1)],
		['has other bytes in the midst', whole.map((byte, at) => (at > 10 ? byte ^ 0xff : byte))],
		['is no Parquet', new TextEncoder().encode('{"__proto__":{"listings":1}}')],
	])('on a table whose file %s says so', async (_what, bytes) => {
		const damaged = { nights: { columns: ['day', 'listings'], read: () => Promise.resolve(bytes.buffer) } };
		await expect(ask('SELECT listings FROM nights', damaged)).rejects.toThrow(
			new Unanswered('The query has no answer. The file of a table is damaged. Reload the page and ask again.'),
		);
	});

	it('counts the days between two dates as the error message recommends', async () => {
		const seconds = ['max', 'min'].map((end) => `extract(epoch FROM ${end}(day))`).join(' - ');
		expect((await answer(`SELECT (${seconds}) / 86400 AS d FROM nights`)).rows).toEqual([[22]]);
	});

	it('gets a shortened error message', async () => {
		const said = await answer(`SELECT '${'x'.repeat(9000)}'`).catch(String);
		expect(said).toMatch(/^Error: The query has no answer\. .{400} …$/);
	});

	it('stops after the requested number of rows', async () => {
		expect(await ask('SELECT listings FROM nights', askable, 2)).toEqual({
			columns: ['listings'],
			rows: [[2], [3]],
			isCut: true,
		});
		expect((await ask('SELECT listings FROM nights', askable, 4)).isCut).toBe(false);
	});
});

describe('an answer in words', () => {
	const answerOf = (columns: number, rows: number, cell: Cell) => ({
		columns: Array.from({ length: columns }, (_, at) => `c${at}`),
		rows: Array<Cell[]>(rows).fill(Array<Cell>(columns).fill(cell)),
		isCut: false,
	});

	it.each([
		[3, 4, 1, '3 × 4', '4 rows.'],
		[3, 9000, 1, '3 × 500', '9,000 rows. The first 500 are shown.'],
		[50, 9000, 1, '50 × 200', '9,000 rows. The first 200 are shown.'],
		[5000, 60, 1, '100 × 60', '60 rows. Of 5,000 columns the first 100 are shown.'],
		[1, 300, 'x'.repeat(1000), '1 × 200', '300 rows. The first 200 are shown.'],
		[1, 1, 'x'.repeat(900_000), '1 × 1', '1 row. No more than 2,000 characters of a cell are shown.'],
		[3, 0, 1, '3 × 0', 'No row.'],
		[1, 1, 2 ** 53, '1 × 1', '1 row. Numbers beyond 9,007,199,254,740,991 are rounded.'],
	])('with %i columns and %i rows is cut to what a page shows, and says so', (columns, rows, cell, size, says) => {
		const whole = answerOf(columns, rows, cell);
		const shown = firstPart(whole);
		expect(`${shown.columns.length} × ${shown.rows.length}`).toBe(size);
		expect(shown.rows.flat().every((one) => String(one).length <= 2_002)).toBe(true);
		expect(countWords(whole, shown)).toBe(says);
	});

	const labels = labelsOf([
		['topic', 'on-call', 'On-call'],
		['tool', 'kafka', 'Apache Kafka'],
		['tool', 'sql', 'SQL'],
		['track', 'streaming', 'Streaming platform'],
		['track', 'streaming', 'Streaming pipelines'],
		['verdict', 'does-not-hold', 'does not hold'],
	]);
	const known = knownOf(tables.flatMap(({ columns }) => columns));

	it.each<[column: string, cell: Cell, head: string, words: string]>([
		['tools', 'sql kafka', 'Tools', 'SQL, Apache Kafka'],
		['tool', 'kafka', 'Tool', 'Apache Kafka'],
		['sql', 3, 'SQL', '3'],
		['tracks', 'streaming', 'Tracks', 'Streaming'],
		['verdict', 'does-not-hold', 'Verdict', 'does not hold'],
		['topics', '-', 'Topics', 'none'],
		['tool', 'none, or several', 'Tool', 'none, or several'],
		['pay_min', 190000, 'Pay from', '190,000'],
		['median_years', null, 'Median years', 'not known'],
		['pay_stated', true, 'States pay', 'yes'],
		['share', 0.123456, 'Share', '0.1235'],
		['year', 2026, 'Year', '2026'],
		['my_words', 'sql kafka', 'My words', 'sql kafka'],
	])('shows heading and value of %s with %j in readers’ words', (column, cell, head, words) => {
		const answered = { columns: [column], rows: [[cell]], isCut: false };
		expect(inWords(answered, known, labels)).toEqual({ columns: [head], rows: [[words]] });
	});
});
