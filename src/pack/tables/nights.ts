import { siteFacets } from '#filter/site-choices.ts';
import { listInWords } from '#site/format.ts';
import type { LedgerDay, RoleCounts } from '#domain/ledger.ts';
import type { Table } from '#pack/table.ts';

const day = { name: 'day', type: 'date', means: 'The night' } as const;
const role = { name: 'role', type: 'string', of: 'role', means: 'The role' } as const;

/** One row per night and role: how many listings there were. */
export function nightsTable(days: readonly LedgerDay[]): Table {
	return {
		name: 'nights',
		title: 'Night by night',
		means:
			'Counts for each of the last 400 nights and each role. A role without a listing or a closed job is left out.',
		columns: [
			...[day, role],
			{ name: 'listings', type: 'integer', means: 'Listings of that night’s snapshot' },
			{ name: 'opened', type: 'integer', means: 'Listings first read that night' },
			{ name: 'closed', type: 'integer', means: 'Jobs that closed that night' },
			{ name: 'pay_stated', type: 'integer', means: 'Listings that state pay' },
			{ name: 'level_stated', type: 'integer', means: 'Listings whose level is known' },
		],
		rows: days.flatMap((night) =>
			Object.entries(night.roles).map(([name, held]) => [
				...[night.day, name, held.listings, held.opened, held.closed, held.payStated, held.levelStated],
			]),
		),
	};
}

const facets = siteFacets.map(({ name }) => name);
const kindsInWords = listInWords(['level', 'track', ...facets, 'specialisation']);

/** A night’s counts for one role, grouped by kind. */
const countsOf = ({ levels, tracks, named, specialisations }: RoleCounts): [string, Record<string, number>][] => [
	['level', levels],
	['track', tracks],
	...Object.entries(named),
	['specialisation', specialisations],
];

/** How many of a night’s listings have each level, track, facet term and specialisation. */
export function nightsNamedTable(days: readonly LedgerDay[]): Table {
	return {
		name: 'nights-named',
		title: 'What each night’s adverts name',
		means: `Listings of each night by ${listInWords(['level', 'main track', ...facets, 'specialisation'])}. Terms that no advert names are left out.`,
		columns: [
			...[day, role],
			{ name: 'kind', type: 'string', means: `One of ${kindsInWords}` },
			{ name: 'name', type: 'string', means: 'Its name in the vocabulary, or the name of the track' },
			{ name: 'listings', type: 'integer', means: 'Listings that name it; one may name several' },
		],
		rows: days.flatMap((night) =>
			Object.entries(night.roles).flatMap(([name, held]) =>
				countsOf(held).flatMap(([kind, counts]) =>
					Object.entries(counts).map(([slug, listings]) => [night.day, name, kind, slug, listings]),
				),
			),
		),
	};
}
