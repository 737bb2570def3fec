import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { securityHeaders } from '#site/policy.ts';
import { serveFolder, type Served } from './server.ts';

let site: Served;

beforeAll(async () => {
	const outside = temporaryFolder();
	const folder = join(outside, 'dist');
	mkdirSync(join(folder, 'guides', 'sre'), { recursive: true });
	writeFileSync(join(outside, 'secret.txt'), 'secret');
	writeFileSync(join(folder, 'index.html'), '<h1>Home</h1>');
	writeFileSync(join(folder, '404.html'), '<h1>Not here</h1>');
	writeFileSync(join(folder, 'guides', 'sre', 'index.html'), '<h1>SRE</h1>');
	writeFileSync(join(folder, 'llms.txt'), '“words”');
	writeFileSync(join(folder, 'map.png'), 'png');
	site = await serveFolder(folder);
});
afterAll(() => site.close());

function get(path: string, init: RequestInit = {}) {
	return fetch(new URL(path, site.url), { redirect: 'manual', ...init });
}

test.each([
	['/', 200, '<h1>Home</h1>'],
	['/?a=b', 200, '<h1>Home</h1>'],
	['/guides/sre/', 200, '<h1>SRE</h1>'],
	['/guides/', 404, '<h1>Not here</h1>'],
	['/nothing', 404, '<h1>Not here</h1>'],
	['/%E0%A4%A', 404, '<h1>Not here</h1>'],
])('%s answers %i', async (path, status, text) => {
	const response = await get(path);
	expect([response.status, await response.text()]).toEqual([status, text]);
	expect(Object.fromEntries(response.headers)).toMatchObject(
		Object.fromEntries(Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value])),
	);
});

test('leads an address without its closing slash to the page, with its query', async () => {
	const response = await get('/guides/sre?cloud=aws');
	expect([response.status, response.headers.get('location')]).toEqual([301, '/guides/sre/?cloud=aws']);
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/guides/..%5c..%5csecret.txt'])(
	'does not leave the folder for %s',
	async (path) => {
		expect(await answerTo(path)).toMatch(/^HTTP\/1\.1 40[04] /);
	},
);

test('never redirects to another host', async () => {
	expect(await answerTo('//guides/sre')).not.toMatch(/^location: \/\//im);
});

test.each([
	['/', 'text/html;charset=utf-8', 'gzip, br', 'br'],
	['/', 'text/html;charset=utf-8', 'identity', null],
	['/llms.txt', 'text/plain; charset=utf-8', 'gzip', 'gzip'],
	['/map.png', 'image/png', 'br', null],
])('%s is %s; accepting %s, it is coded as %s', async (path, type, accepted, encoding) => {
	const { headers } = await get(path, { headers: { 'accept-encoding': accepted } });
	expect([headers.get('content-type'), headers.get('content-encoding')]).toEqual([type, encoding]);
});

test('answers 304 to the ETag it gave', async () => {
	const etag = (await get('/')).headers.get('etag') ?? '';
	expect((await get('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
	expect((await get('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});

test('answers when what is served there is there, and beside its path when the page that says so is', async () => {
	const folder = temporaryFolder();
	const asked: string[] = [];
	const isThere = (path: string) => {
		asked.push(path);
		mkdirSync(join(folder, 'a'), { recursive: true });
		writeFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path), `This is ${path}`);
		return Promise.resolve();
	};
	const filled = await serveFolder(folder, { base: '/repo/', isThere });
	const paths = ['/repo/a/?b', '/a/'];
	const answers = [];
	for (const path of paths) answers.push(await (await fetch(new URL(path, filled.url))).text());
	expect([answers, asked]).toEqual([
		['This is /a/', 'This is /404.html'],
		['/a/', '/404.html'],
	]);
	await filled.close();
});

test('refuses to be written to', async () => {
	expect((await get('/', { method: 'POST', body: 'x' })).status).toBe(405);
});

test('says with EADDRINUSE that a port is taken', async () => {
	await expect(serveFolder(tmpdir(), { port: site.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

/** The whole answer to a path that is sent as it stands; fetch would tidy it first. */
function answerTo(path: string): Promise<string> {
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
