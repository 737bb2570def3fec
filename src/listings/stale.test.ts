import { expect, it } from 'vitest';
import type { BoardState } from '#domain/snapshot.ts';
import { randomListings } from '#filter/testing/random-listings.ts';
import { nightsStale, staleAmong, staleBoards } from './stale.ts';

const board = (name: string, staleSince: string | null): BoardState => {
	return {
		source: 'lever',
		board: name,
		employer: name,
		ok: staleSince === null,
		fetched: 0,
		published: 3,
		staleSince,
		problem: null,
	};
};

it('reports a board from its fourth night without a good feed', () => {
	const boards = [board('fresh', null), board('third', '2026-11-22'), board('fourth', '2026-11-21')];
	expect(staleBoards({ boards, takenAt: '2026-11-24T02:40:00Z' }).map(({ employer }) => employer)).toEqual(['fourth']);
});

it('reports a stale board only for pages with a listing from it', () => {
	const boards = [board('old', '2026-11-01'), board('fresh', null)];
	const seenOn = (name: string) => [
		{ source: 'lever' as const, board: name, postingId: '1', url: 'https://jobs.example/1' },
	];
	const listings = randomListings(3, 1).map((listing, at) => ({
		...listing,
		seenOn: seenOn(at === 0 ? 'old' : 'fresh'),
	}));
	const night = { boards, takenAt: '2026-11-24T02:40:00Z' };
	expect(staleAmong(listings.slice(0, 1), night).map(({ employer }) => employer)).toEqual(['old']);
	expect(staleAmong(listings.slice(1, 2), night)).toEqual([]);
	expect(staleAmong(listings.slice(0, 2), night).map(({ employer }) => employer)).toEqual(['old']);
});

it('counts the nights on which a board was not read, including tonight', () => {
	const nights = (since: string | null) => nightsStale(board('a', since), '2026-11-24');
	expect([nights(null), nights('2026-11-24'), nights('2026-11-21')]).toEqual([0, 1, 4]);
});

it('distinguishes boards of the same name by their source', () => {
	const [listing] = randomListings(1, 1);
	const seenOn = [{ source: 'ashby' as const, board: 'old', postingId: '1', url: 'https://jobs.example/1' }];
	const listings = listing ? [{ ...listing, seenOn }] : [];
	const manifest = { boards: [board('old', '2026-11-01')], takenAt: '2026-11-24T02:40:00Z' };
	expect(staleAmong(listings, manifest)).toEqual([]);
});
