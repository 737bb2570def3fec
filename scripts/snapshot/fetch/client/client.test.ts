import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { isPublicAddress, publicLookup } from './check-url.ts';
import { createClient, type Client, type ClientOptions } from './client.ts';
import { clocksAhead } from './clocks.ts';
import { FeedFault } from '../../decode/fault.ts';
import { ask, site } from '../../tests/ask.ts';
import { openServers } from '../../tests/servers.ts';

const servers = openServers();
const clients: Client[] = [];
afterEach(() => Promise.all(clients.splice(0).map((client) => client.close())));

const json: RequestListener = (_request, response) => {
	response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end('{"jobs":[]}');
};

/** A client with a clock that moves only when the client sleeps or the test calls `pass`. */
function clientFor(hosts: string[], options: Partial<ClientOptions> = {}) {
	let moment = 0;
	const slept: number[] = [];
	const client = createClient({
		site,
		robot: 'GuidesBot',
		allowHosts: hosts,
		now: () => moment,
		sleep: (milliseconds) => {
			moment += milliseconds;
			slept.push(milliseconds);
			return Promise.resolve();
		},
		...options,
		limits: { maxRetries: 0, ...options.limits },
	});
	clients.push(client);
	const pass = (milliseconds: number) => (moment += milliseconds);
	return { client, slept, pass };
}

const codeOf = (asked: Promise<unknown>) =>
	asked.then(
		() => null,
		(error: unknown) => (error instanceof FeedFault ? error.code : error),
	);

describe('a body is fetched', () => {
	it('with its character set and final URL, and with our name as the user agent', async () => {
		let agent: string | undefined;
		const host = await servers.http((request, response) => {
			agent = request.headers['user-agent'];
			if (request.url === '/') response.writeHead(302, { location: '/jobs' }).end();
			else json(request, response);
		});
		const body = await clientFor([host]).client.get({ url: `http://${host}/` });
		expect(body).toMatchObject({ charset: 'utf-8', url: `http://${host}/jobs` });
		expect(String(body.bytes)).toBe('{"jobs":[]}');
		expect(agent).toBe('GuidesBot/1.0 (+https://guides.example/sources/)');
	});

	it.each([
		['gzip', gzipSync('[1]')],
		['br', brotliCompressSync('[1]')],
		['deflate', deflateSync('[1]')],
	])('decompressed from %s', async (encoding, body) => {
		const host = await servers.http((_request, response) => {
			response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding }).end(body);
		});
		expect((await ask(host)).text).toBe('[1]');
	});

	it.each([
		['json', 'application/json', null],
		['json', 'application/feed+json; charset=utf-8', null],
		['json', 'application/json-seq', 'content-type'],
		['json', 'text/html', 'content-type'],
		['xml', 'application/xml', null],
		['xml', 'text/xml;charset=UTF-8', null],
		['xml', 'application/rss+xml', null],
		['xml', 'application/json', 'content-type'],
		['xml', 'application/xhtml+xml', null],
		['xml', 'text/plain', 'content-type'],
		['xml', '', 'content-type'],
	] as const)('as %s: content type %j gives %s', async (accept, type, code) => {
		let asked: string | undefined;
		const host = await servers.http((request, response) => {
			asked = request.headers.accept;
			response.writeHead(200, type === '' ? {} : { 'content-type': type }).end('x');
		});
		expect(await ask(host, { accept })).toMatchObject({ code });
		expect(asked).toContain(accept);
	});

	it('by POST, which is repeated after a 308 redirect but not after 303', async () => {
		const seen: string[] = [];
		const host = await servers.http((request, response) => {
			let body = '';
			request.on('data', (piece) => (body += String(piece)));
			request.on('end', () => {
				seen.push(`${request.method ?? ''} ${request.url ?? ''} ${body}`);
				if (request.url === '/same') response.writeHead(308, { location: '/end' }).end();
				else if (request.url === '/other') response.writeHead(303, { location: '/end' }).end();
				else json(request, response);
			});
		});
		const { client } = clientFor([host]);
		const post = (path: string) => client.get({ url: `http://${host}${path}`, accept: 'json', body: { offset: 20 } });
		await post('/same');
		await post('/other');
		expect(seen).toEqual([
			'POST /same {"offset":20}',
			'POST /end {"offset":20}',
			'POST /other {"offset":20}',
			'GET /end ',
		]);
	});

	it('over one connection to a host, even for many requests at once', async () => {
		const sockets = new Set<unknown>();
		const host = await servers.http((request, response) => {
			sockets.add(request.socket);
			json(request, response);
		});
		const { client } = clientFor([host]);
		await Promise.all(['/a', '/b', '/c'].map((path) => client.get({ url: `http://${host}${path}` })));
		expect(sockets.size).toBe(1);
	});

	it('again only if it has changed since a conditional request', async () => {
		const host = await servers.http((request, response) => {
			if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
			else response.writeHead(200, { 'content-type': 'application/json', etag: '"1"' }).end('[]');
		});
		const { client } = clientFor([host]);
		const known = await client.get({ url: `http://${host}/` });
		expect(known.conditions).toEqual({ 'if-none-match': '"1"' });
		const again = (etag: string) =>
			client.get(
				{ url: `http://${host}/` },
				{},
				{ ...known, bytes: Buffer.from('known'), conditions: { 'if-none-match': etag } },
			);
		expect(String((await again('"1"')).bytes)).toBe('known');
		expect(String((await again('"0"')).bytes)).toBe('[]');
	});
});

