import { describe, expect, it } from 'vitest';
import type { Listing } from '#facts/listing.ts';
import type { Reading } from '#facts/reading.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { lastOfNights, type MadeRow } from '../tests/made-nights.ts';
import { toListing } from './to-listing.ts';

const evidence = (words: string) => [{ words, from: 'text' as const, at: 0, rule: 'test/rule' }];
const value = <T>(value: T) => ({ value, evidence: evidence(String(value)) });
const remote = (more: Partial<Listing['remote']>): Partial<Reading> => ({
	remote: { scope: 'region', countries: [], regions: [], timezones: null, evidence: evidence('Remote'), ...more },
});
const url = 'https://jobs.example/10001';

/** The listing made from rows that share an address. The first row is the preferred one: only it has an advert text. */
async function listingOf(...rows: Partial<MadeRow>[]): Promise<Listing | undefined> {
	const made = rows.map((row, at): MadeRow => ({ id: at + 1, url, text: at === 0 ? 'An advert.' : '', ...row }));
	const { files } = await lastOfNights({ on: '2026-11-24', boards: { a: { rows: made, kind: 'ai-first' } } });
	expect(files?.listings).toHaveLength(1);
	return files?.listings[0];
}

describe('a listing from several rows', () => {
	it('has the title and address of the preferred row, and what the rules read in its advert', async () => {
		const read: Partial<Reading> = {
			tracks: [value('serving')],
			named: { cloud: [value('aws' as const)] },
			specialisations: [value('llm-ops')],
			tools: [value('triton')],
			language: 'en',
			flags: [value('on-call')],
			answers: [value('team')],
			titleRole: value('sre' as const),
		};
		const listing = await listingOf(
			{ title: 'MLOps, Berlin', read },
			{ title: 'MLOps, Bonn', read: { language: 'de' } },
		);
		expect(listing).toMatchObject({
			title: 'MLOps, Berlin',
			url,
			firstSeen: '2026-11-24',
			lastSeen: '2026-11-24',
			...read,
		});
		expect(listing?.employer).toEqual({ slug: 'employer-a', name: 'Employer a', kind: 'ai-first' });
		expect(listing?.seenOn.map(({ postingId }) => postingId)).toEqual(['1', '2']);
		expect(listing?.history).toEqual({ edits: [], reposts: [] });
	});

	it('has the earliest day of publication and the places of all rows', async () => {
		const listing = await listingOf(
			{ place: 'Berlin', publishedOn: '2026-11-05' },
			{ place: 'Bonn', publishedOn: '2026-11-02' },
			{ place: 'Berlin' },
		);
		expect(listing).toMatchObject({ publishedOn: '2026-11-02', locations: ['Berlin', 'Bonn'] });
		expect((await listingOf({}, {}))?.publishedOn).toBeNull();
	});

	it('has level, years and pay of the first row that states them', async () => {
		const pay = (min: number): Listing['pay'] => ({
			stated: { min, max: null, currency: 'USD', period: 'year', basis: null },
			usd: null,
			raw: 'Pay',
			from: 'text',
			doubts: [],
		});
		const listing = await listingOf(
			{},
			{ read: { level: value('senior' as const), years: value(5), pay: pay(1) } },
			{ read: { level: value('senior' as const), years: value(7), pay: pay(2) } },
		);
		expect(listing).toMatchObject({ level: { value: 'senior' }, years: { value: 5 }, pay: { stated: { min: 1 } } });
		expect(await listingOf({}, {})).toMatchObject({ level: null, years: null, pay: null, employmentType: null });
	});

	it.each([
		[['region', 'worldwide', 'unspecified'], 'worldwide'],
		[['unspecified', 'region'], 'region'],
		[['unspecified', 'unspecified'], 'unspecified'],
	] as const)('with scopes %j has the scope %s', async (scopes, scope) => {
		expect((await listingOf(...scopes.map((scope) => ({ read: remote({ scope }) }))))?.remote.scope).toBe(scope);
	});

	it('has the countries and regions of all rows, sorted and without repeats, with the evidence of each row', async () => {
		const listing = await listingOf(
			{ read: remote({ countries: ['US', 'DE'], regions: ['europe'], evidence: evidence('US or Germany') }) },
			{
				read: remote({
					countries: ['CA', 'DE'],
					regions: ['emea', 'dach'],
					timezones: 'CET',
					evidence: evidence('CET'),
				}),
			},
			{ read: remote({ timezones: 'EST', evidence: evidence('CET') }) },
		);
		expect(listing?.remote).toEqual({
			scope: 'region',
			countries: ['CA', 'DE', 'US'],
			regions: ['dach', 'emea', 'europe'],
			timezones: 'CET',
			evidence: [...evidence('US or Germany'), ...evidence('CET')],
		});
	});
});

it('a listing from one row keeps the countries in the order of that row', async () => {
	const listing = await listingOf({ read: remote({ countries: ['US', 'DE'] }) });
	expect(listing?.remote.countries).toEqual(['US', 'DE']);
});

it('takes place and day from the employer’s own board, not from a copy on a board of many employers', () => {
	const row = (source: string, publishedOn: string, scope: Listing['remote']['scope'], place: string) =>
		({
			posting: {
				source,
				board: 'all',
				postingId: '1',
				url,
				title: 'MLOps',
				employer: 'E',
				publishedOn,
				locations: [place],
			},
			reading: { ...remote({ scope }), level: null, years: null, pay: null },
			employerSlug: 'e',
		}) as unknown as Candidate;
	const own = row('greenhouse', '2026-11-14', 'region', 'Remote, Germany');
	const copy = row('remotive', '2026-11-06', 'worldwide', 'Worldwide');
	const facts = { id: 'a', firstSeen: '2026-11-24', lastSeen: '2026-11-24', kind: null };
	expect(toListing([own, copy], facts)).toMatchObject({
		...{ publishedOn: '2026-11-14', locations: ['Remote, Germany'], remote: { scope: 'region' } },
		seenOn: [{ source: 'greenhouse' }, { source: 'remotive' }],
	});
	// If all rows are from boards of many employers, both come from the preferred row.
	const later = row('remotive', '2026-11-20', 'region', 'North Korea');
	expect(toListing([copy, later], facts)).toMatchObject({ publishedOn: '2026-11-06', locations: ['Worldwide'] });
});
