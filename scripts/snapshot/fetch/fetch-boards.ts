import pLimit from 'p-limit';
import type { Board } from '#domain/board.ts';
import { FeedFault } from '../decode/fault.ts';
import type { Terms } from '../plan/terms.ts';
import { hostOf, type Ask } from '../sources/source.ts';
import { sources } from '../sources/index.ts';
import type { CachedClient } from './cache.ts';
import type { Client } from './client/client.ts';
import type { BoardFeed, NightFeeds } from './feed.ts';
import { clocksAhead } from './client/clocks.ts';
import { feedFrom, type Choice } from './fetch-board.ts';
import { noting, type Answer } from './parts.ts';

const MAX_HOSTS = 4;

/** How a night sends its requests. If the client has a cache, bodies that cannot be read as a feed are deleted from it. */
export interface NightAsk extends Choice {
	client: Pick<Client, 'get' | 'allowance'> & Partial<Pick<CachedClient, 'forget' | 'problems' | 'clocks'>>;
	terms: Terms;
	/** A monotonic clock in milliseconds, to measure how long each board took. */
	now: () => number;
	/** Called with the answers of each board when another job will read them. If left out, this job reads them. */
	record?: (board: Board, answers: Answer[], milliseconds: number) => void;
}

/**
 * Fetches the feeds of a live night: boards of one host one after the other, at most four hosts in parallel. A board that fails
 * is passed on with its fault.
 */
export function liveFeeds(boards: readonly Board[], night: NightAsk): NightFeeds {
	const calls = new Map<string, number>();
	const lanes = Map.groupBy(boards, (board) => hostOf(sources[board.source], board));
	const read: NightFeeds['read'] = async (take) => {
		await pLimit(MAX_HOSTS).map(lanes.values(), async (lane) => {
			for (const board of lane) {
				const from = night.now();
				const answers: Answer[] = [];
				const feed = await fetchFeed(board, night, calls, answers);
				const milliseconds = Math.round(night.now() - from);
				night.record?.(board, answers, milliseconds);
				take({ board, file: null, feed, milliseconds });
			}
		});
	};
	return {
		total: boards.length,
		read,
		unread: [],
		problems: () => night.client.problems?.() ?? [],
		clocksAhead: () => clocksAhead(night.client.clocks?.() ?? []),
	};
}

async function fetchFeed(
	board: Board,
	{ client, terms, record, ...choice }: NightAsk,
	calls: Map<string, number>,
	answers: Answer[],
): Promise<BoardFeed['feed']> {
	const source = sources[board.source];
	const { pauseMs = 1_000, callsPerDay = null, robots = true } = terms.get(board.source) ?? {};
	const options = { host: hostOf(source, board), obeyRobots: robots, pauseMs, allowance: client.allowance() };
	const requests: Ask[] = [];
	const ask = async (asked: Ask) => {
		const made = calls.get(board.source) ?? 0;
		if (callsPerDay !== null && made >= callsPerDay) {
			throw new FeedFault('calls-spent', `The ${callsPerDay} requests a day that its terms allow are spent.`);
		}
		calls.set(board.source, made + 1);
		const request = { ...asked, accept: source.form ?? 'json' };
		requests.push(request);
		return client.get(request, options);
	};
	const feed = await feedFrom(source, board, record ? noting(ask, answers) : ask, choice);
	if (feed instanceof FeedFault) for (const request of requests) await client.forget?.(request);
	return feed;
}
