import { expect, it } from 'vitest';
import type { BoardState } from '#domain/snapshot.ts';
import { staleBoards } from './stale.ts';

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

it('names a board from its fourth night without a good feed on', () => {
	const boards = [board('fresh', null), board('third', '2026-11-22'), board('fourth', '2026-11-21')];
	expect(staleBoards({ boards, takenAt: '2026-11-24T02:40:00Z' }).map(({ employer }) => employer)).toEqual(['fourth']);
});