describe('a retry', () => {
	const failing = () => {
		let hits = 0;
		return servers.http((request, response) => {
			hits += 1;
			if (hits % 3 !== 0) response.writeHead(503).end();
			else json(request, response);
		});
	};

	it('waits up to half a second, then up to one second, depending on the seed', async () => {
		const host = await failing();
		const waits = async (seed: string) => (await ask(host, { seed, limits: { maxRetries: 2 } })).slept;
		const first = await waits('a night');
		expect(first.map((wait, retry) => wait / (500 * 2 ** retry)).every((share) => share >= 0 && share < 1)).toBe(true);
		expect(first).toHaveLength(2);
		expect(await waits('a night')).toEqual(first);
		expect(await waits('another night')).not.toEqual(first);
	});

	it('is not sent after the time for the board has run out, nor is a first attempt', async () => {
		const host = await failing();
		expect(await ask(host, { limits: { maxRetries: 2, budgetMs: 0 } })).toMatchObject({ code: 'budget', requests: 0 });
	});
});

describe('a host', () => {
	it('gets one request at a time, including robots.txt and redirects', async () => {
		let inFlight = 0;
		let most = 0;
		const host = await servers.http((request, response) => {
			inFlight += 1;
			most = Math.max(most, inFlight);
			setTimeout(() => {
				inFlight -= 1;
				if (request.url === '/robots.txt') response.writeHead(404).end();
				else if (request.url?.startsWith('/to')) response.writeHead(302, { location: '/jobs' }).end();
				else json(request, response);
			}, 10);
		});
		const { client } = clientFor([host]);
		const paths = ['/a', '/to/b', '/c', '/to/d', '/e'];
		await Promise.all(paths.map((path) => client.get({ url: `http://${host}${path}` }, { obeyRobots: true })));
		expect([most, client.requests()]).toEqual([1, 8]);
	});

	it('does not wait for another host', async () => {
		const silent = await servers.raw(() => undefined);
		const quick = await servers.http(json);
		const { client } = clientFor([silent, quick], { limits: { headersMs: 3_000 } });
		const stuck = codeOf(client.get({ url: `http://${silent}/` }));
		const first = await Promise.race([stuck, client.get({ url: `http://${quick}/` }).then(() => 'the other')]);
		expect([first, await stuck]).toEqual(['the other', 'headers-timeout']);
	});

	it('gets the pause that its source requires, counted from the end of the last request', async () => {
		const host = await servers.http(json);
		const { client, slept, pass } = clientFor([host]);
		await client.get({ url: `http://${host}/1` }, { pauseMs: 1_000 });
		await client.get({ url: `http://${host}/2` }, { pauseMs: 1_000 });
		pass(400);
		await client.get({ url: `http://${host}/3` }, { pauseMs: 1_000 });
		pass(5_000);
		await client.get({ url: `http://${host}/4` }, { pauseMs: 1_000 });
		expect(slept).toEqual([1_000, 600]);
	});

	it('that asks us to wait gets no requests for other boards either', async () => {
		let hits = 0;
		const host = await servers.http((request, response) => {
			hits += 1;
			if (request.url === '/a') response.writeHead(429, { 'retry-after': '3600' }).end();
			else json(request, response);
		});
		const { client } = clientFor([host]);
		expect(await codeOf(client.get({ url: `http://${host}/a` }))).toBe('retry-later');
		expect(await codeOf(client.get({ url: `http://${host}/b` }))).toBe('retry-later');
		expect(hits).toBe(1);
	});

	it('gets no more requests after five failures in a row', async () => {
		let hits = 0;
		const host = await servers.http((request, response) => {
			hits += 1;
			if (request.url === '/good') json(request, response);
			else response.writeHead(request.url === '/gone' ? 404 : 500).end();
		});
		const { client } = clientFor([host]);
		const paths = ['bad', 'bad', 'bad', 'bad', 'good', 'gone', 'gone', 'gone', 'gone', 'gone', 'good'];
		for (const path of paths) await codeOf(client.get({ url: `http://${host}/${path}` }));
		expect(hits).toBe(paths.length);
		const codes: unknown[] = [];
		for (let board = 0; board < 7; board++) codes.push(await codeOf(client.get({ url: `http://${host}/bad` })));
		expect([hits - paths.length, codes.slice(-2)]).toEqual([5, ['host-down', 'host-down']]);
	});
});

