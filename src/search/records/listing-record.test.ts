import { silentFacts } from '#facts/testing/silent-facts.ts';
import { expect, test } from 'vitest';
import type { Listing } from '#facts/listing.ts';
import { listingRecord } from './listing-record.ts';
import type { Labels } from './vocabulary.ts';

const labels: Labels = {
	levels: new Map([['senior', 'Senior']]),
	named: new Map([['cloud', new Map([['aws', 'AWS']])]]),
	specialisations: new Map([['llm-ops', 'LLM ops']]),
	tools: new Map([['kubernetes', 'Kubernetes']]),
	regions: new Map([['europe', 'Europe']]),
};
const evidence: Listing['role']['evidence'] = [{ words: 'MLOps', from: 'title', at: null, rule: 'role/title' }];
const found = <T>(value: T) => ({ value, evidence });

const listing: Listing = {
	id: 'abcdefgh23',
	title: 'Senior MLOps engineer',
	employer: { slug: 'harbour-bank', name: 'Harbour Bank', kind: null },
	url: 'https://jobs.harbour.example/1',
	seenOn: [{ source: 'lever', board: 'harbour', postingId: '1', url: 'https://jobs.harbour.example/1' }],
	publishedOn: null,
	firstSeen: '2026-11-20',
	lastSeen: '2026-11-24',
	employmentType: null,
	locations: ['Remote, EU'],
	remote: { scope: 'region', countries: ['CH'], regions: ['europe'], timezones: null, evidence: [] },
	...silentFacts,
	role: found('mlops-engineer' as const),
	level: found('senior' as const),
	named: { cloud: [found('aws' as const)] },
	specialisations: [found('llm-ops')],
	tools: [found('kubernetes')],
	pay: {
		stated: { min: 120000, max: 150000, currency: 'EUR', period: 'year', basis: null },
		usd: null,
		raw: '€120,000–150,000',
		from: 'text',
		doubts: [],
	},
	language: 'en',
	history: { edits: [], reposts: [] },
};

test('describes a listing in the words people search for', () => {
	expect(listingRecord(listing, labels)).toEqual({
		url: '/listings/abcdefgh23/',
		language: 'en',
		content: 'Kubernetes, AWS, LLM ops',
		meta: {
			title: 'Senior MLOps engineer',
			trail: 'Harbour Bank · Senior · Europe, Switzerland · €120,000–150,000 a year',
			what: 'Remote job',
		},
		filters: { role: ['mlops-engineer'], level: ['senior'] },
	});
});

test('has both roles of a job that fits two, and only “worldwide” for a job open everywhere', () => {
	const remote = { ...listing.remote, scope: 'worldwide' as const };
	expect(listingRecord({ ...listing, alsoRole: found('sre'), remote }, labels)).toMatchObject({
		meta: { trail: 'Harbour Bank · Senior · Worldwide · €120,000–150,000 a year' },
		filters: { role: ['mlops-engineer', 'sre'] },
	});
});

test('leaves out what the advert does not state, and never turns an unstated place into “worldwide”', () => {
	const bare = { ...listing, level: null, pay: null, tools: [], named: { cloud: [] }, specialisations: [] };
	const remote = { ...listing.remote, scope: 'unspecified' as const, countries: [], regions: [] };
	expect(listingRecord({ ...bare, remote }, labels)).toMatchObject({
		content: listing.title,
		meta: { trail: 'Harbour Bank · Place not stated' },
		filters: { level: ['not-stated'] },
	});
});

test('throws for a value that no vocabulary has, and says what to do', () => {
	expect(() => listingRecord({ ...listing, tools: [found('quux')] }, labels)).toThrowErrorMatchingInlineSnapshot(
		`[Error: The snapshot contains \`quux\`, which is in no vocabulary. Put it back into src/content/vocabulary/, or run \`npm run snapshot\`.]`,
	);
});
