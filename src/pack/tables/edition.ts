import type { AdvertFacts } from '#domain/edition.ts';
import type { Column, Table } from '#pack/table.ts';
import { siteFacets } from '#filter/site-choices.ts';
import { namedColumns } from './named-columns.ts';

const columns: Column[] = [
	{
		name: 'employer',
		type: 'integer',
		means: 'A number for the employer; it means the same employer only within this table',
	},
	{ name: 'month', type: 'string', means: 'Month it was first published: 2026-08' },
	{ name: 'country', type: 'string', of: 'country', means: 'The one country its location names, ISO 3166-1 alpha-2' },
	{
		name: 'source',
		type: 'string',
		of: 'source',
		means: 'What kind of place published it: ats, board, remote-board, other',
	},
	{ name: 'role', type: 'string', of: 'role', means: 'The role that our rules assign' },
	{
		name: 'also_role',
		type: 'string',
		title: 'Second role',
		of: 'role',
		means: 'Another role that fits nearly as well; the advert counts only for the first',
	},
	{
		name: 'strict',
		type: 'boolean',
		title: 'Role’s own name in the title',
		means: 'Whether the title has the role’s own name',
	},
	{
		name: 'level',
		type: 'string',
		of: 'level',
		means: 'Empty where neither the title nor the years of experience show it',
	},
	{
		name: 'level_from',
		type: 'string',
		title: 'Level read from',
		means: 'What the level was read from: title, years, text',
	},
	{ name: 'tracks', type: 'string', of: 'track', means: 'Tracks of the role, the main one first' },
	...namedColumns,
	{ name: 'years', type: 'integer', means: 'Fewest years of experience that it asks for' },
	{
		name: 'pay_stated',
		type: 'boolean',
		title: 'States pay',
		means: 'Whether pay is stated; empty where the source prints guesses',
	},
	{ name: 'pay_min', type: 'integer', title: 'Pay from', means: 'Lower end of base pay a year, in the currency' },
	{ name: 'pay_max', type: 'integer', title: 'Pay to', means: 'Upper end of base pay a year, in the currency' },
	{ name: 'pay_currency', type: 'string', title: 'Currency', means: 'ISO 4217' },
	{ name: 'workplace', type: 'string', means: 'remote, hybrid, onsite; empty where the advert does not say' },
	{ name: 'text', type: 'string', means: 'How much of the text we have: whole, long, short' },
	{ name: 'language', type: 'string', means: 'Language of the text, ISO 639-1' },
];

/** The facts of an edition, one row for each advert that is counted. */
export const editionTable = (name: string, title: string, facts: readonly AdvertFacts[]): Table =>
	factsTable(
		`edition-${name}`,
		title,
		'Facts of recorded adverts, one for each employer, title and level: no text, title, address or name.',
		facts,
	);

/** Tonight’s jobs as used to check claims, those from job boards included. */
export const tonightTable = (facts: readonly AdvertFacts[]): Table =>
	factsTable(
		'tonight',
		'Tonight’s jobs, as used to check claims',
		'Facts of the jobs that are open tonight, one for each employer, title and level: no text, title, address or name.',
		facts,
	);

function factsTable(name: string, title: string, means: string, facts: readonly AdvertFacts[]): Table {
	return {
		...{ name, title, means, columns },
		rows: facts.map((one) => [
			...[
				one.employer,
				one.month,
				one.country,
				one.source,
				one.role,
				one.alsoRole,
				one.strict,
				one.level,
				one.levelFrom,
			],
			...[one.tracks.join(' '), one.tools.join(' ')],
			...siteFacets.map(({ name }) => one.named[name]?.join(' ') ?? ''),
			one.specialisations.join(' '),
			...[one.topics === null ? null : one.topics.join(' ') || '-', one.years, one.payStated],
			...[one.pay?.min ?? null, one.pay?.max ?? null, one.pay?.currency ?? null],
			...[one.workplace, one.text, one.language],
		]),
	};
}
