import type { Listing } from '#facts/listing.ts';
import type { ListingSource } from '#domain/listing-source.ts';
import type { Cell, Column, Table } from '#pack/table.ts';
import { siteFacets } from '#filter/site-choices.ts';
import { namedColumns } from './named-columns.ts';

const columns: Column[] = [
	{ name: 'id', type: 'string', means: 'Stable for as long as the job is the same; in the address of its page' },
	{ name: 'role', type: 'string', of: 'role', means: 'The role its duties and title fit best' },
	{
		name: 'also_role',
		type: 'string',
		title: 'Second role',
		of: 'role',
		means: 'Another role that it fits nearly as well: the job is on the lists of both',
	},
	{ name: 'level', type: 'string', of: 'level', means: 'Empty where neither title nor years say' },
	{ name: 'title', type: 'string', means: 'As the advert has it' },
	{ name: 'employer', type: 'string', means: 'Who hires, by its name in addresses' },
	{ name: 'url', type: 'string', title: 'Address', means: 'The advert, on the employer’s own board' },
	{ name: 'source', type: 'string', of: 'source', means: 'The format of the feed; its terms are in the table sources' },
	{ name: 'scope', type: 'string', means: 'How wide the work is open: worldwide, region, unspecified' },
	{ name: 'countries', type: 'string', of: 'country', means: 'Countries that the advert names, ISO 3166-1 alpha-2' },
	{ name: 'regions', type: 'string', of: 'region', means: 'Regions of the vocabulary that the advert names' },
	{ name: 'years', type: 'integer', means: 'Least years of experience asked for' },
	{ name: 'pay_min', type: 'number', title: 'Pay from', means: 'Lower end of pay as stated' },
	{ name: 'pay_max', type: 'number', title: 'Pay to', means: 'Upper end of pay as stated' },
	{ name: 'pay_currency', type: 'string', title: 'Currency', means: 'ISO 4217; empty where no pay is stated' },
	{
		name: 'pay_period',
		type: 'string',
		title: 'Pay for a',
		means: 'What the amounts are for: year, month, week, day, hour',
	},
	{
		name: 'pay_basis',
		type: 'string',
		title: 'Kind of pay',
		means: 'base, ote or total; empty where the words do not say',
	},
	{
		name: 'usd_min',
		type: 'integer',
		title: 'US dollars a year from',
		means: 'Lower end a year in US dollars, at the rate of that day',
	},
	{
		name: 'usd_max',
		type: 'integer',
		title: 'US dollars a year to',
		means: 'Upper end a year in US dollars, at the rate of that day',
	},
	{
		name: 'rate_date',
		type: 'date',
		title: 'Day of the exchange rate',
		means: 'Day of the exchange rate; empty for dollars',
	},
	{
		name: 'tracks',
		type: 'string',
		of: 'track',
		means: 'Tracks of the role that the work falls on, the main one first',
	},
	...namedColumns,
	{ name: 'language', type: 'string', means: 'Language of the text, ISO 639-1' },
	{ name: 'published_on', type: 'date', means: 'As the feed says' },
	{ name: 'first_seen', type: 'date', means: 'Night it was first read' },
	{ name: 'last_seen', type: 'date', means: 'Night it was last read' },
	{ name: 'edits', type: 'integer', means: 'Changes of title or pay since, the last twenty at most' },
	{
		name: 'reposts',
		type: 'integer',
		title: 'Times put up again',
		means: 'Times it was put up again under a new address',
	},
];

/**
 * Facts of tonight’s adverts that stand on an employer’s own board. Job boards let their adverts be shown and not be handed
 * on, so theirs are in the counts of other tables and not here.
 */
export function advertsTable(
	listings: readonly Listing[],
	terms: ReadonlyMap<string, Pick<ListingSource, 'kind'>>,
): Table {
	const rows = listings.flatMap((listing) => {
		const own = listing.seenOn.find(({ source }) => terms.get(source)?.kind === 'applicant-tracking');
		return own ? [rowOf(listing, own)] : [];
	});
	const left = listings.length - rows.length;
	return {
		name: 'adverts',
		title: 'Tonight’s adverts',
		means: `Facts read in the adverts that are open tonight, without their texts. ${left} that only job boards carry are left out, as these let adverts be shown and not handed on.`,
		columns,
		rows,
	};
}

function rowOf(listing: Listing, own: Listing['seenOn'][number]): Cell[] {
	const { remote, pay, history } = listing;
	const list = (found: readonly { value: string }[]) => found.map(({ value }) => value).join(' ');
	return [
		...[
			listing.id,
			listing.role.value,
			listing.alsoRole?.value ?? null,
			listing.level?.value ?? null,
			listing.title,
			listing.employer.slug,
		],
		...[own.url, own.source, remote.scope, remote.countries.join(' '), remote.regions.join(' ')],
		...[listing.years?.value ?? null, pay?.stated.min ?? null, pay?.stated.max ?? null],
		...[pay?.stated.currency ?? null, pay?.stated.period ?? null, pay?.stated.basis ?? null],
		...[pay?.usd?.min ?? null, pay?.usd?.max ?? null, pay?.usd?.rateDate ?? null],
		...[list(listing.tracks), list(listing.tools)],
		...siteFacets.map(({ name }) => list(listing.named[name] ?? [])),
		list(listing.specialisations),
		listing.topics === null ? null : listing.topics.join(' ') || '-',
		...[listing.language, listing.publishedOn, listing.firstSeen, listing.lastSeen],
		...[history.edits.length, history.reposts.length],
	];
}
