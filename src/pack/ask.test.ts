import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { ask, Unanswered } from '#pack/ask.ts';
import { examplesFor } from '#pack/examples.ts';
import { parquetOf, type Table } from '#pack/table.ts';
import { claimsTable } from '#pack/tables/claims.ts';
import { editionTable } from '#pack/tables/edition.ts';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { loadEdition } from '../loaders/editions.ts';

const edition = '2026-11';
const examples = examplesFor({
	edition,
	first: { slug: 'mlops-engineer', short: 'MLOps' },
	second: { slug: 'sre', short: 'SRE' },
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
		['sre', 'b', edition, 'does-not-hold', 'share', 0.123456, 0.1, 0.2, 90, 40, 95, 90],
		['sre', 'a', edition, 'does-not-hold', 'pay', 190000, null, null, 90, 40, 95, 90],
		['sre', 'c', edition, 'holds', 'share', 0.5, 0.4, 0.6, 90, 40, 95, 90],
		['sre', 'd', 'tonight', 'does-not-hold', 'share', 0.5, 0.4, 0.6, 90, 40, 95, 90],
	],
};
const tables = [nights, claims, editionTable(edition, '', loadEdition(edition).facts)];
const askable = Object.fromEntries(
	tables.map((table) => {
		const file = parquetOf(table).buffer as ArrayBuffer;
		return [table.name, { columns: table.columns.map(({ name }) => name), read: () => Promise.resolve(file) }];
	}),
);
const answer = (sql: string) => ask(sql, askable, () => false);

describe('each example', () => {
	it('is answered as DuckDB answers the same words', async () => {
		const folder = temporaryFolder();
		const duck = await (await DuckDBInstance.create()).connect();
		for (const table of tables) {
			const file = join(folder, `${table.name}.parquet`);
			writeFileSync(file, parquetOf(table));
			await duck.run(`CREATE VIEW "${table.name}" AS FROM '${file}'`);
		}
		for (const { sql, question } of examples) {
			const again = (await duck.runAndReadAll(sql)).getRowsJson();
			const words = again.map((row) =>
				row.map((cell) => (typeof cell === 'number' ? String(Number(cell.toFixed(4))) : String(cell))),
			);
			const { rows } = await answer(sql);
			expect(rows, question).toEqual(words);
			expect(rows.length, question).toBeGreaterThan(1);
		}
	});

	it('has a name of its own', () => {
		expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
	});
});

describe('a query', () => {
	it('counts rows without a column, orders days, and shows what is not known as null', async () => {
		expect((await answer('SELECT count(*) AS n FROM nights')).rows).toEqual([['4']]);
		expect(await answer(`SELECT day, listings FROM nights WHERE day >= '2026-11-10' ORDER BY day DESC`)).toEqual({
			columns: ['day', 'listings'],
			rows: [
				['2026-12-01', 'null'],
				['2026-11-30', '3'],
			],
		});
	});

	it.each([
		['SELEC day', 'Expected SELECT but found "SELEC" at position 0.'],
		['SELECT pay FROM nights', 'Column "pay" not found. Available columns: day, listings.'],
		['SELECT day FROM night', 'Table "night" not found. Available tables: nights, claims, edition-2026-11.'],
	])('%s has no answer, and says why in a sentence', async (sql, says) => {
		await expect(answer(sql)).rejects.toThrow(new Unanswered(`The query has no answer. ${says}`));
	});

	it('that is not done in its time is stopped, also within a join', async () => {
		let looks = 0;
		const slow = `SELECT count(*) AS n FROM "edition-${edition}" a JOIN "edition-${edition}" b ON a.years < b.years`;
		await expect(ask(slow, askable, () => (looks += 1) > 10_000)).rejects.toThrow(
			'The query has no answer. It took too long and was stopped;',
		);
	});
});
