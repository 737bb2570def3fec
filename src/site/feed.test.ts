import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Listing } from '#facts/listing.ts';
import { randomListings, testVocabulary } from '#filter/testing/random-listings.ts';
import { siteConfig } from '#site-config/site-config.ts';
import { atomFeed, entriesOf, jsonFeed, MOST_ENTRIES, type EntryWords, type Source } from './feed.ts';

const { publisher, address } = siteConfig();
const host = new URL(address).hostname;
const [first] = randomListings(1, 4);
if (!first) throw new Error('no listing');
const one: Listing = {
	...first,
	id: 'aaaaaaaa',
	title: 'Model <b>ops</b> & more',
	employer: { slug: 'osprey-pine', name: 'Osprey & Pine', kind: null },
	url: 'https://jobs.example/1?a=1&b=2',
	firstSeen: '2026-11-20',
	remote: { ...first.remote, scope: 'region', countries: ['US'], regions: [], timezones: 'CET' },
	level: { value: 'senior', evidence: first.role.evidence },
	tracks: [{ value: 'serving', evidence: first.role.evidence }],
	specialisations: [],
	named: { cloud: [] },
	pay: null,
	history: { edits: [], reposts: [] },
};
const source = (
	listings: readonly Listing[],
	{ takenAt = '2026-11-24T02:40:00Z', ...of }: Partial<EntryWords> & { takenAt?: string } = {},
): Source => ({
	title: 'Remote senior MLOps engineer jobs',
	path: '/jobs/mlops-engineer/senior/',
	listings,
	takenAt,
	of: { facets: testVocabulary, credits: () => [], sample: false, base: new URL('https://guides.example'), ...of },
});

const attributes = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '',
	isArray: (name) => name === 'entry' || name === 'link',
});
const Link = z.object({ rel: z.enum(['self', 'alternate', 'via']), href: z.url(), type: z.string().optional() });
const Updated = z.iso.datetime();
const Atom = z.object({
	feed: z.object({
		xmlns: z.literal('http://www.w3.org/2005/Atom'),
		id: z.string().startsWith('tag:'),
		title: z.string(),
		subtitle: z.string(),
		updated: Updated,
		author: z.object({ name: z.string(), uri: z.url() }),
		link: z.array(Link),
		entry: z
			.array(
				z.object({
					id: z.string().startsWith('tag:'),
					title: z.string(),
					updated: Updated,
					published: Updated,
					link: z.array(Link),
					summary: z.string().min(1),
				}),
			)
			.default([]),
	}),
});
/** Atom as another library than the one that wrote it reads it, with all that RFC 4287 wants. */
function readAtom(xml: string) {
	expect(XMLValidator.validate(xml)).toBe(true);
	return Atom.parse(attributes.parse(xml)).feed;
}
const JsonFeed = z.object({
	version: z.literal('https://jsonfeed.org/version/1.1'),
	title: z.string(),
	home_page_url: z.url(),
	feed_url: z.url(),
	items: z.array(
		z.object({
			id: z.string(),
			url: z.url(),
			external_url: z.url(),
			title: z.string(),
			content_text: z.string().min(1),
			date_published: z.iso.datetime(),
			date_modified: z.iso.datetime(),
			tags: z.array(z.string()).optional(),
		}),
	),
});
const readJson = (text: string) => JsonFeed.parse(JSON.parse(text));

test('an entry has all facts, including those not stated, and no words from the advert', () => {
	expect(entriesOf(source([one]))).toEqual([
		{
			id: `tag:${host},2026:listing/aaaaaaaa`,
			title: 'Model <b>ops</b> & more at Osprey & Pine',
			url: 'https://guides.example/listings/aaaaaaaa/',
			advert: 'https://jobs.example/1?a=1&b=2',
			text: 'Remote from: United States, CET. Level: Senior. Pay: not stated. Cloud: not stated.',
			published: new Date('2026-11-20T00:00:00Z'),
			updated: new Date('2026-11-20T00:00:00Z'),
			tags: ['Model deployment and serving', 'Senior', 'United States', 'Tool N° 20', 'Tool N° 31', 'Tool N° 55'],
		},
	]);
});

