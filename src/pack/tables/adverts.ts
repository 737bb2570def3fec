import type { Listing } from '#facts/listing.ts';
import type { ListingSource } from '#domain/listing-source.ts';
import type { Cell, Column, Table } from '#pack/table.ts';
import type { Fact } from '#facts/fact.ts';
import { facts } from '#facts/facts.ts';
import { conditions, valuesOfCondition } from '#facts/conditions.ts';
import { conditionFilters, siteFacets } from '#filter/site-choices.ts';
import { namedColumns } from './named-columns.ts';

/** A column and how its cells are computed; `own` is the listing’s entry on the employer’s own board. */
interface Filled extends Column {
	cell: (listing: Listing, own: Listing['seenOn'][number]) => Cell;
}

const ofFact = (field: keyof typeof facts): Filled[] =>
	((facts[field] as Fact).columns ?? []).map(({ cell, ...column }) => ({
		...column,
		cell: (listing) => cell(listing[field]),
	}));

const list = (found: readonly { value: string }[]): string => found.map(({ value }) => value).join(' ');
/** How the cells of `namedColumns` are computed, in the same order. */
const namedCells: Filled['cell'][] = [
	({ tools }) => list(tools),
	...siteFacets.map(
		({ name }): Filled['cell'] =>
			({ named }) =>
				list(named[name] ?? []),
	),
	({ specialisations }) => list(specialisations),
	({ topics }) => (topics === null ? null : topics.join(' ') || '-'),
];

const filled: Filled[] = [
	{
		name: 'id',
		type: 'string',
		means: 'Part of the address of its page; the same for as long as it is the same job',
		cell: ({ id }) => id,
	},
	...ofFact('role'),
	...ofFact('alsoRole'),
	...ofFact('level'),
	{ name: 'title', type: 'string', means: 'Title, as in the advert', cell: ({ title }) => title },
	{
		name: 'employer',
		type: 'string',
		means: 'The employer, by its name in addresses',
		cell: ({ employer }) => employer.slug,
	},
	{
		name: 'url',
		type: 'string',
		title: 'Address',
		means: 'The advert, on the employer’s own board',
		cell: (_, { url }) => url,
	},
	{
		name: 'source',
		type: 'string',
		of: 'source',
		means: 'The format of the feed; its terms are in the table sources',
		cell: (_, { source }) => source,
	},
	...ofFact('remote'),
	...ofFact('years'),
	...ofFact('pay'),
	...ofFact('tracks'),
	...namedColumns.map((column, at) => ({ ...column, cell: namedCells[at] ?? (() => null) })),
	...ofFact('language'),
	{ name: 'published_on', type: 'date', means: 'As the feed says', cell: ({ publishedOn }) => publishedOn },
	{ name: 'first_seen', type: 'date', means: 'Night it was first read', cell: ({ firstSeen }) => firstSeen },
	{ name: 'last_seen', type: 'date', means: 'Night it was last read', cell: ({ lastSeen }) => lastSeen },
	{
		name: 'edits',
		type: 'integer',
		means: 'Changes of title or pay since then, at most the last twenty',
		cell: ({ history }) => history.edits.length,
	},
	{
		name: 'reposts',
		type: 'integer',
		title: 'Times reposted',
		means: 'How often it was reposted at a new address',
		cell: ({ history }) => history.reposts.length,
	},
	...conditionFilters.map(({ name, heading }): Filled => {
		const said = conditions.filter((condition) => condition.name === name).flatMap(valuesOfCondition);
		return {
			name: name.replaceAll('-', '_'),
			type: 'string',
			title: heading,
			of: name,
			means: `What it says about this: ${said.join(', ')}; empty where it says nothing`,
			cell: (listing) => listing.conditions.find(({ value }) => said.includes(value))?.value ?? null,
		};
	}),
];

/**
 * Facts of tonight’s adverts on employers’ own boards. Job boards let us show their adverts but not redistribute them, so theirs
 * are counted in other tables and not listed here.
 */
export function advertsTable(
	listings: readonly Listing[],
	terms: ReadonlyMap<string, Pick<ListingSource, 'kind'>>,
): Table {
	const rows = listings.flatMap((listing) => {
		const own = listing.seenOn.find(({ source }) => terms.get(source)?.kind === 'applicant-tracking');
		return own ? [filled.map(({ cell }) => cell(listing, own))] : [];
	});
	const left = listings.length - rows.length;
	return {
		name: 'adverts',
		title: 'Tonight’s adverts',
		means: `Facts read in the adverts that are open tonight, without their texts.${left === 0 ? '' : ` ${left} that appear only on job boards are left out, because the boards allow us to show their adverts but not to pass them on.`}`,
		columns: filled.map(({ cell: _, ...column }) => column),
		rows,
	};
}
