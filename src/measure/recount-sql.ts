import { columnOf } from '#domain/edition.ts';
import type { AdvertFilter, Measure, Saying } from '#domain/measure.ts';
import type { Region } from '#domain/vocabulary.ts';

// These statements repeat in SQL, on the published table of an edition, the rules for which adverts count and what is counted.
// Anyone can then recompute a figure with a tool that shares nothing with this site. So this module uses nothing else from
// src/measure.

const text = (words: string): string => `'${words}'`;
const list = (slugs: string | readonly string[]): string => `[${[slugs].flat().map(text).join(', ')}]`;

/** The columns that hold lists, written with spaces between the entries. */
const lists = ['tool', 'specialisation', 'track', 'topic'];

const namesAny = (name: string, slugs: string | readonly string[]): string =>
	`list_has_any(string_split(coalesce(${columnOf(name)}, ''), ' '), ${list(slugs)})`;

/** The condition on an advert as an SQL expression. */
function says(name: string, value: unknown): string {
	const slugs = value as string | string[];
	if (lists.includes(name)) return namesAny(name, slugs);
	if (name === 'named')
		return Object.entries(value as NonNullable<AdvertFilter['named']>)
			.map(([facet, terms]) => namesAny(facet, terms))
			.join(' AND ');
	if (name === 'level') return `list_contains(${list(slugs)}, coalesce(level, ''))`;
	if (name === 'titleLevel') return `(level_from = 'title' AND list_contains(${list(slugs)}, level)) IS true`;
	if (name === 'workplace') return `(workplace = ${text(String(value))}) IS true`;
	if (name === 'strict') return 'strict';
	const stated = name === 'states' ? states[value as NonNullable<Saying['states']>] : undefined;
	if (stated === undefined)
		throw new Error(
			`A claim counts adverts by \`${name}\`, which src/measure/recount-sql.ts cannot write as SQL. Add it to the function \`says\`.`,
		);
	return stated;
}

const states: Readonly<Record<NonNullable<Saying['states']>, string>> = {
	pay: 'pay_stated IS true',
	years: 'years IS NOT NULL',
	level: 'level IS NOT NULL',
};

const saysAll = (of: Saying | AdvertFilter): string[] =>
	Object.entries(of).flatMap(([name, value]) => (value === undefined ? [] : [says(name, value)]));

/** The guide’s role, the regions of the vocabulary, and the file of the table. */
export interface Recounted {
	role: string;
	regions: readonly Pick<Region, 'slug' | 'countries'>[];
	/** Address or path of the Parquet file. */
	file: string;
	/** What follows FROM, when only a part of the file is queried. */
	from?: string;
}

function whoCounts({ share, quantile, rank }: Measure, of: AdvertFilter, { role: guide, regions }: Recounted): string {
	const { role = guide, country, region, source, without, ...named } = of;
	const countries = regions.find(({ slug }) => slug === region)?.countries;
	const isOfTopics =
		[named, without, share].some((condition) => condition?.topic !== undefined) || rank?.among === 'topic';
	const isOfTitle = share !== undefined && ['titleLevel', 'strict', 'level'].some((name) => name in share);
	const isOfPay = share?.states === 'pay' || quantile?.of === 'pay';
	return [
		`role = ${text(role)} AND language = 'en'`,
		country && `country = ${text(country)}`,
		countries && `list_contains(${list(countries)}, country)`,
		source && `list_contains(${list(source)}, source)`,
		...saysAll(without ?? {}).map((condition) => `NOT ${condition}`),
		...saysAll(named),
		isOfPay && "text = 'whole' AND pay_stated IS NOT NULL",
		share?.workplace && "source <> 'remote-board'",
		isOfTopics && 'topics IS NOT NULL',
		quantile?.of === 'years' && named.level && "level_from = 'title'",
		!isOfPay && !share?.workplace && !isOfTitle && "text <> 'short'",
	]
		.filter(Boolean)
		.join(' AND ');
}

function figure({ share, quantile, rank }: Measure): string {
	const part = (name: string, value: unknown) => `avg((${says(name, value)})::int)`;
	if (share) return Object.entries(share).map(([name, value]) => part(name, value))[0] ?? '';
	if (quantile) return `quantile_cont(${statedOf(quantile)}, ${quantile.at})`;
	const shares = (slugs: readonly string[] = []) =>
		slugs.map((slug) => `avg((${namesAny(rank?.among ?? '', slug)})::int)`).join(', ');
	return `least(${shares(rank?.first)}) - greatest(${shares(rank?.before)})`;
}

