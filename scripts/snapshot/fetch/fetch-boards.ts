import type { Board } from '#domain/board.ts';
import { FeedFault } from '../decode/fault.ts';
import { fetchBoard } from './fetch-board.ts';
import type { Ask } from '../sources/ask.ts';
import type { Client } from './client/client.ts';
import type { CachedClient } from './cache/with-cache.ts';
import type { BoardFeed, NightFeeds } from './feed.ts';
import { sources } from '../sources/index.ts';
import { hostsOf } from '../sources/source.ts';
import type { Terms } from '../plan/terms.ts';

const MAX_HOSTS = 4;

/** How a night asks: with which client, and by which terms. A cached client lets go of bodies that cannot be read. */
export interface NightAsk {
	client: Pick<Client, 'get' | 'allowance'> & Partial<Pick<CachedClient, 'forget' | 'problems'>>;
	terms: Terms;
	/** How many nights came before, so that boards with many adverts take turns at them. */
	turn?: number;
	/** A clock that does not jump, in milliseconds, to say how long each board took. */
	now: () => number;
}

/** The feeds of a live night. */
export function liveFeeds(boards: readonly Board[], night: NightAsk): NightFeeds {
	const problems = () => night.client.problems?.() ?? [];
	return { total: boards.length, feeds: fetchBoards(boards, night), unread: [], problems };
}

/**
 * Fetches every board: one request at a time to each host, at most four hosts at once. Boards come as they are done;
 * one that fails comes with its reason.
 */
export async function* fetchBoards(boards: readonly Board[], night: NightAsk): AsyncGenerator<BoardFeed> {
	const calls = new Map<string, number>();
	const waiting = [...Map.groupBy(boards, (board) => hostsOf(sources[board.source], board)[0]).values()].map((group) =>
		fetchLane(group, night, calls),
	);
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

/** The boards of one host, one after the other, each request after the pause its source asks for. */
async function* fetchLane(
	boards: readonly Board[],
	night: NightAsk,
	calls: Map<string, number>,
): AsyncGenerator<BoardFeed> {
	for (const board of boards) {
		const from = night.now();
		const content = await fetchContent(board, night, calls);
		yield { board, file: null, content, milliseconds: Math.round(night.now() - from) };
	}
}

async function fetchContent(
	board: Board,
	{ client, terms, turn = 0 }: NightAsk,
	calls: Map<string, number>,
): Promise<BoardFeed['content']> {
	const source = sources[board.source];
	const { pauseMs = 1_000, callsPerDay = null, robots = true } = terms.get(board.source) ?? {};
	const options = { hosts: hostsOf(source, board), obeyRobots: robots, pauseMs, allowance: client.allowance() };
	const requests: Ask[] = [];
	try {
		const feed = await fetchBoard(
			source,
			board,
			async (asked) => {
				const request = { ...asked, accept: source.form ?? 'json' };
				const made = calls.get(board.source) ?? 0;
				if (callsPerDay !== null && made >= callsPerDay) {
					throw new FeedFault('calls-spent', `The ${callsPerDay} requests a day that its terms allow are spent.`);
				}
				calls.set(board.source, made + 1);
				requests.push(request);
				return client.get(request, options);
			},
			turn,
		);
		return { feed };
	} catch (error) {
		if (!(error instanceof FeedFault)) throw error;
		for (const request of requests) await client.forget?.(request);
		return { fault: error };
	}
}