test('an entry has its date in UTC, wherever the site is built', () => {
	vi.stubEnv('TZ', 'Pacific/Pago_Pago');
	const [entry] = entriesOf(source([one]));
	vi.unstubAllEnvs();
	expect(entry?.published.toISOString()).toBe('2026-11-20T00:00:00.000Z');
});

test('both formats have the same content, and markup in a title stays text', () => {
	const listings = randomListings(40, 7);
	const atom = readAtom(atomFeed(source([one, ...listings])));
	const json = readJson(jsonFeed(source([one, ...listings])));
	expect(atom.entry.map(({ id }) => id)).toEqual(json.items.map(({ id }) => id));
	expect(atom.entry.map(({ summary }) => summary)).toEqual(json.items.map((item) => item.content_text));
	expect(atom.entry.find(({ id }) => id.endsWith('aaaaaaaa'))?.title).toContain('<b>ops</b> &');
	expect(atom.link.find(({ rel }) => rel === 'self')?.href).toBe(
		'https://guides.example/jobs/mlops-engineer/senior/feed.xml',
	);
	expect(json.feed_url).toBe('https://guides.example/jobs/mlops-engineer/senior/feed.json');
});

test(`has the newest ${MOST_ENTRIES} listings, newest first, each once`, () => {
	const listings = randomListings(300, 8);
	const { items } = readJson(jsonFeed(source(listings)));
	const days = items.map((item) => item.date_published);
	expect(items).toHaveLength(MOST_ENTRIES);
	expect(days).toEqual(days.toSorted().reverse());
	expect(new Set(items.map(({ id }) => id)).size).toBe(MOST_ENTRIES);
	const oldest = days.at(-1)?.slice(0, 10) ?? '';
	const newer = listings.filter(({ firstSeen }) => firstSeen > oldest);
	expect(newer.every(({ id }) => items.some((item) => item.id.endsWith(id)))).toBe(true);
});

test('a later night changes no byte of an entry, and an edit changes only its date', () => {
	const tonight = source([one]);
	const later = source([{ ...one, lastSeen: '2026-11-25' }], { takenAt: '2026-11-25T02:40:00Z' });
	expect(atomFeed(later)).toBe(atomFeed(tonight));
	expect(jsonFeed(later)).toBe(jsonFeed(tonight));
	const edits = ['2026-11-22', '2026-11-23'].map((on) => ({ on, what: 'pay' as const, from: '$1', to: null }));
	const edited = source([{ ...one, history: { edits, reposts: [] } }]);
	const updated = new Date('2026-11-23T00:00:00Z');
	expect(entriesOf(edited)).toEqual([{ ...entriesOf(tonight)[0], updated }]);
	expect(readJson(jsonFeed(edited)).items).toMatchObject([
		{ date_published: '2026-11-20T00:00:00.000Z', date_modified: updated.toISOString() },
	]);
	expect(readAtom(atomFeed(edited)).entry).toMatchObject([
		{ published: '2026-11-20T00:00:00.000Z', updated: updated.toISOString() },
	]);
});

test('says that listings are invented, and has the credit that terms require', () => {
	const { entry, ...feed } = readAtom(atomFeed(source([one], { sample: true, credits: () => ['Found on a board.'] })));
	expect(feed.subtitle).toContain('invented');
	expect(entry[0]?.title).toMatch(/^Sample: /);
	expect(entry[0]?.summary).toMatch(/ Found on a board\.$/);
});

test('an empty list has a feed without entries', () => {
	expect(readAtom(atomFeed(source([]))).entry).toEqual([]);
	expect(readJson(jsonFeed(source([]))).items).toEqual([]);
});

