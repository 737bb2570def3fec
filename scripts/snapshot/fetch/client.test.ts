import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { isPublicAddress, publicLookup } from './addresses.ts';
import { createClient, type ClientOptions } from './client.ts';
import { FetchFault } from './fault.ts';

const open: { close: () => unknown }[] = [];
const sockets = new Set<Socket>();

afterEach(async () => {
	for (const socket of sockets) socket.destroy();
	sockets.clear();
	await Promise.all(open.splice(0).map((server) => server.close()));
});

async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<string> {
	server.on('connection', (socket: Socket) => sockets.add(socket));
	open.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const serve = (listener: RequestListener) => listen(createServer(listener));
/** Sends bytes as they are, for answers that node:http would not send. */
const serveRaw = (answer: (socket: Socket) => void) =>
	listen(
		createTcpServer((socket) => {
			socket.on('error', () => undefined);
			socket.once('data', () => answer(socket));
		}),
	);

const quick = { headersMs: 400, idleMs: 400, deadlineMs: 900, budgetMs: 1_000, maxRetries: 0, maxBytes: 2_000_000 };

const site = 'https://guides.example';

async function ask(host: string, options: Partial<ClientOptions> = {}, path = '/jobs') {
	const slept: number[] = [];
	let moment = Date.parse('2026-11-24T02:40:00Z');
	const client = createClient({
		site,
		allowHosts: [host],
		now: () => moment,
		sleep: (milliseconds) => {
			slept.push(milliseconds);
			moment += milliseconds;
			return Promise.resolve();
		},
		...options,
		limits: { ...quick, ...options.limits },
	});
	open.push(client);
	const url = path.startsWith('/') ? `http://${host}${path}` : path;
	const outcome = await client.get(url).catch((error: unknown) => {
		if (error instanceof FetchFault) return error;
		throw error;
	});
	return { outcome, slept, requests: client.requests() };
}

const gzipBomb = gzipSync(Buffer.alloc(20_000_000));
const brotliBomb = brotliCompressSync(Buffer.alloc(20_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });

const json: RequestListener = (_request, response) => {
	response.setHeader('content-type', 'application/json; charset=utf-8');
	response.end('{"jobs":[]}');
};

describe('a body is taken', () => {
	it('with its character set and where it came from, naming who asks', async () => {
		let agent: string | undefined;
		const host = await serve((request, response) => {
			agent = request.headers['user-agent'];
			json(request, response);
		});
		const { outcome } = await ask(host);
		expect(outcome).toMatchObject({ status: 200, charset: 'utf-8', url: `http://${host}/jobs` });
		expect(String((outcome as { bytes: Buffer }).bytes)).toBe('{"jobs":[]}');
		expect(agent).toBe('RemNaviBot/1.0 (+https://guides.example/sources/)');
	});

	it.each([
		['gzip', gzipSync('[1]')],
		['br', brotliCompressSync('[1]')],
	])('unpacked from %s', async (encoding, body) => {
		const host = await serve((_request, response) => {
			response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding });
			response.end(body);
		});
		expect(String(((await ask(host)).outcome as { bytes: Buffer }).bytes)).toBe('[1]');
	});

	const patient = { maxRetries: 2, budgetMs: 60_000 };
	it('after a failure that passes, having waited up to half a second and up to one more', async () => {
		let hits = 0;
		const host = await serve((request, response) => {
			hits += 1;
			if (hits % 3 !== 0) response.writeHead(503).end();
			else json(request, response);
		});
		const { outcome, slept, requests } = await ask(host, { limits: patient });
		expect(outcome).toMatchObject({ status: 200 });
		expect(requests).toBe(3);
		expect(slept.map((wait, retry) => wait / (500 * 2 ** retry)).every((share) => share > 0 && share < 1)).toBe(true);
		expect((await ask(host, { limits: patient })).slept).toEqual(slept);
		expect((await ask(host, { seed: 'another night', limits: patient })).slept).not.toEqual(slept);
	});

	it('after the wait that the server asks for', async () => {
		let hits = 0;
		const host = await serve((request, response) => {
			hits += 1;
			if (hits === 1) response.writeHead(429, { 'retry-after': '7' }).end();
			else json(request, response);
		});
		const { slept } = await ask(host, { limits: { maxRetries: 1, budgetMs: 60_000 } });
		expect(slept).toEqual([7_000]);
	});
});