describe('a board', () => {
	it('has one time limit for all its requests together', async () => {
		const host = await servers.http(json);
		const { client, pass } = clientFor([host], { limits: { budgetMs: 60_000 } });
		const allowance = client.allowance();
		await client.get({ url: `http://${host}/1` }, { allowance });
		pass(60_000);
		expect(await codeOf(client.get({ url: `http://${host}/2` }, { allowance }))).toBe('budget');
		expect(await codeOf(client.get({ url: `http://${host}/2` }))).toBeNull();
	});

	it('has one size limit for all its requests together', async () => {
		const host = await servers.http((_request, response) => {
			response.writeHead(200, { 'content-type': 'application/json' }).end(`"${'x'.repeat(400_000)}"`);
		});
		const { client } = clientFor([host], { limits: { maxBytes: 1_000_000 } });
		const allowance = client.allowance();
		const codes: unknown[] = [];
		for (let page = 0; page < 3; page++)
			codes.push(await codeOf(client.get({ url: `http://${host}/${page}` }, { allowance })));
		expect(codes).toEqual([null, null, 'body-too-large']);
	});
});

it('sends no request after the time for the night has run out', async () => {
	const host = await servers.http(json);
	const { client, pass } = clientFor([host], { limits: { nightMs: 900_000 } });
	pass(900_000);
	expect(await codeOf(client.get({ url: `http://${host}/` }))).toBe('budget');
	expect(client.requests()).toBe(0);
});

describe('no request is sent', () => {
	it('to a name with one private address among public ones', async () => {
		const addresses = [
			{ address: '93.184.215.14', family: 4 },
			{ address: '10.0.0.1', family: 4 },
		];
		const error = await new Promise((done) => {
			publicLookup(() => Promise.resolve(addresses))('jobs.example', { all: true }, done);
		});
		expect(error).toMatchObject({ code: 'private-address' });
	});

	it.each([
		['http://jobs.example/', 'scheme'],
		['ftp://jobs.example/', 'scheme'],
		['https://127.0.0.1/', 'private-address'],
		['https://jobs.example:8443/', 'port'],
		['https://a:b@jobs.example/', 'credentials'],
		['https://other.example/', 'unlisted-host'],
		['jobs', 'url'],
	])('to the address %s', async (path, code) => {
		const get = { host: 'jobs.example' };
		expect(await ask('unused', { allowHosts: [], path: ` ${path}`, get })).toMatchObject({ code, requests: 0 });
	});

	it.each([
		['93.184.215.14', true],
		['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
		['127.0.0.1', false],
		['10.1.2.3', false],
		['169.254.169.254', false],
		['100.64.0.1', false],
		['0.0.0.0', false],
		['::1', false],
		['fe80::1', false],
		['fd00::1', false],
		['::ffff:10.0.0.1', false],
		['64:ff9b::7f00:1', false],
		['2002:7f00:1::', false],
		['not an address', false],
	])('%s is public: %s', (address, isPublic) => {
		expect(isPublicAddress(address)).toBe(isPublic);
	});
});

it('compares this machine’s clock with the median of at least three hosts', async () => {
	const serverWithDate = (date: string) =>
		servers.http((_request, response) => {
			response.setHeader('date', date);
			response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
		});
	const dates = [
		'Thu, 01 Jan 1970 00:02:00 GMT',
		'Thu, 01 Jan 1970 00:01:00 GMT',
		'Sun, 01 Jan 2034 00:00:00 GMT',
		'soon',
	];
	const hosts = await Promise.all(dates.map(serverWithDate));
	const { client } = clientFor(hosts);
	const ahead = [];
	for (const host of hosts.toReversed()) {
		await client.get({ url: `http://${host}/` });
		ahead.push(clocksAhead(client.clocks()));
	}
	expect(ahead).toEqual([null, null, null, 120_000]);
});
