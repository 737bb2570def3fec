import { globSync, readFileSync } from 'node:fs';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { expect, test } from '@playwright/test';
import {
	differenceEnds,
	leadEnds,
	openCurve,
	quantileEnds,
	quantileOf,
	shareEnds,
	type Ends,
	type Told,
} from './intervals.ts';
import { distFolder } from '#site-config/site-folder.ts';

// Counted figures, counted again in SQL from the published pack, by the commands that pages hand to readers, and compared with
// what stands on the pages; their intervals by formulas written a second time. Of the project it uses what it publishes, and nothing else.

const pack = `${distFolder}/data/pack`;
const commandIn = /<code>duckdb -c (?:"|&quot;)(.*?);(?:"|&quot;)<\/code>/gs;

type Row = Record<string, unknown>;

let pool: DuckDBConnection;
test.beforeAll(async () => {
	pool = await (await DuckDBInstance.create()).connect();
});
const rows = async (sql: string): Promise<Row[]> => (await pool.runAndReadAll(sql)).getRowObjectsJson();

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

interface Figure extends Ends {
	value: number;
	adverts: number;
	employers: number;
}

/** What is counted of one advert: 0 or 1 of each thing, or one number. */
interface Advert {
	employer: unknown;
	says: number[];
}

/** The figure of a command with its interval, from the adverts that it counts, one by one. */
async function figureOf(sql: string): Promise<Figure> {
	const [, between, own = '', other = ''] =
		/^SELECT own\.value ([-/]) .*? FROM \((SELECT .*)\) own, \((SELECT .*)\) other$/.exec(sql) ?? [];
	if (!between) return plainFigureOf(sql);
	const [a, b] = [await plainFigureOf(own), await plainFigureOf(other)];
	const fewer = {
		adverts: Math.min(a.adverts, b.adverts),
		employers: Math.min(a.employers, b.employers),
	};
	if (between === '-') return { value: a.value - b.value, ...differenceEnds(a, b), ...fewer };
	const logs = ({ value, low, high }: Figure) => ({ value: Math.log(value), low: Math.log(low), high: Math.log(high) });
	const { low, high } = differenceEnds(logs(a), logs(b));
	return { value: a.value / b.value, low: Math.exp(low), high: Math.exp(high), ...fewer };
}

async function plainFigureOf(sql: string): Promise<Figure> {
	const [, figure = '', from = ''] = /^SELECT (.*) AS value, count.* AS employers (FROM .*)$/.exec(sql) ?? [];
	const [, of, at] = /^quantile_cont\((.*), ([\d.]+)\)$/.exec(figure) ?? [];
	const counted = of ? [of] : [...figure.matchAll(/avg\((\(.*?\)::int)\)/g)].map(([, one = '']) => one);
	const told = (await rows(`SELECT employer, [${counted.join(', ')}] AS says ${from}`)) as unknown as Advert[];
	const adverts = told.map(({ employer, says }) => ({ employer, says: says.map(Number) }));
	const nth = (at: number): Told[] => adverts.map(({ employer, says }) => ({ employer, value: says[at] ?? 0 }));
	const shares = counted.map((_, at) => nth(at).reduce((sum, { value }) => sum + value, 0) / adverts.length);
	const behind = { adverts: adverts.length, employers: new Set(adverts.map(({ employer }) => employer)).size };
	if (at) {
		const values = nth(0).map(({ value }) => value);
		return { value: quantileOf(values, Number(at)), ...(quantileEnds(nth(0), Number(at)) ?? none), ...behind };
	}
	const first = figure.split(') - greatest(')[0]?.match(/avg\(/g)?.length ?? 0;
	if (!figure.startsWith('least(')) return { value: shares[0] ?? 0, ...shareEnds(nth(0)), ...behind };
	const value = Math.min(...shares.slice(0, first)) - Math.max(...shares.slice(first));
	return { value, ...leadEnds(adverts, first), ...behind };
}

const none: Ends = { low: Number.NaN, high: Number.NaN };

/** A command that counts parts too, by the names of its parts; another is of all. */
const partsIn = (sql: string): [name: string, sql: string][] =>
	/^SELECT '[^']*' AS among/.test(sql)
		? sql
				.split(/ UNION ALL (?=SELECT '[^']*' AS among)/)
				.map((part) => /^SELECT '([^']*)' AS among, \* FROM \((.*)\)$/.exec(part)?.slice(1) as [string, string])
		: [['all', sql]];

