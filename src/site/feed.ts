import { siteFacets } from '#filter/site-choices.ts';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { countryName, type FacetVocabulary } from '#filter/facets.ts';
import type { Listing } from '#facts/listing.ts';
import { memoize } from '#domain/memoize.ts';
import { declaredSite } from '#site/site-address.ts';
import { absolute, fromRoot } from '#routes/base.ts';
import { feedsOf } from '#routes/jobs.ts';
import { listingPath } from '#routes/pages.ts';
import { placeWords } from '#filter/listing-index.ts';
import { compareText } from '#domain/compare.ts';
import { statedPay } from './format.ts';
import { siteConfig } from '#site-config/site-config.ts';

/** The most entries of a feed. Older listings are on the page that the feed belongs to. */
export const MOST_ENTRIES = 100;

/** The data of a feed. */
export interface Source {
	/** `Remote senior MLOps engineer jobs` */
	title: string;
	/** The address of the page that the feed belongs to: `/jobs/mlops-engineer/senior/` */
	path: string;
	/** Listings of that page, in any order. */
	listings: readonly Listing[];
	/** Moment of the snapshot: `2026-11-24T02:40:00Z`. */
	takenAt: string;
	/** The same object for all feeds of a role, so that each entry is made only once. */
	of: EntryWords;
}

/** What the entries need besides their listings. */
export interface EntryWords {
	facets: FacetVocabulary;
	/** The credits that the terms of a listing’s sources require. */
	credits: (listing: Listing) => string[];
	/** Whether the listings are invented. */
	sample: boolean;
	/** The address of the site. */
	base: URL;
}

const idOf = (what: string) => `tag:${new URL(declaredSite()).hostname},2026:${what}`;
const day = (at: string) => new Date(`${at}T00:00:00Z`);

/**
 * The newest listings as entries, newest first; those of the same day by id. An entry states facts in words and none of the
 * advert’s text. Its id stays the same every night, even when the site moves.
 */
export const entriesOf = ({ listings, of }: Source) =>
	listings
		.toSorted((a, b) => compareText(b.firstSeen, a.firstSeen) || compareText(a.id, b.id))
		.slice(0, MOST_ENTRIES)
		.map(entryIn(of));

const entryIn = memoize(({ facets, credits, sample, base }: EntryWords) =>
	memoize((listing: Listing) => ({
		id: idOf(`listing/${listing.id}`),
		title: `${sample ? 'Sample: ' : ''}${listing.title} at ${listing.employer.name}`,
		url: absolute(listingPath(listing.id), base),
		advert: listing.url,
		text: [factsOf(listing, facets), ...credits(listing)].join(' '),
		published: day(listing.firstSeen),
		updated: day(listing.history.edits.at(-1)?.on ?? listing.firstSeen),
		tags: tagsOf(listing, facets),
	})),
);

function factsOf(listing: Listing, facets: FacetVocabulary): string {
	const { level, named, pay, remote } = listing;
	const label = (list: { value: string; label: string }[], value: string) =>
		list.find((option) => option.value === value)?.label ?? value;
	const facts = {
		'Remote from': [placeWords(listing, facets), remote.timezones].filter(Boolean).join(', '),
		Level: level && label(facets.levels, level.value),
		Pay: pay && statedPay(pay.stated),
		...Object.fromEntries(
			siteFacets.map(({ name, heading }) => [
				heading,
				(named[name] ?? []).map(({ value }) => label(facets.named[name] ?? [], value)).join(', '),
			]),
		),
	};
	return Object.entries(facts)
		.map(([name, words]) => `${name}: ${words || 'not stated'}.`)
		.join(' ');
}

/** The tags of an entry, by which feed readers can filter: every facet value that has a label. */
function tagsOf({ tracks, specialisations, level, named, remote, tools }: Listing, facets: FacetVocabulary): string[] {
	const words = (found: readonly { value: string }[], list: readonly { value: string; label: string }[]) =>
		found.flatMap(({ value }) => list.find((option) => option.value === value)?.label ?? []);
	const places = facets.regions.filter(({ slug }) => remote.regions.includes(slug)).map(({ label }) => label);
	return [
		...new Set([
			...tracks.flatMap(({ value }) => facets.tracks.find((track) => track.value === value)?.title ?? []),
			...words(specialisations, facets.specialisations),
			...words(level ? [level] : [], facets.levels),
			...(remote.scope === 'worldwide' ? ['Worldwide'] : [...places, ...remote.countries.map(countryName)]),
			...siteFacets.flatMap(({ name }) => words(named[name] ?? [], facets.named[name] ?? [])),
			...words(tools, facets.tools),
		]),
	];
}

const aboutSample = 'Employers and adverts here are invented; they say nothing about the market. ';
const subtitle = ({ sample }: EntryWords) =>
	`${sample ? aboutSample : ''}Facts of each listing as it was first seen; the advert is its employer’s.`;

/** The Atom feed (RFC 4287). Its date is that of its latest entry, so that a night without news changes nothing. */
export function atomFeed(source: Source): string {
	const entries = entriesOf(source);
	const self = absolute(feedsOf(source.path).atom, source.of.base);
	const latest = Math.max(...entries.map(({ updated }) => updated.getTime()));
	return generateAtomFeed({
		id: idOf(`feed${fromRoot(source.path)}`),
		title: { value: source.title },
		subtitle: { value: subtitle(source.of) },
		updated: entries.length > 0 ? new Date(latest) : new Date(source.takenAt),
		links: [
			{ rel: 'self', type: 'application/atom+xml', href: self },
			{ rel: 'alternate', type: 'text/html', href: absolute(source.path, source.of.base) },
		],
		authors: [{ name: siteConfig().publisher.name, uri: source.of.base.href }],
		entries: entries.map(({ id, title, url, advert, text, published, updated, tags }) => ({
			id,
			title: { value: title },
			links: [
				{ rel: 'alternate', type: 'text/html', href: url },
				{ rel: 'via', href: advert },
			],
			published,
			updated,
			summary: { value: text },
			categories: tags.map((term) => ({ term })),
		})),
	});
}

/** The JSON Feed 1.1 with the same entries as the Atom feed. */
export function jsonFeed(source: Source): string {
	const feed = generateJsonFeed({
		title: source.title,
		home_page_url: absolute(source.path, source.of.base),
		feed_url: absolute(feedsOf(source.path).json, source.of.base),
		description: subtitle(source.of),
		language: 'en',
		authors: [{ name: siteConfig().publisher.name, url: source.of.base.href }],
		items: entriesOf(source).map(({ id, title, url, advert, text, published, updated, tags }) => ({
			id,
			url,
			external_url: advert,
			title,
			content_text: text,
			date_published: published,
			date_modified: updated,
			tags,
		})),
	}) as object;
	// The library omits an empty `items` list, but the format requires it.
	return JSON.stringify('items' in feed ? feed : { ...feed, items: [] });
}
