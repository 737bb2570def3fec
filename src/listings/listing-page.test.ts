import { expect, test } from 'vitest';
import type { Evidence } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import { randomListings, testVocabulary } from '#filter/testing/random-listings.ts';
import type { GuideContext } from './guide-context.ts';
import { historyOf } from './history.ts';
import { payBeside } from './pay-context.ts';
import { questionsFor } from './questions.ts';

const [random] = randomListings(1, 4);
if (!random) throw new Error('no listing');
const words: Evidence = { words: 'you report to the platform lead', from: 'text', at: 12, rule: 'answer/phrase' };
const base: Listing = {
	...random,
	seenOn: random.seenOn.slice(0, 1),
	publishedOn: null,
	firstSeen: '2026-11-19',
	lastSeen: '2026-11-24',
	employmentType: 'Full time',
	remote: { ...random.remote, scope: 'worldwide' },
	level: { value: 'senior', evidence: [words] },
	pay: {
		stated: { min: 200_000, max: 260_000, currency: 'USD', period: 'year', basis: 'base' },
		usd: { min: 200_000, max: 260_000, rate: 1, rateDate: null },
		raw: '$200,000–260,000',
		from: 'text',
		doubts: [],
	},
	answers: [],
	history: { edits: [], reposts: [] },
};
const checks = ['reporting-line', 'gpu-strategy'].map((name) => ({ name, title: name, ask: `${name}?`, href: '/#' }));
const named = (listing: Listing, guide = checks) =>
	questionsFor(listing, guide).map(({ name, quotes }) => `${name} ${quotes.length > 0 ? 'answered' : 'open'}`);

test('quotes the advert where it answers a check, and leaves other checks open', () => {
	const listing = { ...base, answers: [{ value: 'reporting-line', evidence: [words] }] };
	expect(named(listing)).toEqual(['reporting-line answered', 'gpu-strategy open']);
});

test('turns a missing fact into a question, with or without a guide', () => {
	const silent: Listing = {
		...base,
		pay: null,
		level: null,
		employmentType: null,
		remote: { ...base.remote, scope: 'unspecified' },
	};
	expect(named(silent, [])).toEqual(['fact-pay open', 'fact-place open', 'fact-level open']);
	expect(named(base, [])).toEqual([]);
});

const days = (listing: Listing) =>
	historyOf(listing, '2026-11-24').map(({ on, what, words: more }) => [on, what, more]);

test('lists the history of a listing, oldest event first', () => {
	const url = 'https://jobs.example/1';
	const listing: Listing = {
		...base,
		publishedOn: '2026-11-12',
		seenOn: base.seenOn.flatMap((seen) => ['a', 'b'].map((board) => ({ ...seen, board }))),
		history: {
			edits: [
				{ on: '2026-11-20', what: 'pay', from: null, to: '$200,000–260,000' },
				{ on: '2026-11-23', what: 'title', from: 'MLOps engineer', to: 'Senior MLOps engineer' },
			],
			reposts: [{ on: '2026-11-22', url }],
		},
	};
	expect(days(listing)).toEqual([
		['2026-11-12', 'Published', 'as its feed says'],
		['2026-11-19', 'First seen', ''],
		['2026-11-20', 'Pay added', '$200,000–260,000'],
		['2026-11-22', 'Reposted', 'same employer and text, new address'],
		['2026-11-23', 'Title changed', 'before: MLOps engineer'],
		[null, 'Open', 'on 2 boards'],
	]);
});

test('keeps the same words from night to night, and does not call a listing of a failed board open', () => {
	expect(days({ ...base, firstSeen: '2026-11-24' })).toEqual([
		['2026-11-24', 'First seen', ''],
		[null, 'Open', ''],
	]);
	expect(days({ ...base, lastSeen: '2026-11-22' }).at(-1)).toEqual(['2026-11-22', 'Last seen', '']);
});

const contextOf = (values: number[], median: number | null): GuideContext => ({
	lines: [],
	names: { role: String, blurb: String, work: () => null },
	checks: [],
	signals: [],
	canFlag: false,
	read: 0,
	flagged: new Map(),
	pay: {
		region: 'United States',
		bands: [{ level: 'senior', low: 195_000, high: 265_000, openEnded: false }],
	},
	measured: new Map([['senior', { values, median, quartiles: null }]]),
	marketDay: '2026-11-23',
});

test('compares pay with the guide’s band, and shows no median from too few listings', () => {
	const { words: few, bars } = payBeside(base, contextOf([210_000], null), testVocabulary);
	expect(few.map(({ text }) => text)).toEqual(['The guide’s senior band, United States, base pay: $195,000–265,000.']);
	expect(bars).toEqual([
		{ label: 'guide, senior', from: 48.3, width: 23.4, kind: 'guide' },
		{ label: 'this listing', from: 50, width: 20, kind: undefined },
	]);
	const many = payBeside(base, contextOf([1, 2, 3, 4, 5, 6], 218_600), testVocabulary).words;
	expect(many.at(-1)).toEqual({
		text: 'Median pay of senior listings open to the US on 23 Nov 2026: $219,000, from 6 employers.',
		measured: true,
	});
});

test('shows only the listing’s pay if it has no level or the role has no guide', () => {
	const alone = [{ label: 'this listing', from: 50, width: 20, kind: undefined }];
	expect(payBeside({ ...base, level: null }, contextOf([], null), testVocabulary)).toEqual({ words: [], bars: alone });
	expect(payBeside(base, undefined, testVocabulary)).toEqual({ words: [], bars: alone });
	expect(payBeside({ ...base, pay: null, level: null }, undefined, testVocabulary).bars).toEqual([]);
});

test.each([
	[
		{ min: 200_000, max: null },
		{ from: 50, width: 1 },
	],
	[
		{ min: null, max: 200_000 },
		{ from: 50, width: 1 },
	],
	[{ min: null, max: null }, undefined],
])('draws pay with only one end stated at that end: %j', (ends, drawn) => {
	const usd = { ...ends, rate: 1, rateDate: null };
	const pay = base.pay && { ...base.pay, stated: { ...base.pay.stated, ...ends }, usd };
	const [bar] = payBeside({ ...base, pay }, undefined, testVocabulary).bars;
	expect(bar && { from: bar.from, width: bar.width }).toEqual(drawn);
});

test('draws converted pay differently', () => {
	const stated = { ...base.pay?.stated, min: 200_000, max: 260_000, basis: null };
	const kindOf = (currency: string, period: 'year' | 'day') =>
		payBeside(
			{ ...base, pay: base.pay && { ...base.pay, stated: { ...stated, currency, period } } },
			undefined,
			testVocabulary,
		).bars[0]?.kind;
	expect([kindOf('USD', 'year'), kindOf('EUR', 'year'), kindOf('USD', 'day')]).toEqual([undefined, 'conv', 'conv']);
});
