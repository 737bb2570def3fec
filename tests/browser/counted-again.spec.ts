import { globSync, readFileSync } from 'node:fs';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { expect, test } from '@playwright/test';

// Counted figures, counted again in SQL from the published pack, by the commands that pages hand to readers, and compared with
// what stands on the pages. Of the project it uses what it publishes, and nothing else.

const pack = 'dist/data/pack';
const commandIn = /<code>duckdb -c (?:"|&quot;)(.*?);(?:"|&quot;)<\/code>/gs;

type Row = Record<string, unknown>;

let pool: DuckDBConnection;
test.beforeAll(async () => {
	pool = await (await DuckDBInstance.create()).connect();
});
const rows = async (sql: string): Promise<Row[]> => (await pool.runAndReadAll(sql)).getRowObjectsJson();

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

/** The commands of a page, or of a part of one, with the files where they lie here. */
const commandsIn = (html: string): string[] =>
	[...html.matchAll(commandIn)].map(([, sql = '']) =>
		plain(sql).replaceAll(/'https?:[^']*\/data\/pack\//g, `'${pack}/`),
	);

/** What the page of claims of a guide asks DuckDB for each claim. */
function commandsOf(guide: string): Map<string, string> {
	const items = readFileSync(`dist/guides/${guide}/claims/index.html`, 'utf8').split('<li id="').slice(1);
	return new Map(
		items.flatMap((item) => commandsIn(item).map((sql) => [item.slice(0, item.indexOf('"')), sql] as const)),
	);
}

