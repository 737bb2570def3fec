import { expect, test } from 'vitest';
import { randomListings } from '#filter/testing/random-listings.ts';
import type { Edit } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import { historyOf } from './history.ts';

const [random] = randomListings(1, 4);
if (!random) throw new Error('no listing');
const base: Listing = {
	...random,
	seenOn: random.seenOn.slice(0, 1),
	publishedOn: null,
	firstSeen: '2026-11-19',
	lastSeen: '2026-11-24',
	history: { edits: [], reposts: [] },
};
const told = (more: Partial<Listing>, night = '2026-11-24') =>
	historyOf({ ...base, ...more }, night).map(({ on, what, words }) =>
		[on?.slice(8), what, words].filter(Boolean).join(' ').trim(),
	);

test.each([
	[{ what: 'pay', from: '$1', to: '$2' }, 'Pay changed $1, since then $2'],
	[{ what: 'pay', from: '$1', to: null }, 'Pay removed before: $1'],
	[{ what: 'pay', from: null, to: '$2' }, 'Pay added $2'],
	[{ what: 'title', from: 'Ops', to: 'MLOps' }, 'Title changed before: Ops'],
] as [Omit<Edit, 'on'>, string][])('describes the edit %j', (edit, words) => {
	expect(told({ history: { edits: [{ on: '2026-11-21', ...edit }], reposts: [] } })).toEqual([
		'19 First seen',
		`21 ${words}`,
		'Open',
	]);
});

test('sorts edits and reposts by day, and keeps the order within a day', () => {
	const edits = [
		{ on: '2026-11-22', what: 'title' as const, from: 'A', to: 'B' },
		{ on: '2026-11-22', what: 'pay' as const, from: null, to: '$2' },
	];
	const reposts = [
		{ on: '2026-11-21', url: base.url },
		{ on: '2026-11-23', url: base.url },
	];
	expect(told({ history: { edits, reposts } }).slice(1, -1)).toEqual([
		'21 Reposted same employer and text, new address',
		'22 Title changed before: A',
		'22 Pay added $2',
		'23 Reposted same employer and text, new address',
	]);
});

test('shows the day of publication if it was before the listing was first seen', () => {
	expect(told({ publishedOn: '2026-11-18' })[0]).toBe('18 Published as its feed says');
	expect(told({ publishedOn: '2026-11-19' })[0]).toBe('19 First seen');
});

test('shows the number of boards once: tonight, or on the last night it was seen', () => {
	const seenOn = base.seenOn.flatMap((seen) => ['a', 'b', 'c'].map((board) => ({ ...seen, board })));
	expect(told({ seenOn, firstSeen: '2026-11-24' })).toEqual(['24 First seen', 'Open on 3 boards']);
	expect(told({ seenOn })).toEqual(['19 First seen', 'Open on 3 boards']);
	expect(told({ seenOn, lastSeen: '2026-11-22' })).toEqual(['19 First seen', '22 Last seen on 3 boards']);
	expect(told({ lastSeen: '2026-11-19' })).toEqual(['19 First seen', '19 Last seen']);
});

test('counts a board with an advert for each place as one board', () => {
	const seenOn = [...base.seenOn, ...base.seenOn];
	expect(told({ seenOn })).toEqual(['19 First seen', 'Open 2 adverts on one board']);
});
