import type { LookupAddress } from 'node:dns';
import type { OutgoingHttpHeaders, RequestListener } from 'node:http';
import { connect, type Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicLookup, type Resolve } from '../../fetch/client/check-url.ts';
import { isFullRequestDay } from '../../fetch/cache.ts';
import { ask } from '../ask.ts';
import { brotliBomb, gzipBomb, pour } from '../bombs.ts';
import { Authority, lastYear, selfSigned } from '../certificates.ts';
import { repeatUntilClosed, openServers } from '../servers.ts';

const servers = openServers();
const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const json = { 'content-type': 'application/json' };
const compressed = (encoding: string) => ({ ...json, 'content-encoding': encoding });
const answer =
	(status: number, headers: OutgoingHttpHeaders = json, body: string | Buffer = '{"jobs":[]}'): RequestListener =>
	(_request, response) =>
		response.writeHead(status, headers).end(body);
const redirect = (location: string) => answer(302, { location }, '');

/** Requests from a server that sends raw bytes, with two retries. Returns the code of the fault and the number of requests. */
async function raw(send: (socket: Socket) => void, limits = {}) {
	const { code, requests } = await ask(await servers.raw(send), {
		limits: { maxRetries: 2, budgetMs: 600_000, ...limits },
	});
	return { code, requests };
}

async function http(listener: RequestListener) {
	const { code, requests } = await ask(await servers.http(listener), { limits: { maxRetries: 2, budgetMs: 600_000 } });
	return { code, requests };
}

