import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from '@playwright/test';

// The figures behind the claims, counted again in SQL from the published pack, by the commands that the pages of claims hand to
// readers. Of the project it uses what it publishes, and nothing else.

const pack = 'dist/data/pack';

interface Counted {
	value: number | null;
	adverts: number;
	employers: number;
}

const plain = (html: string): string =>
	html
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&#39;', "'")
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');

/** What the page of claims of a guide asks DuckDB for each claim, with the files where they lie here. */
function commandsOf(guide: string): Map<string, string> {
	const page = readFileSync(`dist/guides/${guide}/claims/index.html`, 'utf8');
	return new Map(
		page
			.split('<li id="')
			.slice(1)
			.flatMap((item) => {
				const [, sql] = /<code>duckdb -c (?:"|&quot;)(.*?);(?:"|&quot;)<\/code>/s.exec(item) ?? [];
				const here = sql && plain(sql).replaceAll(/'https?:[^']*\/data\/pack\//g, `'${pack}/`);
				return here ? [[item.slice(0, item.indexOf('"')), here] as const] : [];
			}),
	);
}

test('every counted figure is the one that its printed command counts from the published pack', async () => {
	const pool = await (await DuckDBInstance.create()).connect();
	const rows = async (sql: string) => (await pool.runAndReadAll(sql)).getRowObjectsJson();
	const claims = await rows(`select * from '${pack}/claims.parquet' where origin <> 'tonight' and value is not null`);
	const commands = new Map(
		[...new Set(claims.map(({ role }) => String(role)))].map((role) => [role, commandsOf(role)]),
	);
	const wrong: unknown[] = [];
	for (const { role, claim, value, adverts, employers } of claims) {
		const sql = commands.get(String(role))?.get(String(claim));
		if (!sql) throw new Error(`The page of claims of ${String(role)} prints no command for ${String(claim)}.`);
		const [again] = (await rows(sql)) as unknown as Counted[];
		const isSame = Math.abs(Number(again?.value) - Number(value)) < 1e-9 * Math.max(1, Math.abs(Number(value)));
		if (!isSame || Number(again?.adverts) !== Number(adverts) || Number(again?.employers) !== Number(employers))
			wrong.push({ role, claim, published: { value, adverts, employers }, again });
	}
	expect(claims.length).toBeGreaterThan(45);
	expect(wrong).toEqual([]);
});