const statedOf = ({ of }: NonNullable<Measure['quantile']>): string =>
	of === 'years' ? 'years' : '(pay_min + pay_max) / 2.0';

function counted(measure: Measure, of: AdvertFilter, asked: Recounted): string {
	const { quantile } = measure;
	const where = [
		whoCounts(measure, of, asked),
		...(quantile?.of === 'pay' ? [`pay_currency = ${text(quantile.currency)}`] : []),
		...(quantile ? [`${statedOf(quantile)} IS NOT NULL`] : []),
	].join(' AND ');
	return `SELECT ${figure(measure)} AS value, count(*) AS adverts, count(DISTINCT employer) AS employers FROM ${asked.from ?? `'${asked.file}'`} WHERE ${where}`;
}

/**
 * The parts of the adverts whose figures are shown next to or instead of the figure for all, by the names that pages give them.
 */
const parts: Readonly<Record<string, string>> = {
	'the United States': "country = 'US'",
	elsewhere: "country <> 'US'",
	'employers’ own pages': "source = 'ats'",
	'job boards': "list_contains(['board', 'remote-board'], source)",
	'2025': "month LIKE '2025-%'",
	'2026': "month LIKE '2026-%'",
	'one advert of each employer': 'nth = 1',
};

/**
 * The table with a number `nth` for each advert among its employer’s adverts for the role. `nth = 1` keeps one advert per
 * employer.
 */
const numbered = (file: string): string =>
	`(SELECT *, row_number() OVER (PARTITION BY employer, role ORDER BY file_row_number) AS nth FROM '${file}')`;

function partOf(name: string): string {
	const part = parts[name];
	if (part === undefined)
		throw new Error(
			`A page prints a figure for “${name}”, which src/measure/recount-sql.ts cannot count. Add it to \`parts\` there.`,
		);
	return part;
}

const partFrom = (name: string, file: string): string =>
	`(SELECT * FROM ${partOf(name).includes('nth') ? numbered(file) : `'${file}'`} WHERE ${partOf(name)})`;

/**
 * The SQL statement for DuckDB that recomputes a claim. It returns one row with the figure, the number of adverts and the number
 * of employers; for a comparison, the smaller numbers of the two sides. With `among`, one row follows for each part of the
 * adverts, named in the column `among`: `strict` means adverts with the role’s name in the title. Intervals and verdicts are not
 * recomputed.
 */
export function recountSql(measure: Measure, asked: Recounted, among: readonly string[] = []): string {
	if (among.length === 0) return ofAll(measure, asked);
	const rows = among.map((name) =>
		name === 'strict'
			? ([name, ofAll({ ...measure, of: { ...measure.of, strict: true } }, asked)] as const)
			: ([name, ofAll(measure, { ...asked, from: partFrom(name, asked.file) })] as const),
	);
	return [['all', ofAll(measure, asked)] as const, ...rows]
		.map(([name, sql]) => `SELECT ${text(name)} AS among, * FROM (${sql})`)
		.join(' UNION ALL ');
}

/** One figure of several that one statement recomputes. */
export interface RecountedOne {
	/** Identifies its row in the answer. */
	name: string;
	measure: Measure;
	/** The role whose adverts are counted. */
	role: string;
}

/**
 * One SQL statement for DuckDB that recomputes several figures. It returns one row for each, named in the column `among`. The
 * measures must not select by region.
 */
export const recountEachSql = (figures: readonly RecountedOne[], file: string): string =>
	figures
		.map(
			({ name, measure, role }) =>
				`SELECT ${text(name)} AS among, * FROM (${ofAll(measure, { role, regions: [], file })})`,
		)
		.join(' UNION ALL ');

function ofAll(measure: Measure, asked: Recounted): string {
	const { of, against } = measure;
	const own = counted(measure, of, asked);
	if (!against) return own;
	const sign = against.by === 'ratio' ? '/' : '-';
	const lesser = (name: string) => `least(own.${name}, other.${name}) AS ${name}`;
	return `SELECT own.value ${sign} other.value AS value, ${lesser('adverts')}, ${lesser('employers')} FROM (${own}) own, (${counted(measure, against.of, asked)}) other`;
}

