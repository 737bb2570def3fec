import type { RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openServers } from './servers.ts';
import { serve, teamtailorBoard, teamtailorItem } from './boards.ts';
import { linesOf, liveNight, type LiveNight } from './live-night.ts';

const servers = openServers();
const FIRST = '2026-11-24T02:40:00Z';
const SECOND = '2026-11-25T02:40:00Z';
const limits = { deadlineMs: 3_000, maxRetries: 0, maxBytes: 1_000_000 };

const broken = teamtailorBoard('broken', 'Broken', 3);
const others = [teamtailorBoard('fjord', 'Fjord', 2), teamtailorBoard('tern', 'Tern', 2)] as const;
const json = (response: ServerResponse, more: Record<string, string> = {}) =>
	response.writeHead(200, { 'content-type': 'application/json', ...more });

/** A night without faults, and servers for the next night on which each other board has one more row. */
async function goodNight(): Promise<{ before: LiveNight; next: [(typeof others)[number], string][] }> {
	const hosts = await Promise.all([broken, ...others].map((board) => servers.http(serve(board))));
	const boards = [broken, ...others].map((board, index) => [board, hosts[index] ?? ''] as const);
	const before = await liveNight(boards, FIRST, null, limits);
	expect(before.lines).toHaveLength(7);
	const grown = others.map(({ name, employer }) => teamtailorBoard(name, employer, 3));
	const next = grown.map(async (board) => [board, await servers.http(serve(board))] as [typeof board, string]);
	return { before, next: await Promise.all(next) };
}

/** The night after a good one, on which `listener` serves one board. The other boards must be as on a night without that board. */
async function nightWith(listener: RequestListener) {
	const { before, next } = await goodNight();
	const host = await servers.http(listener);
	const tonight = await liveNight([[broken, host], ...next], SECOND, before, limits);
	const without = await liveNight(next, SECOND, before, limits);
	const board = tonight.report.boards.find(({ board: name }) => name === 'broken');
	for (const { employer } of others) {
		expect(linesOf(tonight, employer)).toHaveLength(3);
		expect(linesOf(tonight, employer)).toEqual(linesOf(without, employer));
	}
	return { before, tonight, board };
}

/** Sends a byte every 50 ms, for ever. */
const drip: RequestListener = (_request, response) => {
	json(response);
	const timer = setInterval(() => response.write(' '), 50);
	response.on('close', () => {
		clearInterval(timer);
	});
};

describe('a board that fails keeps its rows, is marked stale, and changes no other board, if', () => {
	it.each<[string, RequestListener, string]>([
		['it answers 500', (_request, response) => response.writeHead(500).end(), 'status 500'],
		['its body arrives too slowly', drip, 'was not complete within'],
		[
			'it sends a compression bomb',
			(_request, response) => json(response, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(8e6, 32))),
			'more than 1000000 bytes',
		],
		[
			'it labels a web page as JSON',
			(_request, response) => json(response).end('<!doctype html><p>One moment'),
			'not JSON',
		],
	])('%s', async (_what, listener, problem) => {
		const { before, tonight, board } = await nightWith(listener);
		expect(board).toMatchObject({ state: 'stale', staleSince: '2026-11-25', stillOpen: 3 });
		expect(board?.problem).toContain(problem);
		expect(linesOf(tonight, 'Broken')).toEqual(linesOf(before, 'Broken'));
	});

	it('it redirects to a private address, which gets no request', async () => {
		const canary = await servers.canary();
		const { before, tonight, board } = await nightWith((_request, response) =>
			response.writeHead(302, { location: `http://${canary.host}/jobs.json` }).end(),
		);
		expect(board?.problem).toContain('not a public address');
		expect(linesOf(tonight, 'Broken')).toEqual(linesOf(before, 'Broken'));
		expect(canary.hits()).toBe(0);
	});

	it('its pages never end, and the report says that its list was cut short', async () => {
		let asked = 0;
		const { tonight, board } = await nightWith((request, response) => {
			asked += 1;
			const items = [teamtailorItem('Broken', asked)];
			const next = `http://${request.headers.host ?? ''}/jobs.json?page=${asked + 1}`;
			json(response).end(JSON.stringify({ title: 'Broken', next_url: next, items }));
		});
		expect(asked).toBe(50);
		expect(linesOf(tonight, 'Broken')).toHaveLength(50);
		expect(JSON.stringify(tonight.report.problems)).toContain('has more than 50 pages');
		expect(board?.state).toBe('fresh');
	});
});

it('updates the other boards if half of them fail, and keeps the listings of those', async () => {
	const { before, next } = await goodNight();
	const down = teamtailorBoard('down', 'Down');
	const failing = await servers.http((_request, response) => response.writeHead(503).end());
	const tonight = await liveNight([[broken, failing], [down, await servers.closed()], ...next], SECOND, before, limits);
	expect(tonight.report.verdict.published).toBe(true);
	expect(linesOf(tonight, 'Broken')).toEqual(linesOf(before, 'Broken'));
	for (const { employer } of others) expect(linesOf(tonight, employer)).toHaveLength(3);
});

it('keeps last night’s snapshot if every source fails', async () => {
	const { before } = await goodNight();
	const closed = await servers.closed();
	const tonight = await liveNight(
		[broken, ...others].map((board) => [board, closed] as const),
		SECOND,
		before,
		limits,
	);
	expect(tonight.report.verdict).toMatchObject({ published: false, rule: 'too-many-failed' });
	expect(tonight.lines).toEqual(before.lines);
});
