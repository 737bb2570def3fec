import { spawn } from 'node:child_process';
import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { openServers } from '../fetch/testing/servers.ts';
import { nightEnv, nightFlags } from '../../bench/night-command.ts';
import { brotliBomb, gzipBomb, pour } from './bombs.ts';
import { row } from './row.ts';

/** What the night promises, whatever the servers do. */
const MOST_MB = 256;
const MOST_SECONDS = 60;

const servers = openServers();
const json = { 'content-type': 'application/json' };
const sends =
	(pieces: Iterable<Buffer>, headers: Record<string, string> = {}): RequestListener =>
	(_request, response) => {
		response.writeHead(200, { ...json, ...headers });
		pour(response, pieces);
	};

interface Measured {
	boards: { code: string | null; rows: number; candidates: number }[];
	peakMb: number;
	seconds: number;
}

async function measure(...boards: RequestListener[]): Promise<Measured> {
	const hosts = await Promise.all(boards.map(servers.http));
	return new Promise((done, fail) => {
		const child = spawn(process.execPath, [...nightFlags, 'scripts/snapshot/fault-table/measure.ts', ...hosts], {
			env: { ...process.env, ...nightEnv },
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		let out = '';
		child.stdout.on('data', (piece) => (out += String(piece)));
		child.on('close', (status) => {
			if (status === 0) done(JSON.parse(out) as Measured);
			else fail(new Error(`The measurement ended with ${status}.`));
		});
	});
}

async function expectWithin(board: RequestListener, code: string | null): Promise<Measured> {
	const measured = await measure(board);
	expect(measured.boards[0]?.code).toBe(code);
	expect(measured.peakMb).toBeLessThan(MOST_MB);
	expect(measured.seconds).toBeLessThan(MOST_SECONDS);
	return measured;
}

const LONG = 120_000;

describe('memory and time stay within bounds for', { timeout: LONG }, () => {
	row(6, async () => {
		await expectWithin(sends(gzipBomb(), { 'content-encoding': 'gzip' }), 'body-too-large');
	});

	row(7, async () => {
		await expectWithin(sends(await brotliBomb(), { 'content-encoding': 'br' }), 'compression-ratio');
	});

	row(8, async () => {
		const piece = Buffer.alloc(65_536, 32);
		const endless = {
			*[Symbol.iterator]() {
				for (;;) yield piece;
			},
		};
		await expectWithin(sends(endless), 'too-large');
	});

	const repeated = (start: string, piece: string, end: string, bytes = 16_000_000) => [
		Buffer.from(start),
		Buffer.from(piece.repeat(Math.floor(bytes / piece.length))),
		Buffer.from(end),
	];
	it.each([
		['brackets in a list', '{"jobs":[', '[],', '1]}', 'too-many-rows'],
		['brackets in one row', '{"jobs":[[', '[],', '1]]}', 'too-many-quarantined'],
		['keys of one object', '{"a":1', ',"b":1', '}', 'not-rows'],
		['one string', '"', 'xxxxxxxx', '"', 'not-rows'],
		['numbers', '[', '1,', '1]', 'too-many-rows'],
		['escapes in one row', '["', '\\u0041', '"]', 'too-many-quarantined'],
	])('16 MB of %s', async (_what, start, piece, end, code) => {
		const measured = await expectWithin(
			sends(repeated(start, piece, end)),
			code === 'too-many-quarantined' ? null : code,
		);
		expect(measured.boards[0]?.candidates).toBe(0);
	});
});
