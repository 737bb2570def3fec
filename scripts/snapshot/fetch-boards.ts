import type { Board } from '#domain/board.ts';
import { FeedFault } from './fault.ts';
import { fetchBoard } from './fetch-board.ts';
import type { Client } from './fetch/client.ts';
import type { BoardFeed } from './read-boards.ts';
import { sources } from './sources/index.ts';
import type { Terms } from './terms.ts';

const MAX_HOSTS = 4;

/** How a night asks: the client, the sources’ terms, and how long one board may take. */
export interface NightAsk {
	client: Pick<Client, 'get' | 'sleep'>;
	terms: Terms;
	now: () => number;
	/** Milliseconds for one board, with all its pages, adverts and pauses. */
	boardMs: number;
}

/**
 * Fetches every board: one request at a time to each host, at most four hosts at once. Boards come as they are done;
 * one that fails comes with its reason.
 */
export async function* fetchBoards(boards: readonly Board[], night: NightAsk): AsyncGenerator<BoardFeed> {
	const calls = new Map<string, number>();
	const waiting = [...Map.groupBy(boards, hostOf).values()].map((group) => fetchLane(group, night, calls));
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
	{ client, terms, now, boardMs }: NightAsk,
	calls: Map<string, number>,
): AsyncGenerator<BoardFeed> {
	let isFirst = true;
	for (const board of boards) {
		const source = sources[board.source];
		const { pauseMs = 1_000, callsPerDay = null } = terms.get(board.source) ?? {};
		const until = now() + boardMs;
		const ask: Parameters<typeof fetchBoard>[2] = async (request) => {
			if (!isFirst) await client.sleep(pauseMs);
			isFirst = false;
			if (now() > until) {
				throw new FeedFault('board-late', `The board was not read within ${Math.round(boardMs / 1000)} s.`);
			}
			const made = calls.get(board.source) ?? 0;
			if (callsPerDay !== null && made >= callsPerDay) {
				throw new FeedFault('calls-spent', `The ${callsPerDay} requests a day that its terms allow are spent.`);
			}
			calls.set(board.source, made + 1);
			return client.get(request.url, { hosts: source.hosts(board) });
		};
		try {
			yield { board, file: null, content: { feed: await fetchBoard(source, board, ask) } };
		} catch (error) {
			if (!(error instanceof FeedFault)) throw error;
			yield { board, file: null, content: { fault: error } };
		}
	}
}

/** Boards of one address space wait for each other; those with hosts of their own do not. */
function hostOf(board: Board): string {
	return new URL(sources[board.source].first(board).url).host;
}