describe('a request is retried twice if', () => {
	it('the connection is refused', async () => {
		const outcome = await ask(await servers.closed(), { limits: { maxRetries: 2 } });
		expect(outcome).toMatchObject({ code: 'network', requests: 3 });
		expect(outcome.message).toMatch(/^The connection failed \(ECONNREFUSED/);
	});

	it('the server accepts and never responds', async () => {
		expect(await raw(() => undefined, { headersMs: 200 })).toEqual({ code: 'headers-timeout', requests: 3 });
	});

	it('headers arrive slowly without end', async () => {
		const trickle = (socket: Socket) => {
			socket.write('HTTP/1.1 200 OK\r\n');
			repeatUntilClosed(socket, 40, () => socket.write('x-a: b\r\n'));
		};
		expect(await raw(trickle, { headersMs: 300 })).toEqual({ code: 'headers-timeout', requests: 3 });
	});

	it('the body arrives too slowly', async () => {
		const drip = (socket: Socket) => {
			socket.write(`${head}content-length: 1000\r\n\r\n`);
			repeatUntilClosed(socket, 40, () => socket.write(' '));
		};
		expect(await raw(drip, { deadlineMs: 500 })).toEqual({ code: 'deadline', requests: 3 });
	});

	it('the body stops half-way', async () => {
		const stop = (socket: Socket) => socket.write(`${head}content-length: 100\r\n\r\n{"jobs"`);
		expect(await raw(stop, { idleMs: 200 })).toEqual({ code: 'idle-timeout', requests: 3 });
	});

	it('the connection closes before the announced length', async () => {
		const half = (socket: Socket) => socket.end(`${head}content-length: 100\r\n\r\n{"jobs"`);
		expect(await raw(half)).toEqual({ code: 'truncated', requests: 3 });
	});

	it('the last chunk is missing', async () => {
		const half = (socket: Socket) => socket.end(`${head}transfer-encoding: chunked\r\n\r\n3\r\n[1]\r\n`);
		expect(await raw(half)).toEqual({ code: 'truncated', requests: 3 });
	});

	it('gzip has no trailer', async () => {
		const half = answer(200, compressed('gzip'), gzipSync('{"jobs":[]}').subarray(0, -9));
		expect(await http(half)).toEqual({ code: 'decode', requests: 3 });
	});

	it('the connection is reset within the body', async () => {
		const reset = (socket: Socket) =>
			socket.write(`${head}content-length: 100\r\n\r\n{`, () => socket.resetAndDestroy());
		expect(await raw(reset)).toEqual({ code: 'network', requests: 3 });
	});
});

describe('a request is not retried if the response', () => {
	it('announces 10 GB, none of which are read', async () => {
		const announce = (socket: Socket) => socket.write(`${head}content-length: 10000000000\r\n\r\n`);
		expect(await raw(announce)).toEqual({ code: 'too-large', requests: 1 });
	});

	it('is a gzip bomb of 4 GiB', async () => {
		const bomb = gzipBomb();
		const send: RequestListener = (_request, response) => {
			pour(response.writeHead(200, compressed('gzip')), bomb);
		};
		expect(await http(send)).toEqual({ code: 'body-too-large', requests: 1 });
	});

	it('is a Brotli bomb of 4 GiB', async () => {
		const bomb = await brotliBomb();
		const send: RequestListener = (_request, response) => {
			pour(response.writeHead(200, compressed('br')), bomb);
		};
		const outcome = await ask(await servers.http(send), { limits: { maxBytes: 64_000_000 } });
		expect(outcome).toMatchObject({ code: 'compression-ratio', requests: 1 });
	});

	it('has a body without end', async () => {
		const send = (socket: Socket) => {
			socket.write('HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n\r\n[');
			repeatUntilClosed(socket, 1, () => socket.write('"0123456789",'.repeat(5_000)));
		};
		expect(await raw(send)).toEqual({ code: 'too-large', requests: 1 });
	});

	it('is a web page with status 200', async () => {
		expect(await http(answer(200, { 'content-type': 'text/html' }, '<p>'))).toEqual({
			code: 'content-type',
			requests: 1,
		});
	});

	it('has no body, or status 204', async () => {
		expect(await http(answer(200, json, ''))).toEqual({ code: 'empty-body', requests: 1 });
		expect(await http((_request, response) => response.writeHead(204).end())).toEqual({ code: 'status', requests: 1 });
	});

	it('has jobs and status 404', async () => {
		expect(await http(answer(404))).toEqual({ code: 'status', requests: 1 });
	});

	it('has a header of 1 MB, or 100,000 headers', async () => {
		const long = (socket: Socket) => socket.end(`${head}x-long: ${'x'.repeat(1_000_000)}\r\n\r\n[]`);
		expect(await raw(long)).toEqual({ code: 'network', requests: 1 });
		const many = (socket: Socket) => socket.end(`${head}${'x-a: b\r\n'.repeat(100_000)}\r\n[]`);
		expect(await raw(many)).toEqual({ code: 'network', requests: 1 });
	});

	it('has both a length and chunks', async () => {
		const both = 'transfer-encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n';
		for (const length of [2, 12, 5]) {
			const send = (socket: Socket) => socket.end(`${head}content-length: ${length}\r\n${both}`);
			expect(await raw(send)).toEqual({ code: 'network', requests: 1 });
		}
	});

	it('is an SSH banner, or HTTP/0.9', async () => {
		const banner = (socket: Socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n');
		expect(await raw(banner)).toEqual({ code: 'network', requests: 1 });
		expect(await raw((socket) => socket.end('{"jobs":[]}'))).toEqual({ code: 'network', requests: 1 });
	});

	it('is compressed five times', async () => {
		let body: Buffer = Buffer.from('[]');
		for (let time = 0; time < 5; time++) body = gzipSync(body);
		const five = answer(200, compressed('gzip, gzip, gzip, gzip, gzip'), body);
		expect(await http(five)).toEqual({ code: 'content-encoding', requests: 1 });
	});

	it('has interim responses without end', async () => {
		const flood = (socket: Socket) => {
			repeatUntilClosed(socket, 1, () => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(20)));
		};
		expect(await raw(flood)).toEqual({ code: '1xx-flood', requests: 1 });
	});
});

it('refuses plain text that is labelled as gzip', async () => {
	expect(await http(answer(200, compressed('gzip')))).toMatchObject({ code: 'decode' });
});

it('retries twice if there are jobs but status 500', async () => {
	expect(await http(answer(500))).toEqual({ code: 'status', requests: 3 });
});

describe('Retry-After', () => {
	const wait = async (value: string) => {
		const host = await servers.http(answer(429, { 'retry-after': value }, ''));
		const { code, message, slept, requests } = await ask(host, { limits: { maxRetries: 1 } });
		return { code, message, requests, waited: slept.reduce((sum, time) => sum + time, 0) };
	};
	it('ends the request at once if the wait is longer than the time that is left', async () => {
		const message = 'The server asks us to wait 86400 s, but only 60 s are left.';
		expect(await wait('86400')).toEqual({ code: 'retry-later', message, requests: 1, waited: 0 });
		expect(await wait('Wed, 25 Nov 2026 02:40:00 GMT')).toEqual({
			code: 'retry-later',
			message,
			requests: 1,
			waited: 0,
		});
	});
	it('is observed if there is time for it', async () => {
		expect(await wait('7')).toMatchObject({ code: 'status', requests: 2, waited: 7_000 });
		expect(await wait('Tue, 24 Nov 2026 02:40:09 GMT')).toMatchObject({ requests: 2, waited: 9_000 });
	});
	it('is ignored if it is invalid', async () => {
		for (const value of ['-5', 'soon', '1e9', '99999999999999', 'Mon, 24 Nov 2025 02:40:00 GMT']) {
			const { waited, requests } = await wait(value);
			expect([requests, waited < 500]).toEqual([2, true]);
		}
	});
});

it('refuses 304 after a request without a condition, and requests in full once a week', async () => {
	expect(await http((_request, response) => response.writeHead(304).end())).toEqual({ code: 'status', requests: 1 });
	const week = Array.from({ length: 7 }, (_none, index) => `2026-11-${24 + index}`);
	expect(week.filter((day) => isFullRequestDay(day, 'https://jobs.example/a'))).toHaveLength(1);
});

describe('a redirect', () => {
	it('to itself is followed five times', async () => {
		expect(await http(redirect('/jobs'))).toEqual({ code: 'too-many-redirects', requests: 6 });
	});

	it('with 18 more after it is followed five times', async () => {
		const chain: RequestListener = (request, response) => {
			const step = Number(/\d+$/.exec(request.url ?? '')?.[0] ?? 0);
			if (step < 19) response.writeHead(302, { location: `/step${step + 1}` }).end();
			else response.writeHead(200, json).end('[]');
		};
		expect(await http(chain)).toEqual({ code: 'too-many-redirects', requests: 6 });
	});

	it('to file: is refused', async () => {
		expect(await http(redirect('file:///etc/passwd'))).toEqual({ code: 'scheme', requests: 1 });
	});
	it('to data: is refused', async () => {
		expect(await http(redirect('data:application/json,[]'))).toEqual({ code: 'scheme', requests: 1 });
	});
	it('to gopher: is refused', async () => {
		expect(await http(redirect('gopher://jobs.example/'))).toEqual({ code: 'scheme', requests: 1 });
	});

	const redirectInward = async (at: (port: string) => string) => {
		const canary = await servers.canary();
		const port = canary.host.split(':')[1] ?? '';
		const outcome = await http(redirect(at(port)));
		return { ...outcome, hits: canary.hits() };
	};
	const refused = { code: 'private-address', requests: 1, hits: 0 };

	it('to this machine is refused without a connection', async () => {
		expect(await redirectInward((port) => `http://127.0.0.1:${port}/`)).toEqual(refused);
		expect(await redirectInward((port) => `https://127.0.0.1:${port}/`)).toEqual(refused);
		expect(await redirectInward((port) => `//127.1:${port}/`)).toEqual(refused);
		expect(await redirectInward((port) => `http://[::1]:${port}/`)).toEqual(refused);
	});

	it('to a metadata address is refused', async () => {
		expect(await http(redirect('http://169.254.169.254/latest/meta-data/'))).toEqual({
			code: 'private-address',
			requests: 1,
		});
	});

	it('to an address as one number is refused without a connection', async () => {
		expect(await http(redirect('http://2852039166/'))).toEqual({ code: 'private-address', requests: 1 });
		expect(await redirectInward((port) => `http://2130706433:${port}/`)).toEqual(refused);
		expect(await redirectInward((port) => `http://0x7f.0.0.1:${port}/`)).toEqual(refused);
	});

	it('to an IPv4 address within IPv6 is refused without a connection', async () => {
		expect(await http(redirect('http://[::ffff:a9fe:a9fe]/'))).toEqual({ code: 'private-address', requests: 1 });
		expect(await redirectInward((port) => `http://[::ffff:7f00:1]:${port}/`)).toEqual(refused);
	});
});

describe('a host name', () => {
	/** A resolver that returns the n-th address on its n-th call. */
	const resolver = (...addresses: string[]) => {
		let asked = 0;
		const resolve: Resolve = () => Promise.resolve([{ address: addresses[asked++] ?? '', family: 4 }]);
		return resolve;
	};

	it('that resolves to a private address is refused', async () => {
		const resolve = resolver('127.0.0.1');
		const { code, requests } = await ask('unused', { resolve, allowHosts: [], path: 'https://jobs.example/' });
		expect([code, requests]).toEqual(['private-address', 1]);
	});

	it('that resolves to a private address is refused without a connection', async () => {
		const canary = await servers.canary();
		const port = Number(canary.host.split(':')[1]);
		const reach = (lookup?: ReturnType<typeof publicLookup>) =>
			new Promise<unknown>((done) => {
				const socket = connect({ host: 'localhost', port, family: 4, ...(lookup ? { lookup } : {}) });
				socket.on('connect', () => {
					socket.destroy();
					done('reached');
				});
				socket.on('error', done);
			});
		expect(await reach(publicLookup(resolver('127.0.0.1')))).toMatchObject({ code: 'private-address' });
		expect(canary.hits()).toBe(0);
		expect(await reach()).toBe('reached');
	});

	it('that resolves to a private address the second time is refused then', async () => {
		const lookup = publicLookup(resolver('93.184.215.14', '127.0.0.1'));
		const next = () =>
			new Promise((done) => {
				lookup('jobs.example', { all: true }, (error, found) => {
					done(error ?? (found as LookupAddress[]).map(({ address }) => address));
				});
			});
		expect(await next()).toEqual(['93.184.215.14']);
		expect(await next()).toMatchObject({ code: 'private-address' });
	});
});

describe('over https', () => {
	let authority: Authority;
	beforeAll(() => {
		authority = new Authority('Known to this test');
		setDefaultCACertificates([...getCACertificates('default'), authority.cert]);
	});
	const here = { ip: [127, 0, 0, 1] };
	const over = async (certificate: { cert: string; key: string }, listener = answer(200)) => {
		const host = await servers.https(certificate, listener);
		const { code, message, requests } = await ask(host, { path: `https://${host}/jobs`, limits: { maxRetries: 2 } });
		return { code, message, requests };
	};

	it('refuses a redirect to http', async () => {
		const { code, requests } = await over(authority.sign(here), redirect('http://jobs.example/'));
		expect([code, requests]).toEqual(['downgrade', 1]);
	});

	it('accepts a valid certificate', async () => {
		expect(await over(authority.sign(here))).toMatchObject({ code: null });
	});
	const wrong: [string, () => { cert: string; key: string }, string][] = [
		['self-signed', () => selfSigned(here), 'The server’s certificate is self-signed.'],
		['expired', () => authority.sign(here, lastYear), 'The server’s certificate has expired.'],
		[
			'for another host',
			() => authority.sign({ dns: 'other.example' }),
			'The server’s certificate is for another host.',
		],
		[
			'from an unknown authority',
			() => new Authority('Unknown').sign(here),
			'The server’s certificate is signed by an authority that is not trusted.',
		],
	];
	for (const [what, certificate, message] of wrong) {
		it(`sends no request to a server whose certificate is ${what}`, async () => {
			let hits = 0;
			const outcome = await over(certificate(), (_request, response) => {
				hits += 1;
				response.end();
			});
			expect({ ...outcome, hits }).toEqual({ code: 'network', message, requests: 1, hits: 0 });
		});
	}
});

describe('robots.txt', () => {
	const robots = async (serveRobots: RequestListener, path = '/careers') => {
		const asked: string[] = [];
		const host = await servers.http((request, response) => {
			asked.push(request.url ?? '');
			if (/^\/robots/.test(request.url ?? '')) serveRobots(request, response);
			else response.writeHead(200, json).end('[]');
		});
		const { code, message, slept } = await ask(host, { path, get: { obeyRobots: true } });
		return { code, message: message?.replace(host, 'HOST') ?? null, asked, slept };
	};
	const text = { 'content-type': 'text/plain' };

	it('with status 500 allows nothing', async () => {
		const { code, message, asked } = await robots(answer(500, text, ''));
		expect([code, asked]).toEqual(['robots', ['/robots.txt']]);
		expect(message).toBe(
			'The robots.txt of HOST could not be fetched, so nothing was requested from this host. The server answered with status 500 instead of 200.',
		);
	});
	it('without a response allows nothing', async () => {
		expect(await robots((request) => request.socket.destroy())).toMatchObject({ code: 'robots' });
	});
	it('that is missing, refused or empty allows everything', async () => {
		expect(await robots(answer(404, text, ''))).toMatchObject({ code: null, asked: ['/robots.txt', '/careers'] });
		expect(await robots(answer(403, text, ''))).toMatchObject({ code: null });
		expect(await robots(answer(200, text, ''))).toMatchObject({ code: null });
	});
	it('is read after five redirects, and allows everything after six', async () => {
		const chain =
			(length: number): RequestListener =>
			(request, response) => {
				const step = Number(/\d+$/.exec(request.url ?? '')?.[0] ?? 0);
				if (step < length) response.writeHead(302, { location: `/robots${step + 1}` }).end();
				else response.writeHead(200, text).end('User-agent: *\nDisallow: /');
			};
		expect(await robots(chain(6))).toMatchObject({ code: null });
		expect(await robots(chain(5))).toMatchObject({ code: 'robots' });
	});
	it('is read up to 500 KiB', async () => {
		const filler = `# ${'x'.repeat(97)}\n`;
		const long = (before: number) =>
			`User-agent: *\nDisallow: /private\n${filler.repeat(before / 100)}Disallow: /careers\n`;
		expect(await robots(answer(200, text, long(600 * 1024)))).toMatchObject({ code: null });
		expect(await robots(answer(200, text, long(600 * 1024)), '/private/1')).toMatchObject({ code: 'robots' });
		expect(await robots(answer(200, text, long(400 * 1024)))).toMatchObject({ code: 'robots' });
	});
	it('is obeyed in the lines that name us', async () => {
		const rules = 'User-agent: GuidesBot\nAllow: /careers/open\nDisallow: /careers\n\nUser-agent: *\nDisallow: /';
		const { code, message } = await robots(answer(200, text, rules), '/careers/1');
		expect([code, message]).toEqual(['robots', 'The robots.txt of HOST does not allow GuidesBot to fetch /careers/1.']);
		expect(await robots(answer(200, text, rules), '/careers/open/1')).toMatchObject({ code: null });
		expect(await robots(answer(200, text, rules), '/about')).toMatchObject({ code: null });
	});
	it('may ask for a pause of up to ten seconds', async () => {
		const slow = (seconds: number) => answer(200, text, `User-agent: *\nCrawl-delay: ${seconds}`);
		expect((await robots(slow(3))).slept).toEqual([3_000]);
		expect((await robots(slow(3_600))).slept).toEqual([10_000]);
	});
});
