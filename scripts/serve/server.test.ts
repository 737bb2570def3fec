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
	mkdirSync(join(outside, 'dist-other'));
	for (const file of ['secret.txt', 'index.html', 'dist-other/secret.txt', 'dist-other/index.html'])
		writeFileSync(join(outside, file), 'secret');
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

test('redirects an address without a closing slash to the page, and keeps the query', async () => {
	const response = await get('/guides/sre?cloud=aws');
	expect([response.status, response.headers.get('location')]).toEqual([301, '/guides/sre/?cloud=aws']);
});

test('serves nothing outside the folder, however the path is written', async () => {
	const ups = [
		'..',
		'%2e%2e',
		'.%2e',
		'%2E.',
		'%252e%252e',
		'..;',
		'..%00',
		'%c0%ae%c0%ae',
		'%uff0e%uff0e',
		'..%ff',
		'..%20',
	];
	const paths = ups.flatMap((up) => [
		...[`/${up}/secret.txt`, `/${up}`, `/./${up}/secret.txt`, `/${up}/dist-other/`, `/%2e/${up}/dist-other/secret.txt`],
		...[`/guides/${up}/${up}/secret.txt`, `/guides/sre${up}/${up}/secret.txt`, `/guides%5c${up}%5c${up}%5csecret.txt`],
		...[`/${up}%2fsecret.txt`, `/guides\\${up}\\${up}\\secret.txt`],
	]);
	const answers = await Promise.all(paths.map(async (path) => [path, await answerTo(path)] as const));
	expect(answers.filter(([, answer]) => !/^HTTP\/1\.1 40[04] /.test(answer) || answer.includes('secret'))).toEqual([]);
});

test('never redirects to another host', async () => {
	expect(await answerTo('//guides/sre')).not.toMatch(/^location: \/\//im);
});

test.each([
	['/', 'text/html;charset=utf-8', 'gzip, br', 'br'],
	['/', 'text/html;charset=utf-8', 'identity', null],
	['/llms.txt', 'text/plain; charset=utf-8', 'gzip', 'gzip'],
	['/map.png', 'image/png', 'br', null],
])('%s is %s; with accept-encoding %s it is encoded as %s', async (path, type, accepted, encoding) => {
	const { headers } = await get(path, { headers: { 'accept-encoding': accepted } });
	expect([headers.get('content-type'), headers.get('content-encoding')]).toEqual([type, encoding]);
});

test('answers 304 to its own ETag', async () => {
	const etag = (await get('/')).headers.get('etag') ?? '';
	expect((await get('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
	expect((await get('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});

test('waits for the file at a path, and for the 404 page outside the base path', async () => {
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

test('ignores Range headers and keeps running', async () => {
	const ranges = [
		'0-1',
		'5-2',
		'2-1',
		'-5',
		'0-',
		'99-',
		'-',
		'0-99999999999999999999',
		'a-b',
		'0-0,1-1',
		'1.5-2',
		'0--5',
	];
	for (const range of ranges) {
		const response = await get('/', { headers: { range: `bytes=${range}` } });
		expect([range, response.status, await response.text()]).toEqual([range, 200, '<h1>Home</h1>']);
	}
});

test('does not answer a request smuggled inside another', async () => {
	const head = 'HTTP/1.1\r\nHost: localhost\r\n';
	const hidden = `GET /map.png ${head}Connection: close\r\n\r\n`;
	const last = `GET / ${head}Connection: close\r\n\r\n`;
	const size = hidden.length;
	const lengths = [
		...[`Content-Length: ${size}`, `Content-Length: 0\r\nContent-Length: ${size}`, `Content-Length: 0, ${size}`],
		...[
			`Content-Length: +${size}`,
			'Content-Length: -1',
			'Content-Length: 0x10',
			`Content-Length: ${size}\r\nUpgrade: x`,
		],
		...[`X: a\rContent-Length: ${size}`, `Content-Length : ${size}`],
	].map((length) => `${length}\r\n\r\n`);
	const chunked = [
		...['chunked\r\nContent-Length: 6', 'xchunked', 'chunked, identity', 'chunked\r\nTransfer-Encoding: x'],
		...['\r\n chunked', 'identity'],
	].map((coding) => `Transfer-Encoding: ${coding}\r\n\r\n0\r\n\r\n`);
	const sizes = ['0;a\nb', '0x0', '-1', 'ffffffffffffffff0'].map(
		(at) => `Transfer-Encoding: chunked\r\n\r\n${at}\r\n\r\n`,
	);
	const asked = [...lengths, ...chunked, ...sizes].flatMap((rest) =>
		['GET /', 'POST /', 'GET /nothing', 'GET //other.example/'].map((line) => `${line} ${head}${rest}${hidden}${last}`),
	);
	const answers = await Promise.all(asked.map(async (request) => [request, await answerOf(request)] as const));
	expect(answers.filter(([, answer]) => answer.includes('image/png'))).toEqual([]);
	expect(await answerOf(`GET /a ${head}\r\n${hidden}`)).toMatch(/ 404 .*image\/png/s);
});

test('refuses a request with two hosts', async () => {
	const hosts = ['localhost\r\nHost: other.example', 'other.example\r\nHost: localhost'];
	const asked = hosts.map((host) => answerOf(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`));
	for (const answer of await Promise.all(asked)) expect(answer).toMatch(/^HTTP\/1\.1 400 /);
});

test('refuses methods other than GET and HEAD', async () => {
	expect((await get('/', { method: 'POST', body: 'x' })).status).toBe(405);
});

test('rejects with EADDRINUSE if the port is taken', async () => {
	await expect(serveFolder(tmpdir(), { port: site.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

/** The raw response to a path that is sent unchanged; `fetch` would normalise it. */
const answerTo = (path: string) => answerOf(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);

/** Sends raw bytes and returns everything that the server sends until it closes the connection. */
function answerOf(bytes: string): Promise<string> {
	return new Promise((done, fail) => {
		let text = '';
		const socket = connect(site.port, '127.0.0.1', () => socket.write(bytes));
		socket
			.on('data', (more) => (text += more.toString()))
			.on('end', () => done(text))
			.on('error', fail);
	});
}