test('the figure of every counted claim is the one that its printed command counts from the published pack', async () => {
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

const wordsOf = (html: string): string =>
	plain(html.replaceAll(/<[^>]*>/g, ' '))
		.replaceAll(/\s+/g, ' ')
		.trim();

interface Printed {
	/** What the row, or the part of the page, is called. */
	name: string;
	/** Its words without the name. */
	words: string;
}

/** The rows of the tables of a page whose caption begins with some words. */
const rowsOf = (html: string, caption: string): Printed[] =>
	html
		.split('<table')
		.filter((table) => wordsOf(/<caption[^>]*>(.*?)<\/caption>/s.exec(table)?.[1] ?? '').startsWith(caption))
		.flatMap((table) => [...table.matchAll(/<th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)])
		.map(([, name = '', words = '']) => ({ name: wordsOf(name), words: wordsOf(words) }));

const ofTotal = ({ asked, employers }: Row) =>
	`${Number(asked).toLocaleString('en-US')} adverts of ${Number(employers).toLocaleString('en-US')} employers`;
const shareWords = ({ adverts, asked }: Row) => `${Math.round((Number(adverts) / Number(asked)) * 100)}% (`;
const thousands = (value: unknown) => (Math.round(Number(value) / 1000) * 1000).toLocaleString('en-US');

test('what pages count beside claims is what their printed commands count', async () => {
	const vocabulary = await rows(`select kind, name, label, role from '${pack}/vocabulary.parquet'`);
	const answers = new Map<string, Row[]>();
	const compared = new Map<string, number>();
	const wrong: string[] = [];

	/** Sees that printed words have each of some pieces. */
	function compare(what: string, at: string, { name, words }: Printed, pieces: string[]): void {
		compared.set(what, (compared.get(what) ?? 0) + 1);
		const missing = pieces.filter((piece) => !words.includes(piece));
		if (missing.length > 0) wrong.push(`${at}, ${name}: “${words}” lacks ${missing.join(' and ')}`);
	}

	async function answered(html: string): Promise<Row[]> {
		const asked = commandsIn(html);
		for (const sql of asked) if (!answers.has(sql)) answers.set(sql, await rows(sql));
		return asked.flatMap((sql) => answers.get(sql) ?? []);
	}

	function compareGuide(file: string, html: string, counted: Row[]): void {
		const [, role] = /guides\/([^/]+)/.exec(file) ?? [];
		const labelOf = (row: Row) =>
			row['name'] === 'years'
				? 'Years of experience'
				: vocabulary.find(
						({ kind, name, role: of }) => kind === row['kind'] && name === row['name'] && (of === null || of === role),
					)?.['label'];
		const named = new Map(counted.filter((row) => 'percent' in row).map((row) => [labelOf(row), row]));
		for (const printed of rowsOf(html, 'Tools')) {
			const row = named.get(printed.name);
			if (/^\d+%/.test(printed.words)) compare('tools', file, printed, [row ? shareWords(row) : '0% (']);
		}
		for (const printed of rowsOf(html, 'Named by')) {
			const row = named.get(printed.name);
			if (row && /^\d+%/.test(printed.words)) compare('named', file, printed, [shareWords(row), ofTotal(row)]);
		}
		for (const item of html.split('<li id="track-').slice(1)) {
			const [, name = '', words = ''] =
				/<h3>.*?<a[^>]*>(.*?)<\/a>.*?Recorded adverts on it<\/dt>\s*<dd>(.*?)<\/dd>/s.exec(item) ?? [];
			const row = named.get(wordsOf(name));
			if (row && /^\s*\d+%/.test(words))
				compare('tracks', file, { name, words: wordsOf(words) }, [shareWords(row), ofTotal(row)]);
		}
		for (const [, name = '', words = ''] of html.matchAll(
			/<section [^>]*id="(\w+)">(?:(?!<section).)*?level-facts">(.*?)<\/p>/gs,
		)) {
			const row = counted.find((one) => one['kind'] === 'level' && one['name'] === name);
			const printed = { name, words: wordsOf(words) };
			if (row && /\d% \(/.test(words)) compare('levels', file, printed, [shareWords(row), ofTotal(row)]);
		}
		for (const printed of rowsOf(html, 'Least years')) {
			const level = vocabulary.find(
				({ kind, label }) => kind === 'level' && printed.name.startsWith(String(label).split(' ')[0] ?? ''),
			);
			const row = counted.find((one) => 'years' in one && one['level'] === level?.['name']);
			if (row && /^\d/.test(printed.words))
				compare('years', file, printed, [`${String(row['years'])} year`, ofTotal({ ...row, asked: row['adverts'] })]);
		}
		for (const printed of rowsOf(html, 'Stated pay')) {
			const [first = '', country] = printed.name.split(', ');
			const word = first.split(' ')[0] ?? '';
			const levelOf = ({ level }: Row) =>
				vocabulary.find(({ kind, name }) => kind === 'level' && name === level)?.['label'];
			const countryOf = ({ country: code }: Row) =>
				vocabulary.find(({ kind, name }) => kind === 'country' && name === code)?.['label'];
			const row = counted.find(
				(one) =>
					'quartiles' in one &&
					(country ? countryOf(one) === country : one['country'] === 'US') &&
					(word === 'All' ? one['level'] === 'all' : String(levelOf(one)).startsWith(word)),
			);
			if (!row) continue;
			const [low, middle, high] = row['quartiles'] as number[];
			const isPrinted = printed.words.includes(',000 (') && !printed.words.includes('depends');
			const hasQuartiles = isPrinted && !printed.words.includes('not printed');
			compare('pay', file, printed, [
				`${String(row['state_pay'])} of ${String(row['asked'])} ${String(row['employers'])}`,
				...(isPrinted ? [`${thousands(middle)} (`] : []),
				...(hasQuartiles ? [`${thousands(low)} (`, `${thousands(high)} (`] : []),
			]);
		}
	}

	for (const file of globSync('dist/guides/**/index.html').toSorted()) {
		const html = readFileSync(file, 'utf8');
		if (html.includes('class="recount') && !file.includes('/claims/')) compareGuide(file, html, await answered(html));
	}

	for (const file of globSync('dist/editions/*/index.html').toSorted()) {
		const html = readFileSync(file, 'utf8');
		const counted = await answered(html);
		const labelOf = ({ role }: Row) =>
			String(vocabulary.find(({ kind, name }) => kind === 'role' && name === role)?.['label']);
		for (const printed of rowsOf(html, 'English adverts')) {
			const row = counted.find((one) => labelOf(one) === printed.name) ?? {};
			const whole = ['adverts', 'employers', 'named'].map((name) => Number(row[name]).toLocaleString('en-US'));
			compare('editions', file, printed, [
				[...whole, `${String(row['united_states'])}%`, `${String(row['own_pages'])}%`].join(' '),
			]);
		}
	}

	const file = 'dist/jobs/how-long/index.html';
	const html = readFileSync(file, 'utf8');
	const counted = await answered(html);
	const labels = new Map(vocabulary.map(({ name, label }) => [name, label]));
	const called = ({ name }: Row) => (name === 'all' ? 'All roles' : String(labels.get(name)));
	const rowsFor = (name: string) =>
		counted.filter(
			(row) => called(row).toLowerCase() === name.toLowerCase() || (name === 'SRE' && row['name'] === 'sre'),
		);
	for (const printed of rowsOf(html, 'Open after')) {
		const curve = rowsFor(printed.name).filter((row) => 'open_longer' in row);
		const shares = [7, 14, 30].flatMap((age) => curve.filter((row) => Number(row['age']) <= age).slice(-1));
		const cells = printed.words.match(/\d+% \(/g) ?? [];
		const again = shares.slice(-cells.length).map((row) => `${Math.round(Number(row['open_longer']) * 100)}% (`);
		if (curve.length > 0 && cells.length === shares.length) compare('how long', file, printed, again);
	}
	for (const printed of rowsOf(html, 'Put up again')) {
		const row = rowsFor(printed.name).find((one) => 'put_up_again' in one);
		if (row && printed.words.includes('%'))
			compare('put up again', file, printed, [
				`${String(row['jobs'])} ${String(row['put_up_again'])}% (`,
				`${String(row['state_pay'])}% (`,
			]);
	}

	expect(wrong).toEqual([]);
	expect([...compared.keys()].toSorted()).toEqual([
		...['editions', 'how long', 'levels', 'named', 'pay', 'put up again', 'tools', 'tracks', 'years'],
	]);
});