describe('a body is refused', () => {
	const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
	const rawCases: [string, string, (socket: Socket) => void][] = [
		['when no answer comes', 'headers-timeout', () => undefined],
		[
			'when headers trickle in without end',
			'headers-timeout',
			(socket) => {
				socket.write('HTTP/1.1 200 OK\r\n');
				const timer = setInterval(() => socket.write('x-a: b\r\n'), 50);
				socket.on('close', () => {
					clearInterval(timer);
				});
			},
		],
		[
			'when the body drips past the deadline',
			'deadline',
			(socket) => {
				socket.write(`${head}content-length: 1000\r\n\r\n`);
				const timer = setInterval(() => socket.write(' '), 50);
				socket.on('close', () => {
					clearInterval(timer);
				});
			},
		],
		[
			'when the body stops half-way',
			'idle-timeout',
			(socket) => socket.write(`${head}content-length: 100\r\n\r\n{"jobs"`),
		],
		[
			'when the connection closes before the announced end',
			'truncated',
			(socket) => socket.end(`${head}content-length: 100\r\n\r\n{"jobs"`),
		],
		[
			'when the last chunk is missing',
			'truncated',
			(socket) => socket.end(`${head}transfer-encoding: chunked\r\n\r\n3\r\n[1]\r\n`),
		],
		[
			'when the connection is reset',
			'network',
			(socket) => socket.write(`${head}content-length: 100\r\n\r\n{`, () => socket.resetAndDestroy()),
		],
		[
			'when more is announced than is taken',
			'too-large',
			(socket) => socket.write(`${head}content-length: 10000000000\r\n\r\n`),
		],
		['when the server speaks something else', 'network', (socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n')],
		[
			'when interim answers never end',
			'1xx-flood',
			(socket) => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(50)),
		],
	];
	it.each(rawCases)('%s: %s', async (_what, code, answer) => {
		expect((await ask(await serveRaw(answer))).outcome).toMatchObject({ code });
	});

	const type = { 'content-type': 'application/json' };
	const packed = (encoding: string) => ({ ...type, 'content-encoding': encoding });
	const cases: [string, string, RequestListener][] = [
		['a page with status 200', 'content-type', (_q, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<p>')],
		['jobs with status 404', 'status', (_q, r) => r.writeHead(404, type).end('{"jobs":[]}')],
		['jobs with status 500', 'status', (_q, r) => r.writeHead(500, type).end('{"jobs":[]}')],
		['nothing with status 204', 'status', (_q, r) => r.writeHead(204).end()],
		['nothing with status 200', 'empty-body', (_q, r) => r.writeHead(200, type).end()],
		['304 to a question without a condition', 'status', (_q, r) => r.writeHead(304).end()],
		[
			'a body without end',
			'too-large',
			(_q, r) => {
				r.writeHead(200, type);
				const piece = Buffer.alloc(100_000, 32);
				const fill = () => {
					while (!r.destroyed && r.write(piece));
				};
				r.on('drain', fill);
				fill();
			},
		],
		['a gzip bomb', 'body-too-large', (_q, r) => r.writeHead(200, packed('gzip')).end(gzipBomb)],
		['a Brotli bomb', 'compression-ratio', (_q, r) => r.writeHead(200, packed('br')).end(brotliBomb)],
		[
			'gzip cut short',
			'decode',
			(_q, r) => r.writeHead(200, packed('gzip')).end(gzipSync('{"jobs":[]}').subarray(0, -9)),
		],
		['plain words labelled gzip', 'decode', (_q, r) => r.writeHead(200, packed('gzip')).end('{"jobs":[]}')],
		[
			'gzip within gzip',
			'content-encoding',
			(_q, r) => r.writeHead(200, packed('gzip, gzip')).end(gzipSync(gzipSync('[]'))),
		],
		['a redirect to itself', 'too-many-redirects', (_q, r) => r.writeHead(302, { location: '/jobs' }).end()],
		['a redirect to a file', 'scheme', (_q, r) => r.writeHead(302, { location: 'file:///etc/passwd' }).end()],
		[
			'a redirect to a metadata address',
			'private-address',
			(_q, r) => r.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
		],
		[
			'a redirect to a number',
			'private-address',
			(_q, r) => r.writeHead(302, { location: 'http://2852039166/' }).end(),
		],
		[
			'a redirect to a mapped address',
			'private-address',
			(_q, r) => r.writeHead(302, { location: 'http://[::ffff:a9fe:a9fe]/' }).end(),
		],
	];
	it.each(cases)('%s: %s', async (_what, code, listener) => {
		expect((await ask(await serve(listener), { limits: { deadlineMs: 3_000 } })).outcome).toMatchObject({ code });
	});

	it('from a closed port, after two retries', async () => {
		const host = await serve(json);
		await Promise.all(open.splice(0).map((server) => server.close()));
		const { outcome, requests } = await ask(host, { limits: { maxRetries: 2 } });
		expect([outcome, requests]).toMatchObject([{ code: 'network' }, 3]);
	});

	it('when the server asks to wait a day, without waiting', async () => {
		const host = await serve((_request, response) => response.writeHead(429, { 'retry-after': '86400' }).end());
		const { outcome, slept } = await ask(host, { limits: { maxRetries: 2 } });
		expect(outcome).toMatchObject({
			code: 'retry-later',
			message: 'The server asks to wait 86400 s, longer than the 1 s there are for it.',
		});
		expect(slept).toEqual([]);
	});
});

describe('no private address is ever reached', () => {
	it('by a redirect: the server behind it sees nothing', async () => {
		let hits = 0;
		const canary = await listen(createServer(() => (hits += 1)).on('connection', () => (hits += 1)));
		const host = await serve((_request, response) => response.writeHead(302, { location: `http://${canary}/` }).end());
		expect((await ask(host)).outcome).toMatchObject({ code: 'private-address' });
		expect(hits).toBe(0);
	});

	it('by a name that resolves inward', async () => {
		const resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
		const { outcome } = await ask('unused', { resolve, allowHosts: [] }, 'https://jobs.example/');
		expect(outcome).toMatchObject({ code: 'private-address' });
	});

	it('by a name that has one private address among public ones', async () => {
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
		'http://jobs.example/',
		'ftp://jobs.example/',
		'https://127.0.0.1/',
		'https://jobs.example:8443/',
		'https://a:b@jobs.example/',
		'jobs',
	])('by the address %s', async (url) => {
		const { outcome, requests } = await ask('unused', { allowHosts: [] }, `${url} `);
		expect(outcome).toBeInstanceOf(FetchFault);
		expect(requests).toBe(0);
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

it('leaves a host alone after five failures in a row', async () => {
	let hits = 0;
	const host = await serve((_request, response) => {
		hits += 1;
		response.writeHead(500).end();
	});
	const client = createClient({ site, allowHosts: [host], limits: quick, sleep: () => Promise.resolve() });
	open.push(client);
	const codes: string[] = [];
	for (let night = 0; night < 7; night++) {
		await client.get(`http://${host}/${night}`).catch((error: unknown) => codes.push((error as FetchFault).code));
	}
	expect([hits, codes.slice(-2)]).toEqual([5, ['host-down', 'host-down']]);
});
