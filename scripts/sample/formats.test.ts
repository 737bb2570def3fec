import { expect, test } from 'vitest';
import { Board } from '#domain/board.ts';
import type { Posting } from '#domain/posting.ts';
import { readJson } from '../snapshot/decode/read-json.ts';
import { recordedFeed } from '../snapshot/fetch/feed.ts';
import { readFeed } from '../snapshot/rows/read-feed.ts';
import * as sources from '../snapshot/sources/index.ts';
import { inventEmployer } from './employers.ts';
import { boardJobs, feedBody } from './feeds.ts';
import { sampleSources } from './words.ts';

const employers = Array.from({ length: 120 }, (_, i) => inventEmployer('seed', i));
const rows = employers.flatMap((employer) => {
	const { source, slug: board } = employer;
	const body = feedBody('seed', employer, boardJobs('seed', employer, 480, 1), 0, new Date('2026-11-24T02:40:00Z'));
	const feed = recordedFeed(readJson(Buffer.from(body)));
	return [...readFeed(sources[source], Board.parse({ source, board }), feed, '2026-11-24')];
});
const postings = rows.flatMap(({ outcome }) => ('posting' in outcome ? outcome.posting : []));

test('writes rows that the night can read, but for links that are no https', () => {
	const rules = rows.flatMap(({ outcome }) => ('verdict' in outcome ? outcome.rule : []));
	expect([...new Set(rules)].toSorted()).toEqual(['link', 'not-listed']);
	expect(rows.flatMap(({ doubts }) => doubts)).toEqual([]);
});

test.each(sampleSources)('states pay, places, days and an advert of several parts in the format of %s', (source) => {
	const own = postings.filter((posting) => posting.source === source);
	const isPaid = ({ pay, payText }: Posting) => pay.length > 0 || payText !== null;
	expect(own.filter(isPaid).length).toBeGreaterThan(own.length / 10);
	expect(own.filter(({ locations, publishedOn }) => locations.length > 0 && publishedOn !== null)).toEqual(own);
	expect(own.filter(({ text }) => text.split('\n\n').length < 8)).toEqual([]);
});

test('posts some jobs of Greenhouse once for each place, under one key', () => {
	const posts = Map.groupBy(
		postings.filter(({ source }) => source === 'greenhouse'),
		({ board, key }) => `${board} ${key}`,
	);
	const places = [...posts.values()].map((of) => new Set(of.flatMap(({ locations }) => locations)).size);
	expect(places.filter((count) => count > 1).length).toBeGreaterThan(3);
});

test('states some pay of Ashby in several tiers, and hybrid work in fields that look remote', () => {
	const own = postings.filter(({ source }) => source === 'ashby');
	expect(own.filter(({ pay }) => pay.length > 1).length).toBeGreaterThan(1);
	expect(own.filter(({ workplace }) => workplace === 'hybrid').length).toBeGreaterThan(0);
});
