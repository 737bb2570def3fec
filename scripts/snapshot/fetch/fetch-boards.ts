import pLimit from 'p-limit';
import type { Board } from '#domain/board.ts';
import { FeedFault } from '../decode/fault.ts';
import type { Terms } from '../plan/terms.ts';
import { hostOf, type FeedRequest } from '../sources/source.ts';
import { sources } from '../sources/index.ts';
import type { CachedClient } from './cache.ts';
import type { Client } from './client/client.ts';
import type { BoardFeed, NightFeeds } from './feed.ts';
import { clocksAhead } from './client/clocks.ts';
import { tryFetchBoard, type AdvertChoice } from './fetch-board.ts';
import { recordAnswers, type Answer } from './parts.ts';

const MAX_HOSTS = 4;

/** How the boards are fetched. If the client has a cache, bodies that are not a valid feed are deleted from it. */
export interface FetchOptions extends AdvertChoice {
	client: Pick<Client, 'get' | 'allowance'> & Partial<Pick<CachedClient, 'forget' | 'problems' | 'clocks'>>;
	terms: Terms;
	/** A monotonic clock in milliseconds, to measure how long each board took. */
	now: () => number;
	/** Called with the answers of each board, to save them for another job. */
	record?: (board: Board, answers: Answer[], milliseconds: number) => void;
}

/**
 * Fetches the feeds of a live night: at most four hosts in parallel, and the boards of a host one after another. A board that
 * fails is passed on with its fault.
 */
export function liveFeeds(boards: readonly Board[], night: FetchOptions): NightFeeds {
	const calls = new Map<string, number>();
	const boardsByHost = Map.groupBy(boards, (board) => hostOf(sources[board.source], board));
	const read: NightFeeds['read'] = async (take) => {
		await pLimit(MAX_HOSTS).map(boardsByHost.values(), async (boardsOfHost) => {
			for (const board of boardsOfHost) {
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
	{ client, terms, record, ...choice }: FetchOptions,
	calls: Map<string, number>,
	answers: Answer[],
): Promise<BoardFeed['feed']> {
	const source = sources[board.source];
	const { pauseMs = 1_000, callsPerDay = null, robots = true } = terms.get(board.source) ?? {};
	const options = { host: hostOf(source, board), obeyRobots: robots, pauseMs, allowance: client.allowance() };
	const requests: FeedRequest[] = [];
	const send = async (given: FeedRequest) => {
		const sent = calls.get(board.source) ?? 0;
		if (callsPerDay !== null && sent >= callsPerDay) {
			throw new FeedFault(
				'calls-spent',
				`The ${callsPerDay} requests a day that the terms of this source allow are used up.`,
			);
		}
		calls.set(board.source, sent + 1);
		const request = { ...given, accept: source.form ?? 'json' };
		requests.push(request);
		return client.get(request, options);
	};
	const feed = await tryFetchBoard(source, board, record ? recordAnswers(send, answers) : send, choice);
	if (feed instanceof FeedFault) for (const request of requests) await client.forget?.(request);
	return feed;
}
