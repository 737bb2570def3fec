import { plural } from '#site/format.ts';
import type { Board } from '#domain/board.ts';
import { MAX_DETAILS } from './fetch-board.ts';
import { sources } from '../sources/index.ts';
import { hostOf } from '../sources/source.ts';
import type { Terms } from '../plan/terms.ts';

/** Rough duration of one request, in milliseconds. */
const REQUEST_MS = 1_000;

/** Describes the requests that a night would send, one line for each host, and how long they would take. Sends nothing. */
export function forecast(boards: readonly Board[], terms: Terms): string[] {
	const hosts = Map.groupBy(boards, (board) => hostOf(sources[board.source], board));
	const hostForecasts = [...hosts].map(([host, boardsOfHost]) => forecastOf(host, boardsOfHost, terms));
	const maxRequests = hostForecasts.reduce((sum, host) => sum + host.maxRequests, 0);
	return [
		...hostForecasts.map(({ line }) => line),
		`${plural(boards.length, 'board')} on ${plural(hostForecasts.length, 'host')}: at least ${plural(boards.length, 'request')}, at most ${maxRequests}; ` +
			`the slowest host takes ${minutes(Math.max(0, ...hostForecasts.map(({ time }) => time)))}. Nothing was fetched.`,
	];
}

function forecastOf(host: string, boards: readonly Board[], terms: Terms) {
	const costs = boards.map(({ source: name }) => {
		const { maxPages = 1, detail } = sources[name];
		const { callsPerDay, pauseMs = 1_000 } = terms.get(name) ?? { callsPerDay: null };
		const maxRequests = Math.min(maxPages + (detail ? MAX_DETAILS : 0), callsPerDay ?? Infinity);
		return { maxRequests, pauseMs: pauseMs > 60_000 ? 0 : pauseMs };
	});
	const maxRequests = costs.reduce((sum, cost) => sum + cost.maxRequests, 0);
	const time = costs.reduce((sum, { pauseMs }) => sum + pauseMs + REQUEST_MS, 0);
	const requests = boards.length === maxRequests ? `${maxRequests}` : `${boards.length} to ${maxRequests}`;
	return {
		maxRequests,
		time,
		line: `${host}: ${plural(boards.length, 'board')}, ${requests} ${maxRequests === 1 ? 'request' : 'requests'}, from ${minutes(time)}`,
	};
}

function minutes(milliseconds: number): string {
	return `${(milliseconds / 60_000).toFixed(1)} minutes`;
}