test('an entry has levels, clouds, pay and tags in readers’ words', () => {
	const evidence = one.role.evidence;
	const stated = { min: 150_000, max: 180_000, currency: 'USD', period: 'year' as const, basis: null };
	const [entry] = entriesOf(
		source([
			{
				...one,
				named: {
					cloud: [
						{ value: 'aws', evidence },
						{ value: 'gcp', evidence },
					],
				},
				level: null,
				remote: { ...one.remote, scope: 'worldwide', countries: [], timezones: null },
				pay: { stated, usd: null, raw: '$150,000', from: 'text', doubts: [] },
				tracks: ['serving', 'gone'].map((value) => ({ value, evidence })),
				specialisations: ['computer-vision', 'gone'].map((value) => ({ value, evidence })),
			},
		]),
	);
	expect(entry?.text).toBe('Remote from: Worldwide. Level: not stated. Pay: $150,000–180,000 a year. Cloud: AWS, GCP.');
	expect(entry?.tags).toEqual([
		'Model deployment and serving',
		'Computer vision',
		'Worldwide',
		'AWS',
		'GCP',
		'Tool N° 20',
		'Tool N° 31',
		'Tool N° 55',
	]);
});

test('sorts entries of the same day by id', () => {
	const ids = ['aaaaaaaa', 'cccccccc', 'bbbbbbbb'];
	const entries = entriesOf(source(ids.map((id) => ({ ...one, id }))));
	expect(entries.map(({ url }) => url.slice(-9, -1))).toEqual(['aaaaaaaa', 'bbbbbbbb', 'cccccccc']);
});

test('an Atom feed has a title and an author, and the date of its latest entry', () => {
	const xml = atomFeed(source([one, { ...one, id: 'bbbbbbbb', firstSeen: '2026-11-22' }]));
	const feed = readAtom(xml);
	expect(feed).toMatchObject({
		id: `tag:${host},2026:feed/jobs/mlops-engineer/senior/`,
		title: 'Remote senior MLOps engineer jobs',
		subtitle: 'Facts of each listing as it was first seen; the advert is its employer’s.',
		updated: '2026-11-22T00:00:00.000Z',
		author: { name: publisher.name, uri: 'https://guides.example/' },
	});
	expect(feed.link).toEqual([
		{ rel: 'self', type: 'application/atom+xml', href: 'https://guides.example/jobs/mlops-engineer/senior/feed.xml' },
		{ rel: 'alternate', type: 'text/html', href: 'https://guides.example/jobs/mlops-engineer/senior/' },
	]);
	expect(feed.entry.find(({ id }) => id.endsWith('aaaaaaaa'))?.link).toEqual([
		{ rel: 'alternate', type: 'text/html', href: 'https://guides.example/listings/aaaaaaaa/' },
		{ rel: 'via', href: 'https://jobs.example/1?a=1&b=2' },
	]);
	expect(xml).toContain('term="Model deployment and serving"');
	expect(readAtom(atomFeed(source([]))).updated).toBe('2026-11-24T02:40:00.000Z');
});

test('a JSON feed has a title, an author and a language', () => {
	const { items, ...feed } = JSON.parse(jsonFeed(source([one], { sample: true }))) as { items: unknown[] };
	expect(feed).toEqual({
		version: 'https://jsonfeed.org/version/1.1',
		title: 'Remote senior MLOps engineer jobs',
		home_page_url: 'https://guides.example/jobs/mlops-engineer/senior/',
		feed_url: 'https://guides.example/jobs/mlops-engineer/senior/feed.json',
		description:
			'Employers and adverts here are invented; they say nothing about the market. Facts of each listing as it was first seen; the advert is its employer’s.',
		language: 'en',
		authors: [{ name: publisher.name, url: 'https://guides.example/' }],
	});
	expect(items).toMatchObject([
		{ tags: expect.arrayContaining(['Model deployment and serving', 'Senior']) as string[], external_url: one.url },
	]);
});
