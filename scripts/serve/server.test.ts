import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type Served } from './server.ts';

let site: Served;

beforeAll(async () => {
	const outside = mkdtempSync(join(tmpdir(), 'serve-'));
	const folder = join(outside, 'dist');
	mkdirSync(join(folder, 'guides', 'sre'), { recursive: true });
	writeFileSync(join(outside, 'secret.txt'), 'secret');
	symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
	writeFileSync(join(folder, 'index.html'), '<h1>Home</h1>');
	writeFileSync(join(folder, '404.html'), '<h1>Not here</h1>');
	writeFileSync(join(folder, 'guides', 'sre', 'index.html'), '<h1>SRE</h1>');
	writeFileSync(join(folder, 'data.json'), '{}');
	writeFileSync(join(folder, 'map.png'), 'png');
	site = await serveFolder(folder);
});
afterAll(() => site.close());

function get(path: string, init: RequestInit = {}) {
	return fetch(new URL(path, site.url), { redirect: 'manual', ...init });
}

describe('which file answers', () => {
	test.each([
		['/', 200, '<h1>Home</h1>'],
		['/?a=b', 200, '<h1>Home</h1>'],
		['/guides/sre/', 200, '<h1>SRE</h1>'],
		['/guides/%73re/', 200, '<h1>SRE</h1>'],
		['/guides/', 404, '<h1>Not here</h1>'],
		['/nothing', 404, '<h1>Not here</h1>'],
		['/%E0%A4%A', 404, '<h1>Not here</h1>'],
		['/link.txt', 404, '<h1>Not here</h1>'],
		['/data.json/', 404, '<h1>Not here</h1>'],
	])('%s answers %i', async (path, status, text) => {
		const response = await get(path);
		expect([response.status, await response.text()]).toEqual([status, text]);
	});

	test('leads an address without its closing slash to the page, with its query', async () => {
		const response = await get('/guides/sre?cloud=aws');
		expect([response.status, response.headers.get('location')]).toEqual([301, '/guides/sre/?cloud=aws']);
	});

	test.each([
		'/../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'/guides/..%5c..%5csecret.txt',
		'//../secret.txt',
	])('does not leave the folder for %s', async (path) => {
		expect(await statusLine(path)).toBe('HTTP/1.1 404 Not Found');
	});

	test('never redirects to another host', async () => {
		expect(await statusLine('//guides/sre')).toBe('HTTP/1.1 301 Moved Permanently');
		expect((await rawAnswer('//guides/sre')).match(/location: (.*)\r/i)?.[1]).toBe('/guides/sre/');
	});
});

describe('headers', () => {
	test('compresses text and says so', async () => {
		const bytes = await new Promise<Buffer>((done, fail) => {
			request(site.url, { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
				expect(response.headers['content-encoding']).toBe('br');
				expect(response.headers.vary).toBe('Accept-Encoding');
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(Buffer.concat(chunks)));
			})
				.on('error', fail)
				.end();
		});
		expect(brotliDecompressSync(bytes).toString()).toBe('<h1>Home</h1>');
	});

	test.each([
		['/', 'text/html; charset=utf-8', 'gzip', 'gzip'],
		['/', 'text/html; charset=utf-8', 'br;q=0, identity', null],
		['/map.png', 'image/png', 'br', null],
		['/data.json', 'application/json; charset=utf-8', 'br', 'br'],
	])('%s is %s; accepting %s, it is coded as %s', async (path, type, accepted, encoding) => {
		const { headers } = await get(path, { method: 'HEAD', headers: { 'accept-encoding': accepted } });
		expect([headers.get('content-type'), headers.get('content-encoding')]).toEqual([type, encoding]);
	});

	test('answers 304 to the ETag and the date it gave, and never for a missing page', async () => {
		const { headers } = await get('/');
		const etag = headers.get('etag') ?? '';
		expect((await get('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
		expect((await get('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
		expect((await get('/', { headers: { 'if-modified-since': headers.get('last-modified') ?? '' } })).status).toBe(304);
		expect((await get('/none', { headers: { 'if-modified-since': new Date().toUTCString() } })).status).toBe(404);
	});

	test('allows no inline script or style, and no other origin', async () => {
		const policy = (await get('/')).headers.get('content-security-policy');
		expect(policy).toMatchInlineSnapshot(
			`"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"`,
		);
	});

	test('refuses to be written to', async () => {
		expect((await get('/', { method: 'POST', body: 'x' })).status).toBe(405);
	});
});

test('says with EADDRINUSE that a port is taken', async () => {
	await expect(serveFolder(tmpdir(), { port: site.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

/** The whole answer to a path that is sent as it stands; fetch would tidy it first. */
function rawAnswer(path: string): Promise<string> {
	return new Promise((done, fail) => {
		let text = '';
		const socket = connect(site.port, '127.0.0.1', () => {
			socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
		});
		socket
			.on('data', (bytes) => (text += bytes.toString()))
			.on('end', () => done(text))
			.on('error', fail);
	});
}

async function statusLine(path: string): Promise<string | undefined> {
	return (await rawAnswer(path)).split('\r\n')[0];
}
