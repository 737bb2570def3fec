import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';

// The figures behind the claims, counted again in SQL from the published pack. Of the project it uses the editors' files
// alone: the rule of who counts is written here a second time, on purpose.

const pack = 'dist/data/pack';
const content = 'src/content';

type Named = Record<string, string | string[]>;
type Filter = Named & { role?: string; country?: string; region?: string; without?: Named };
interface Query {
	of?: Filter;
	share?: Named;
	quantile?: { of: 'years' | 'pay'; at?: number; currency?: string };
	rank?: { among: string; first: string[]; before: string[] };
	against?: { of: Filter; by: 'difference' | 'ratio' };
}
interface Counted {
	value: number | null;
	adverts: number;
	employers: number;
}

const yaml = <T>(file: string) => parse(readFileSync(join(content, file), 'utf8')) as T;
const regions = yaml<{ slug: string; countries: string[] }[]>('vocabulary/regions.yaml');
const text = (words: string) => `'${words}'`;
const list = (slugs: string | string[]) => `[${[slugs].flat().map(text).join(', ')}]`;

/** The column of what an advert names; the pack writes a list with spaces. */
const lists: Record<string, string> = Object.fromEntries(
	['tool', 'cloud', 'specialisation', 'track', 'topic'].map((name) => [name, `${name}s`]),
);

function says([name, value]: [string, string | string[]]): string {
	const column = lists[name];
	if (column) return `list_has_any(string_split(coalesce(${column}, ''), ' '), ${list(value)})`;
	if (name === 'level') return `list_contains(${list(value)}, coalesce(level, ''))`;
	if (name === 'titleLevel') return `(level_from = 'title' and list_contains(${list(value)}, level)) is true`;
	if (name === 'workplace') return `(workplace = ${list(value)}[1]) is true`;
	if (name === 'strict') return 'strict';
	return { pay: 'pay_stated is true', years: 'years is not null', level: 'level is not null' }[String(value)] ?? '';
}

function whoCounts({ share, quantile }: Query, of: Filter, guide: string): string {
	const { role = guide, country, region, without = {}, source, ...named } = of;
	const countries = regions.find(({ slug }) => slug === region)?.countries;
	const asksTopic = [named, without, share].some((one) => one && 'topic' in one);
	const isOfTitle = share && ['titleLevel', 'strict', 'level'].some((name) => name in share);
	const isOfPay = share?.['states'] === 'pay' || quantile?.of === 'pay';
	return [
		`role = ${text(role)} and language = 'en'`,
		country && `country = ${text(country)}`,
		countries && `list_contains(${list(countries)}, country)`,
		source && `list_contains(${list(source)}, source)`,
		...Object.entries(without).map((one) => `not ${says(one)}`),
		...Object.entries(named).map(says),
		isOfPay && "text = 'whole' and pay_stated is not null",
		share?.['workplace'] && "source <> 'remote-board'",
		asksTopic && 'topics is not null',
		quantile?.of === 'years' && named['level'] && "level_from = 'title'",
		!isOfPay && !share?.['workplace'] && !isOfTitle && "text <> 'short'",
	]
		.filter(Boolean)
		.join(' and ');
}

function figure({ share, quantile, rank }: Query): string {
	const part = (one: [string, string | string[]]) => `avg((${says(one)})::int)`;
	if (share) return Object.entries(share).map(part).join();
	if (quantile) return `quantile_cont(stated, ${quantile.at ?? 0.5})`;
	const { among = '', first = [], before = [] } = rank ?? {};
	const shares = (slugs: string[]) => slugs.map((slug) => part([among, slug])).join(', ');
	return `least(${shares(first)}) - greatest(${shares(before)})`;
}

async function count(pool: DuckDBConnection, query: Query, of: Filter, guide: string): Promise<Counted> {
	const { quantile } = query;
	const pay = `case when pay_currency = ${text(quantile?.currency ?? 'USD')} then (pay_min + pay_max) / 2.0 end`;
	const stated = quantile?.of === 'pay' ? pay : 'years';
	const rows = await pool.runAndReadAll(`
		select ${figure(query)} as value, count(*)::int as adverts, count(distinct employer)::int as employers
		from (select *, ${stated} as stated from edition where ${whoCounts(query, of, guide)})
		${quantile ? 'where stated is not null' : ''}`);
	return rows.getRowObjectsJson()[0] as unknown as Counted;
}

test('every counted figure is the one that SQL counts from the published pack', async () => {
	const pool = await (await DuckDBInstance.create()).connect();
	const rows = async (sql: string) => (await pool.runAndReadAll(sql)).getRowObjectsJson();
	const claims = await rows(`select * from '${pack}/claims.parquet' where origin <> 'tonight'`);
	const [newest] = claims
		.map(({ origin }) => String(origin))
		.toSorted()
		.slice(-1);
	await pool.run(`create view edition as select * from '${pack}/edition-${newest}.parquet'`);
	const wrong: unknown[] = [];
	const printed = claims.filter(({ value }) => value !== null);
	for (const { role, claim, value, adverts, employers } of printed) {
		const guide = String(role);
		const query = yaml<{ slug: string; measure: Query }[]>(`roles/${guide}/claims.yaml`).find(
			({ slug }) => slug === claim,
		)?.measure;
		if (!query) throw new Error(`${guide}/${String(claim)} has no question in claims.yaml.`);
		const own = await count(pool, query, query.of ?? {}, guide);
		const other = query.against && (await count(pool, query, query.against.of, guide));
		const ours = Number(own.value);
		const again = other
			? {
					value: query.against?.by === 'ratio' ? ours / Number(other.value) : ours - Number(other.value),
					adverts: Math.min(own.adverts, other.adverts),
					employers: Math.min(own.employers, other.employers),
				}
			: { ...own, value: ours };
		const isSame = Math.abs(again.value - Number(value)) < 1e-9 * Math.max(1, Math.abs(again.value));
		if (!isSame || again.adverts !== adverts || again.employers !== employers)
			wrong.push({ guide, claim, published: { value, adverts, employers }, again });
	}
	expect(printed.length).toBeGreaterThan(45);
	expect(wrong).toEqual([]);
});
