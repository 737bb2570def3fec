import type { Board } from '#domain/board.ts';
import type { Client } from './fetch/client.ts';
import { FeedFault } from './fault.ts';
import type { BoardFeed } from './read-boards.ts';
import type { Body } from './read-feed.ts';
import { sources } from './sources/index.ts';

const MAX_HOSTS = 4;

/**
 * Fetches every board: one request at a time to each host, at most four hosts at once. Boards come as they are done;
 * one that fails comes with its reason.
 */
export async function* fetchBoards(boards: readonly Board[], client: Client): AsyncGenerator<BoardFeed> {
	const waiting = [...Map.groupBy(boards, hostOf).values()].map((group) => fetchLane(group, client));
	const running = new Map<AsyncGenerator<BoardFeed>, Promise<Arrival>>();
	const start = () => {
		const lane = waiting.shift();
		if (lane) running.set(lane, next(lane));
	};
	for (let hosts = 0; hosts < MAX_HOSTS; hosts++) start();
	while (running.size > 0) {
		const { lane, result } = await Promise.race(running.values());
		if (result.done) {
			running.delete(lane);
			start();
		} else {
			yield result.value;
			running.set(lane, next(lane));
		}
	}
}

interface Arrival {
	lane: AsyncGenerator<BoardFeed>;
	result: IteratorResult<BoardFeed, unknown>;
}

async function next(lane: AsyncGenerator<BoardFeed>): Promise<Arrival> {
	return { lane, result: await lane.next() };
}

/** The boards of one host, one after the other, with the pause its source asks for. */
async function* fetchLane(boards: readonly Board[], client: Client): AsyncGenerator<BoardFeed> {
	for (const [index, board] of boards.entries()) {
		if (index > 0) await client.sleep(sources[board.source].terms.pauseMs);
		yield { board, file: null, content: await fetchBoard(board, client) };
	}
}

async function fetchBoard(board: Board, client: Client): Promise<BoardFeed['content']> {
	const { urls, hosts } = sources[board.source];
	const bodies: Body[] = [];
	try {
		for (const url of urls(board)) bodies.push(await client.get(url, { hosts }));
		return { bodies };
	} catch (error) {
		if (error instanceof FeedFault) return { fault: error };
		throw error;
	}
}

function hostOf(board: Board): string {
	return new URL(sources[board.source].urls(board)[0] ?? '').host;
}
