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

/** Most entries of one feed; older listings are on the page it belongs to. */
export const MOST_ENTRIES = 100;

/** What a feed is made of. */
export interface Source {
	/** `Remote senior MLOps engineer jobs` */
	title: string;
	/** Address of the page it belongs to: `/jobs/mlops-engineer/senior/` */
	path: string;
	/** Listings of that page, in any order. */
	listings: readonly Listing[];
	/** Moment of the snapshot: `2026-11-24T02:40:00Z`. */
	takenAt: string;
	/** The same for all feeds of a role, for which an entry is then made once. */
	of: EntryWords;
}

/** What an entry says beside its listing. */
export interface EntryWords {
	facets: FacetVocabulary;
	/** Words that the terms of a listing’s sources want beside it. */
	credits: (listing: Listing) => string[];
	/** Whether the listings are invented. */
	sample: boolean;
	/** Where the site lives. */
	base: URL;
}

const idOf = (what: string) => `tag:${new URL(declaredSite()).hostname},2026:${what}`;
const day = (at: string) => new Date(`${at}T00:00:00Z`);

/**
 * The newest listings as entries, newest first; of one day by id. An entry has facts in words, no text of the advert, and
 * the same id on every night and wherever the site moves.
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
		list.find((one) => one.value === value)?.label ?? value;
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

/** What readers of feeds can filter by: all that lists filter by and that has a word. */
function tagsOf({ tracks, specialisations, level, named, remote, tools }: Listing, facets: FacetVocabulary): string[] {
	const words = (found: readonly { value: string }[], list: readonly { value: string; label: string }[]) =>
		found.flatMap(({ value }) => list.find((one) => one.value === value)?.label ?? []);
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

/** RFC 4287. Its date is that of its latest entry, so that a night without news changes nothing. */
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

/** JSON Feed 1.1, with the entries of the Atom feed. */
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
	// The library leaves an empty list out; the format wants it there.
	return JSON.stringify('items' in feed ? feed : { ...feed, items: [] });
}
