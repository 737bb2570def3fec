import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { pageGuard } from './page-guard.ts';

const closing: (() => void)[] = [];
afterAll(() => closing.forEach((close) => close()));

/** Starts a preview whose pages come from `pages`, and returns a function to request them. */
async function previewOf(pages: (request: IncomingMessage, response: ServerResponse) => void, isHealed = false) {
	let origin = '';
	const guard = pageGuard({
		origin: () => origin,
		settled: () => Promise.resolve(),
		refreshed: () => Promise.resolve(isHealed),
		failed: (address) => Promise.resolve(`what is wrong with ${address}`),
	});
	const server = createServer((request, response) => guard(request, response, () => pages(request, response)));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	closing.push(() => server.close());
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return async (path: string, accept = 'text/html') => {
		const answer = await fetch(origin + path, { headers: { accept }, redirect: 'manual' });
		return `${answer.status} ${answer.headers.get('location') ?? ''}${await answer.text()}`;
	};
}

test('passes on a complete page, and a page that does not exist', async () => {
	const get = await previewOf(({ url }, response) => {
		response.writeHead(url === '/none/' ? 404 : 200, { 'content-type': 'text/html' }).end('<html>Pay</html>\n');
	});
	expect(await get('/guides/sre/pay/')).toBe('200 <html>Pay</html>\n');
	expect(await get('/none/')).toBe('404 <html>Pay</html>\n');
});

test('replaces a page that fails or is cut off with an explanation', async () => {
	const get = await previewOf(({ url }, response) => {
		response.writeHead(url === '/fails/' ? 500 : 200, { 'content-type': 'text/html' }).end('<title>Error</title>');
	});
	expect(await get('/fails/')).toBe('500 what is wrong with /fails/');
	expect(await get('/guides/sre/')).toBe('500 what is wrong with /guides/sre/');
	expect(await get('/guides/sre/', '*/*')).toBe('500 what is wrong with /guides/sre/');
});

test('requests a missing page again after Astro has reread the content', async () => {
	let asked = 0;
	const get = await previewOf((_, response) => {
		response.writeHead(asked++ === 0 ? 404 : 200, { 'content-type': 'text/html' }).end('<html></html>');
	}, true);
	expect(await get('/guides/sre/skills/paging/')).toBe('200 <html></html>');
});

test('passes on redirects, and requests that are not for pages', async () => {
	const get = await previewOf(({ url }, response) => {
		if (url === '/old/') response.writeHead(302, { location: '/new/', 'content-type': 'text/html' }).end();
		else response.writeHead(500).end('as it came');
	});
	expect(await get('/old/')).toBe('302 /new/');
	expect(await get('/src/panel.ts')).toBe('500 as it came');
	expect(await get('/jobs/index/', 'application/json')).toBe('500 as it came');
});
