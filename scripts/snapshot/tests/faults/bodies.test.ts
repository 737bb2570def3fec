import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openServers } from '../servers.ts';
import { greenhouseJob, postingOf, readBoardFrom } from './read.ts';

const servers = openServers();

/** A server that sends this body as JSON. */
const sends = (body: string | Buffer, type = 'application/json') =>
	servers.http((_request, response) => response.writeHead(200, { 'content-type': type }).end(body));
const board = (count: number) =>
	JSON.stringify({ jobs: Array.from({ length: count }, (_none, index) => greenhouseJob(index)) });
const codeOf = async (body: string | Buffer, lastRows: number | null = null, type?: string) =>
	(await readBoardFrom(await sends(body, type), 'greenhouse', lastRows)).code;
const titleIn = async (body: Buffer, type: string) =>
	postingOf((await readBoardFrom(await sends(body, type))).rows[0]).title;

it('refuses half a body if the connection closes and no length was announced', async () => {
	const half = (socket: Socket) =>
		socket.end(`HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n\r\n${board(3).slice(0, -20)}`);
	expect(await readBoardFrom(await servers.raw(half))).toMatchObject({ code: 'json', rows: [] });
});

it('recognises a web page that is labelled as JSON', async () => {
	const page = '<!doctype html><title>Just a moment...</title>';
	const { code, message } = await readBoardFrom(await sends(page));
	expect([code, message]).toEqual([
		'html-not-json',
		'The body is HTML or XML, not JSON; it starts with “<!doctype html><title>Just a moment...</”.',
	]);
	const packed = await servers.http((_request, response) => {
		response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(gzipSync(page));
	});
	expect((await readBoardFrom(packed)).code).toBe('html-not-json');
});

it('recognises an error with an empty list and status 200', async () => {
	expect(await codeOf('{"error":"Board not found","jobs":[]}')).toBe('error-payload');
	expect(await codeOf('{"ok":false,"jobs":[]}')).toBe('error-payload');
	expect(await codeOf('{"error":null,"jobs":[]}')).toBeNull();
});

it('refuses an empty list, unless the last one was empty too', async () => {
	expect(await codeOf('{"jobs":[]}', 12)).toBe('no-rows');
	expect(await codeOf('{"jobs":[]}', 0)).toBeNull();
	expect(await codeOf('{"jobs":[]}', null)).toBeNull();
});

it('refuses a board that has lost nine tenths of its rows', async () => {
	expect(await codeOf(board(5), 50)).toBe('volume-drop');
	expect(await codeOf(board(25), 50)).toBeNull();
});

it('ignores a byte-order mark', async () => {
	expect(await codeOf(`\ufeff${board(3)}`)).toBeNull();
});

const umlaut = JSON.stringify({ jobs: [greenhouseJob(1, { title: 'ML-Ingenieur für Plattformen' })] });
it('decodes UTF-16 if it is declared', async () => {
	const type = 'application/json; charset=utf-16';
	expect(await titleIn(Buffer.from(umlaut, 'utf16le'), type)).toBe('ML-Ingenieur für Plattformen');
	expect(await codeOf(Buffer.from(umlaut, 'utf16le'))).toBe('charset');
});
it('decodes ISO-8859-1 if it is declared', async () => {
	const type = 'application/json; charset=ISO-8859-1';
	expect(await titleIn(Buffer.from(umlaut, 'latin1'), type)).toBe('ML-Ingenieur für Plattformen');
	expect(await codeOf(Buffer.from(umlaut, 'latin1'))).toBe('charset');
});

it('refuses bytes that are not UTF-8', async () => {
	const body = Buffer.from(board(3));
	for (const bytes of [
		[0xff, 0xfe],
		[0xc0, 0x80],
		[0xed, 0xa0, 0x80],
		[0xf4, 0x90, 0x80, 0x80],
		[0xe2, 0x82],
	]) {
		const broken = Buffer.concat([body.subarray(0, 40), Buffer.from(bytes), body.subarray(40)]);
		expect(await codeOf(broken)).toBe('charset');
	}
	expect(await codeOf(board(3), null, 'application/json; charset=klingon-8')).toBe('charset');
});

it('refuses NaN, which is not JSON', async () => {
	expect(await codeOf(board(3).replace('"MLOps Engineer"', 'NaN'))).toBe('json');
	expect(await codeOf(board(3).replace('"MLOps Engineer"', 'Infinity'))).toBe('json');
});

it('refuses two million nested arrays without parsing them', async () => {
	expect(await codeOf('['.repeat(2_000_000))).toBe('depth');
	expect(await codeOf(`${'{"a":'.repeat(300_000)}1`)).toBe('depth');
	expect(await codeOf(`{"jobs":[${'['.repeat(900_000)}${']'.repeat(900_000)}]}`)).toBe('depth');
});

it('refuses a body that is null or “ok”', async () => {
	for (const body of ['null', '"ok"', '7', '{"jobs":{}}', '{"jobs":null}', '{"results":[]}']) {
		expect(await codeOf(body)).toBe('schema');
	}
});