const inThousands = (value: number, sign = '') => `${sign}${(Math.round(value / 1000) * 1000).toLocaleString('en-US')}`;
const points = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(Math.round(value * 100))}`;
const years = (value: number) => String(Number(value.toFixed(1)));
const percent = (value: number) => String(Math.round(value * 100));

/** How pages print a figure: `51% (41–61%)` */
function printedAs({ value, low, high }: Figure, unit: string, sign = '$'): string {
	if (unit === 'share') return `${percent(value)}% (${percent(low)}–${percent(high)}%)`;
	if (unit === 'points') return `${points(value)} points (${points(low)} to ${points(high)})`;
	if (unit === 'ratio') return `${value.toFixed(2)} times (${low.toFixed(2)}–${high.toFixed(2)})`;
	if (unit === 'years') return `${years(value)} year${value === 1 ? '' : 's'} (${years(low)}–${years(high)})`;
	return `${inThousands(value, sign)} (${inThousands(low, sign)}–${inThousands(high)})`;
}

const isNear = (a: unknown, b: unknown): boolean =>
	Object.is(a ?? Number.NaN, b ?? Number.NaN) ||
	Math.abs(Number(a) - Number(b)) < 1e-9 * Math.max(1, Math.abs(Number(b)));

test('the figure of every counted claim, its interval and those of its parts are what its printed command counts from the published pack', async () => {
	const claims = await rows(`select * from '${pack}/claims.parquet' where verdict not in ('sample', 'not-measurable')`);
	const wrong: unknown[] = [];
	let compared = { figures: 0, parts: 0 };
	for (const role of new Set(claims.map(({ role }) => String(role)))) {
		const html = readFileSync(`${distFolder}/guides/${role}/claims/index.html`, 'utf8');
		const items = new Map(
			html
				.split('<li id="')
				.slice(1)
				.map((item) => [item.slice(0, item.indexOf('"')), item]),
		);
		for (const { claim, origin, unit, value, low, high, adverts, employers } of claims.filter(
			(one) => one['role'] === role,
		)) {
			const item = items.get(String(claim)) ?? '';
			const table = origin === 'tonight' ? 'tonight' : `edition-${String(origin)}`;
			const sql = commandsIn(item).find((one) => one.includes(`/${table}.parquet'`));
			if (!sql) throw new Error(`The page of claims of ${role} prints no command for ${String(claim)} in ${table}.`);
			const answers = await rows(sql);
			for (const [part, statement] of partsIn(sql)) {
				const again = await figureOf(statement);
				const [answer] = answers.filter(({ among = 'all' }) => among === part);
				const same = (['value', 'adverts', 'employers'] as const).every((name) => isNear(again[name], answer?.[name]));
				const published = { value, low, high, adverts, employers };
				const isPublished =
					part !== 'all' ||
					Object.entries(published).every(([name, one]) => one === null || isNear(again[name as keyof Figure], one));
				const printed = part === 'strict' ? 'With the role’s name in the title: ' : `${part} `;
				const words = `${printed}${printedAs(again, String(unit))}`;
				const isShown =
					part === 'all' || wordsOf(item).includes(words) || wordsOf(item).includes(`${printed}too few, `);
				if (part === 'all') compared = { ...compared, figures: compared.figures + Number(value !== null) };
				else compared = { ...compared, parts: compared.parts + 1 };
				if (!same || !isPublished || !isShown)
					wrong.push({ role, claim, origin, part, published, answer, again, words });
			}
		}
	}
	expect(compared.figures).toBeGreaterThan(30);
	expect(compared.parts).toBeGreaterThan(10);
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
	`${Number(asked).toLocaleString('en-US')} adverts from ${Number(employers).toLocaleString('en-US')} employers`;
const among = (told: readonly Row[], of: Row, names: readonly string[]): Row[] =>
	told.filter((one) => names.every((name) => one[name] === of[name]));
const toldOf = (told: readonly Row[], value: (one: Row) => unknown): Told[] =>
	told.map((one) => ({ employer: one['employer'], value: Number(value(one)) }));
const figureFrom = (told: readonly Told[], at: number): Figure => ({
	value: quantileOf(
		told.map(({ value }) => value),
		at,
	),
	...(quantileEnds(told, at) ?? none),
	...{ adverts: told.length, employers: 0 },
});
const shareFrom = (told: readonly Told[]): string => {
	const value = told.reduce((sum, one) => sum + one.value, 0) / told.length;
	return printedAs({ value, ...shareEnds(told), adverts: told.length, employers: 0 }, 'share');
};

