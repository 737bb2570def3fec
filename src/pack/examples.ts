import { columnOf } from '#domain/edition.ts';
import type { Facet } from '#domain/vocabulary.ts';

/** A question that readers have, and the query that answers it. */
export interface Example {
	/** The id of its section on the page. */
	name: string;
	question: string;
	/** What the query counts, and what it leaves out. */
	means: string;
	sql: string;
}

interface Asked {
	/** Name of the edition: `2026-11` */
	edition: string;
	/** Two roles that have guides, with the short names that their adverts are called by. */
	first: { slug: string; short: string };
	second: { slug: string; short: string };
	/** The facets in the content. */
	facets: readonly Facet[];
}

/**
 * Example queries about recorded adverts and the guides’ claims. DuckDB can run them too, if it has views with the tables’ names.
 * Each sorts its rows, so both give the same order.
 */
export function examplesFor({ edition, first, second, facets }: Asked): Example[] {
	const adverts = `"edition-${edition}"`;
	/** The adverts from which guides count tools and pay: those in English whose whole text was available. */
	const read = "language = 'en' AND text = 'whole'";
	return [
		{
			name: 'tools',
			question: `Which tools do senior ${second.short} adverts name most?`,
			means:
				'Recorded adverts in English whose whole text we have, and their employers. An advert may name several tools.',
			sql: `SELECT tool, count(*) AS adverts, count(DISTINCT employer) AS employers
FROM (SELECT tools, employer FROM ${adverts}
  WHERE role = '${second.slug}' AND level = 'senior' AND ${read}) AS asked
CROSS JOIN UNNEST(string_split(tools, ' ')) AS named(tool)
WHERE tool <> ''
GROUP BY tool
ORDER BY adverts DESC, tool
LIMIT 12`,
		},
		{
			name: 'remote-pay',
			question: `How many remote ${first.short} adverts state pay, by country?`,
			means:
				'`known` counts adverts from sources that show what the employer wrote. For the others we cannot tell whether they state pay.',
			sql: `SELECT coalesce(country, 'none, or several') AS country, count(*) AS adverts,
  count(pay_stated) AS known, count(*) FILTER (WHERE pay_stated) AS state_pay
FROM ${adverts}
WHERE role = '${first.slug}' AND workplace = 'remote'
GROUP BY country
ORDER BY adverts DESC, country
LIMIT 12`,
		},
		{
			name: 'senior-pay',
			question: `What do senior ${first.short} adverts in the United States state as pay?`,
			means:
				'Adverts by the middle of their range of yearly base pay, in steps of 50,000 US dollars: 200000 means from 200,000 to below 250,000.',
			sql: `SELECT floor((pay_min + pay_max) / 2 / 50000) * 50000 AS middle_from, count(*) AS adverts,
  count(DISTINCT employer) AS employers
FROM ${adverts}
WHERE role = '${first.slug}' AND level = 'senior' AND country = 'US' AND pay_currency = 'USD'
  AND ${read}
GROUP BY floor((pay_min + pay_max) / 2 / 50000) * 50000
ORDER BY middle_from`,
		},
		{
			name: 'years',
			question: 'How many years does each level ask for?',
			means:
				'The median of the minimum years that adverts ask for, for all roles together, where the title names the level.',
			sql: `SELECT level, median(years) AS median_years, count(*) AS adverts,
  count(DISTINCT employer) AS employers
FROM ${adverts}
WHERE years IS NOT NULL AND level_from = 'title' AND ${read}
GROUP BY level
ORDER BY median_years, level`,
		},
		{
			name: 'on-call',
			question: 'In which roles do adverts name on-call?',
			means: 'Adverts that name on-call, among those whose text was read for topics.',
			sql: `SELECT role, count(*) AS adverts,
  count(*) FILTER (WHERE concat(' ', topics, ' ') LIKE '% on-call %') AS name_on_call
FROM ${adverts}
WHERE topics IS NOT NULL
GROUP BY role
ORDER BY role`,
		},
		...facets.flatMap((facet) => facetExample(facet, { adverts, read })),
		{
			name: 'verdicts',
			question: 'Which of the guides’ sentences do recorded adverts contradict?',
			means: 'Claims that do not hold, with the figure, its interval and its sample.',
			sql: `SELECT sentence, role, unit, value, low, high, adverts, employers
FROM claims
WHERE origin = '${edition}' AND verdict = 'does-not-hold'
ORDER BY role, claim`,
		},
	];
}

/**
 * Counts the adverts of each role that name the first terms of a facet; empty if the facet does not declare such a question
 * (`counted`).
 */
function facetExample(
	{ name, counted, terms }: Facet,
	{ adverts, read }: { adverts: string; read: string },
): Example[] {
	if (counted === null) return [];
	const column = columnOf(name);
	const counts = terms
		.slice(0, MOST_TERMS)
		.map(
			({ slug }) =>
				`  count(*) FILTER (WHERE concat(' ', ${column}, ' ') LIKE '% ${slug} %') AS ${slug.replaceAll('-', '_')}`,
		);
	return [
		{
			name: column,
			...counted,
			sql: `SELECT role, count(*) AS adverts,
${counts.join(',\n')}
FROM ${adverts}
WHERE ${read}
GROUP BY role
ORDER BY adverts DESC, role`,
		},
	];
}

/** With more columns, the answer would not fit on the page. */
const MOST_TERMS = 3;
