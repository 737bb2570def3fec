import { plural } from '#site/format.ts';
import type { Board } from '#domain/board.ts';
import { MAX_DETAILS } from './fetch-board.ts';
import { sources } from '../sources/index.ts';
import { hostOf } from '../sources/source.ts';
import type { Terms } from '../plan/terms.ts';

/** Rough duration of one request, in milliseconds. */
const ANSWER = 1_000;

/** Describes the requests that a night would send, one line for each host, and how long they would take. Sends none of them. */
export function forecast(boards: readonly Board[], terms: Terms): string[] {
	const hosts = Map.groupBy(boards, (board) => hostOf(sources[board.source], board));
	const lanes = [...hosts].map(([host, asked]) => laneOf(host, asked, terms));
	const most = lanes.reduce((sum, lane) => sum + lane.most, 0);
	return [
		...lanes.map(({ says }) => says),
		`${plural(boards.length, 'board')} on ${plural(lanes.length, 'host')}: at least ${plural(boards.length, 'request')}, at most ${most}; ` +
			`the slowest host takes ${minutes(Math.max(0, ...lanes.map(({ time }) => time)))}. Nothing was asked.`,
	];
}

function laneOf(host: string, boards: readonly Board[], terms: Terms) {
	const costs = boards.map(({ source: name }) => {
		const { maxPages = 1, detail } = sources[name];
		const { callsPerDay, pauseMs = 1_000 } = terms.get(name) ?? { callsPerDay: null };
		const most = Math.min(maxPages + (detail ? MAX_DETAILS : 0), callsPerDay ?? Infinity);
		return { most, pauseMs: pauseMs > 60_000 ? 0 : pauseMs };
	});
	const most = costs.reduce((sum, cost) => sum + cost.most, 0);
	const time = costs.reduce((sum, { pauseMs }) => sum + pauseMs + ANSWER, 0);
	const requests = boards.length === most ? `${most}` : `${boards.length} to ${most}`;
	return {
		most,
		time,
		says: `${host}: ${plural(boards.length, 'board')}, ${requests} ${most === 1 ? 'request' : 'requests'}, from ${minutes(time)}`,
	};
}

function minutes(milliseconds: number): string {
	return `${(milliseconds / 60_000).toFixed(1)} minutes`;
}