/** The answer of a command, each row with the figure as pages print it, from the adverts or jobs one by one. */
async function withIntervals(sql: string): Promise<Row[]> {
	const answer = await rows(sql);
	if (sql.includes('AS percent')) {
		const kinds = sql.matchAll(
			/SELECT '(\w+)' AS kind,.*?SELECT unnest\((.*?)\) AS name, n, e FROM \(SELECT \*, .*? (FROM '[^)]*)\)\)/g,
		);
		for (const [, kind, names = '', from = ''] of kinds) {
			const told = await rows(`SELECT employer, ${names} AS names ${from}`);
			const share = (name: unknown) => shareFrom(toldOf(told, ({ names }) => (names as unknown[]).includes(name)));
			for (const row of answer.filter((one) => one['kind'] === kind))
				Object.assign(row, { printed: share(row['name']), none: share(null) });
		}
	}
	if (sql.includes('median(years)')) {
		const told = await rows(`SELECT employer, level, years ${/FROM '.*(?= GROUP BY)/.exec(sql)?.[0] ?? ''}`);
		for (const row of answer) {
			const own = toldOf(among(told, row, ['level']), (one) => one['years']);
			row['printed'] = printedAs(figureFrom(own, 0.5), 'years');
		}
	}
	if (sql.includes('AS quartiles')) {
		const told = await rows(`SELECT * ${/FROM \(SELECT \*,.*(?= GROUP BY)/.exec(sql)?.[0] ?? ''}`);
		for (const row of answer) {
			const of = ['among', 'country', 'pay_currency', ...(row['level'] === 'all' ? [] : ['level'])];
			const own = toldOf(among(told, row, of), ({ middle }) => middle);
			row['printed'] = [0.25, 0.5, 0.75].map((at) => printedAs(figureFrom(own, at), 'pay', ''));
		}
	}
	return answer;
}

test('tonight’s jobs say whether their title has the role’s own name, which some have and others have not', async () => {
	const found = await rows(`SELECT DISTINCT strict FROM '${pack}/tonight.parquet' ORDER BY strict`);
	expect(found).toEqual([{ strict: false }, { strict: true }]);
});

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
		for (const sql of asked) if (!answers.has(sql)) answers.set(sql, await withIntervals(sql));
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
			if (/^(?:\d+ of \d+ )?\d+%/.test(printed.words))
				compare('tools', file, printed, [
					String(row?.['printed'] ?? counted.find((one) => one['kind'] === 'tool')?.['none']),
				]);
		}
		for (const printed of rowsOf(html, 'Named by')) {
			const row = named.get(printed.name);
			if (row && /^\d+%/.test(printed.words)) compare('named', file, printed, [String(row['printed']), ofTotal(row)]);
		}
		for (const item of html.split('<li id="track-').slice(1)) {
			const [, name = '', words = ''] =
				/<h3>.*?<a[^>]*>(.*?)<\/a>.*?Recorded adverts on it<\/dt>\s*<dd>(.*?)<\/dd>/s.exec(item) ?? [];
			const row = named.get(wordsOf(name));
			if (row && /^\s*\d+%/.test(words))
				compare('tracks', file, { name, words: wordsOf(words) }, [String(row['printed']), ofTotal(row)]);
		}
		for (const [, name = '', words = ''] of html.matchAll(
			/<section [^>]*id="(\w+)">(?:(?!<section).)*?level-facts">(.*?)<\/p>/gs,
		)) {
			const row = counted.find((one) => one['kind'] === 'level' && one['name'] === name);
			const printed = { name, words: wordsOf(words) };
			if (row && /\d% \(/.test(words)) compare('levels', file, printed, [String(row['printed']), ofTotal(row)]);
		}
		for (const printed of rowsOf(html, 'Minimum years')) {
			const level = vocabulary.find(
				({ kind, label }) => kind === 'level' && printed.name.startsWith(String(label).split(' ')[0] ?? ''),
			);
			const row = counted.find((one) => 'years' in one && one['level'] === level?.['name']);
			if (row && /^\d/.test(printed.words))
				compare('years', file, printed, [String(row['printed']), ofTotal({ ...row, asked: row['adverts'] })]);
		}
		for (const printed of rowsOf(html, 'Stated pay')) {
			const [name = '', country] = printed.name.split(', ');
			const of = payRows(counted, name, country);
			const row = of.find(({ among = 'all' }) => among === 'all');
			if (!row) continue;
			const [low = '', middle = '', high = ''] = row['printed'] as string[];
			const words = withoutCurrency(printed.words);
			const isPrinted = words.includes(',000 (') && !words.includes('depends');
			const hasQuartiles = isPrinted && !words.includes('too few');
			compare('pay', file, { ...printed, words }, [
				`${String(row['state_pay'])} of ${String(row['asked'])} ${String(row['employers'])}`,
				...(isPrinted ? [middle] : partsOf(of, words)),
				...(hasQuartiles ? [low, high] : []),
			]);
		}
	}

	const labelled = (kind: string, slug: unknown) =>
		String(vocabulary.find((one) => one['kind'] === kind && one['name'] === slug)?.['label']);
	const withoutCurrency = (words: string) => words.replaceAll(/[A-Z]*[$£€]/g, '');

	/** What a command says of the pay of a level, as a page calls it; in the United States unless a country is named. */
	const payRows = (counted: readonly Row[], level: string, country?: string): Row[] =>
		counted.filter(
			(row) =>
				'quartiles' in row &&
				(country ? labelled('country', row['country']) === country : row['country'] === 'US') &&
				(level.startsWith('All')
					? row['level'] === 'all'
					: labelled('level', row['level']).startsWith(level.split(' ')[0] ?? '')),
		);

	/** The medians of parts, where words say that the figure depends on them. */
	const partsOf = (of: readonly Row[], words: string): string[] =>
		of
			.filter((row) => row['among'] !== undefined && words.includes(`${String(row['among'])} `))
			.map((row) => `${String(row['among'])} ${(row['printed'] as string[])[1] ?? ''}`);

	for (const file of globSync(`${distFolder}/guides/**/index.html`).toSorted()) {
		const html = readFileSync(file, 'utf8');
		if (html.includes('class="recount') && !file.includes('/claims/')) compareGuide(file, html, await answered(html));
	}

	for (const file of globSync(`${distFolder}/editions/*/index.html`).toSorted()) {
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

	for (const section of readFileSync(`${distFolder}/pay/index.html`, 'utf8').split('<section').slice(1)) {
		const [stated = '', ...changes] = commandsIn(section);
		const counted = await answered(section.slice(0, section.indexOf('</details>')));
		for (const printed of rowsOf(section, 'Base pay')) {
			const words = withoutCurrency(printed.words);
			const of = payRows(counted, printed.name);
			const row = of.find(({ among = 'all' }) => among === 'all');
			if (!row || !stated) continue;
			const without = Number(row['asked']) - Number(row['state_pay']);
			const silent = without === 0 ? 'all state pay' : `${without} of ${String(row['asked'])} state no pay`;
			const counting = `${String(row['state_pay'])} adverts from ${String(row['employers'])} employers; ${silent}`;
			const isPrinted = words.includes(' median ') && !words.includes('no median');
			compare('what would I be paid', 'pay', { ...printed, words }, [
				...(isPrinted
					? [`median ${(row['printed'] as string[])[1] ?? ''}, ${counting}`]
					: [silent, ...partsOf(of, words)]),
			]);
		}
		for (const sql of changes) {
			const again = await figureOf(partsIn(sql)[0]?.[1] ?? '');
			compare('what changes pay', 'pay', { name: sql, words: wordsOf(section) }, [printedAs(again, 'ratio')]);
		}
	}

	const html = readFileSync(`${distFolder}/jobs/how-long/index.html`, 'utf8');
	const [curves = '', shares = ''] = commandsIn(html);
	const steps = await rows(curves);
	const groups = await rows(shares);
	const told = await rows(`${/^.*?(?=, seen AS)/.exec(curves)?.[0] ?? ''} SELECT * FROM once`);
	const published = await rows(`select * from '${pack}/lives.parquet' order by name, age`);
	const ages = [7, 14, 30, 60, 90, 180];
	const lived = groups.map((group) => {
		const own = among(told, group, ['name']);
		const curve = openCurve(
			own
				.filter((one) => one['age_to'] !== null)
				.map((one) => ({
					...{ employer: one['employer'], from: Number(one['age_from']), to: Number(one['age_to']) },
					closed: one['closed'] === true,
				})),
		);
		const known = among(published, group, ['name']);
		const isSame = curve.steps.every(({ age, open, low, high }, at) => {
			const [row, step] = [known[at], among(steps, group, ['name'])[at]];
			return (
				[row, step].every((one) => Number(one?.['age']) === age && isNear(one?.['open_longer'], open)) &&
				isNear(row?.['low'], low) &&
				isNear(row?.['high'], high)
			);
		});
		if (!isSame || known.length !== curve.steps.length)
			wrong.push(`The table lives has another curve of ${String(group['name'])} than the table jobs gives.`);
		const whole = (name: string) => Number(group[name]).toLocaleString('en-US');
		const share = (name: string) => shareFrom(toldOf(own, (one) => one[name])).replace('%)', ')');
		const half = (of: 'open' | 'low' | 'high') => curve.steps.find((step) => step[of] <= 0.5)?.age;
		const openAfter = (age: number) => {
			if (curve.until < age) return 'too few';
			const { open, low, high } = curve.steps.findLast((step) => step.age <= age) ?? { open: 1, ...curve.opening };
			return `${percent(open)}% (${percent(low)}–${percent(high)})`;
		};
		const isFew = Number(group['jobs']) < 20 || Number(group['employers']) < 8;
		return {
			name:
				group['name'] === 'all'
					? 'All roles'
					: String(vocabulary.find(({ name }) => name === group['name'])?.['label']),
			slug: String(group['name']),
			counts: ['jobs', 'employers', 'closed'].map(whole).join(' '),
			half: half('open')
				? `${half('open')} (${half('low') ?? '?'}–${half('high') ?? '?'})`
				: curve.until > 0
					? `more than ${curve.until}`
					: 'too few',
			openAfter: ages.map(openAfter),
			shares: [whole('jobs'), ...(isFew ? ['too few', 'too few'] : [share('came_back'), share('pay_stated')])].join(
				' ',
			),
		};
	});
	const shown = ages.map((_, at) => lived.some(({ openAfter }) => openAfter[at] !== 'too few'));
	const livedBy = (name: string) =>
		lived.find((one) => [one.name.toLowerCase(), one.slug].includes(name.toLowerCase()));
	for (const printed of rowsOf(html, 'Open after')) {
		const one = livedBy(printed.name);
		const after = one?.openAfter.filter((_, at) => shown[at]) ?? [];
		// A row in which every figure is unknown says so once.
		const figures = [one?.half, ...after].every((figure) => figure === 'too few')
			? ['too few to say how long']
			: [one?.half, ...after];
		compare('how long', 'how-long', printed, [[one?.counts, ...figures].join(' ')]);
	}
	for (const printed of rowsOf(html, 'Reposted'))
		compare('put up again', 'how-long', printed, [livedBy(printed.name)?.shares ?? 'a row of the answer']);

	expect(wrong).toEqual([]);
	expect([...compared.keys()].toSorted()).toEqual([
		...[
			'editions',
			'how long',
			'levels',
			'named',
			'pay',
			'put up again',
			'tools',
			'tracks',
			'what changes pay',
			'what would I be paid',
			'years',
		],
	]);
});

test('the shares at the head and at the end of a skill’s page are what their printed commands count from the published pack', async () => {
	const wrong: string[] = [];
	let compared = 0;
	for (const file of globSync(`${distFolder}/guides/*/skills/*/index.html`).toSorted()) {
		const html = readFileSync(file, 'utf8');
		for (const [section] of html.matchAll(/<section [^>]*id="(?:demand|next)".*?<\/section>/gs)) {
			const printed = rowsOf(section, '');
			const [sql = ''] = commandsIn(section);
			const parts = partsIn(sql);
			if (parts.length !== printed.length)
				wrong.push(`${file}: ${printed.length} rows, of which ${parts.length} are counted`);
			for (const [at, { name, words }] of printed.entries()) {
				const again = await figureOf(parts[at]?.[1] ?? '');
				const behind = ofTotal({ ...again, asked: again.adverts });
				const figure = /^\d/.test(words) ? printedAs(again, 'share') : '';
				compared += Number(figure !== '');
				if (!words.startsWith(figure) || (figure && !words.includes(behind)))
					wrong.push(`${file}, ${name}: “${words}” is not ${figure} of ${behind}`);
			}
		}
	}
	expect(compared).toBeGreaterThan(5);
	expect(wrong).toEqual([]);
});