/** A kind of thing that adverts name: `tool`, `track`, `topic`, `level`, `years` or a facet of the content. */
export type NamedKind = string;

type OfRole = Pick<Recounted, 'role' | 'file'>;

/**
 * The SQL statement for DuckDB that counts how often a role’s adverts name each thing of some kinds: one row per name, most
 * frequent first.
 */
export const namedSql = (asked: OfRole, kinds: readonly NamedKind[]): string =>
	`${kinds.map((kind) => named(kind, asked)).join(' UNION ALL ')} ORDER BY adverts DESC, name`;

function named(kind: NamedKind, { role, file }: OfRole): string {
	const where = [
		`role = ${text(role)} AND language = 'en'`,
		kind !== 'level' && "text <> 'short'",
		kind === 'topic' && 'topics IS NOT NULL',
	];
	const from = `FROM '${file}' WHERE ${where.filter(Boolean).join(' AND ')}`;
	const names = {
		...({ level: '[level]', years: "[if(years IS NULL, '', 'years')]" } as Record<string, string>),
	}[kind];
	return `SELECT ${text(kind)} AS kind, name, count(*) AS adverts, any_value(n) AS asked, any_value(e) AS employers, round(100 * count(*) / any_value(n), 1) AS percent FROM (SELECT unnest(${names ?? `string_split(${columnOf(kind)}, ' ')`}) AS name, n, e FROM (SELECT *, count(*) OVER () AS n, count(DISTINCT employer) OVER () AS e ${from})) WHERE name NOT IN ('', '-') GROUP BY name`;
}

/**
 * The SQL statement for DuckDB that computes the median of the required years in a role’s adverts, by the level in their title.
 */
export const yearsSql = ({ role, file }: OfRole): string =>
	`SELECT level, median(years) AS years, count(*) AS adverts, count(DISTINCT employer) AS employers FROM '${file}' WHERE role = ${text(role)} AND language = 'en' AND text <> 'short' AND level_from = 'title' AND years IS NOT NULL GROUP BY level`;

/**
 * The SQL statement for DuckDB that computes the stated base pay of a role by country, currency and level, and for all levels
 * together. The column `asked` counts the adverts of that country and level that could have stated pay. `among` names parts of
 * the adverts whose figures are shown next to those of all; the column `among` says which part a row is for.
 */
export function paySql(
	{ role, file }: OfRole,
	pairs: readonly (readonly [country: string, currency: string])[],
	among: readonly string[] = [],
): string {
	const pairList = pairs.map((pair) => `(${pair.map(text).join(', ')})`).join(', ');
	const names = among.map((name) => `, if(${partOf(name)}, ${text(name)}, NULL)`).join('');
	const from = names === '' ? `'${file}'` : `(SELECT *, unnest(['all'${names}]) AS among FROM ${numbered(file)})`;
	const by = names === '' ? '' : 'among, ';
	const asked = `SELECT *, (pay_min + pay_max) / 2.0 AS middle, count(*) OVER (PARTITION BY ${by}country, level) AS n_level, count(*) OVER (PARTITION BY ${by}country) AS n FROM ${from} WHERE role = ${text(role)} AND language = 'en' AND text = 'whole' AND pay_stated IS NOT NULL${names === '' ? '' : ' AND among IS NOT NULL'}`;
	return `SELECT ${by}country, pay_currency, if(grouping(level) = 1, 'all', level) AS level, count(*) AS state_pay, if(grouping(level) = 1, any_value(n), any_value(n_level)) AS asked, count(DISTINCT employer) AS employers, quantile_cont(middle, [0.25, 0.5, 0.75]) AS quartiles FROM (${asked}) WHERE middle IS NOT NULL AND (country, pay_currency) IN (${pairList}) GROUP BY GROUPING SETS ((${by}country, pay_currency, level), (${by}country, pay_currency)) ORDER BY ALL`;
}

/**
 * The SQL statement for DuckDB that counts an edition’s English adverts by role, with their employers and where they were
 * published.
 */
export function editionSql(file: string): string {
	const percent = (of: string) => `round(100.0 * count(*) FILTER (WHERE ${of}) / count(*))`;
	return `SELECT role, count(*) AS adverts, count(DISTINCT employer) AS employers, count(*) FILTER (WHERE strict) AS named, ${percent("country = 'US'")} AS united_states, ${percent("source = 'ats'")} AS own_pages FROM '${file}' WHERE language = 'en' GROUP BY role`;
}
