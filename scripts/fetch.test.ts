import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';

let server: Server;
let host: string;

beforeAll(async () => {
	server = createServer((request, response) => {
		response.setHeader('content-type', 'application/json');
		response.end(request.url === '/good' ? '{"jobs":[]}' : '<p>Just a moment…');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

function fetchUrl(...args: string[]): Promise<{ status: number | null; verdict: unknown }> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, ['scripts/fetch.ts', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
		let out = '';
		child.stdout.on('data', (piece) => (out += String(piece)));
		child.on('close', (status) => {
			resolve({ status, verdict: out === '' ? null : (JSON.parse(out) as unknown) });
		});
	});
}

it.each([
	['/good', 0, { ok: true, code: null, status: 200, bytes: 11, requests: 1 }],
	['/page', 1, { ok: false, code: 'html-not-json', status: 200 }],
])('prints the verdict on %s as JSON', async (path, status, verdict) => {
	expect(await fetchUrl(`http://${host}${path}`, '--allow-host', host)).toMatchObject({ status, verdict });
});

it('does not ask this machine without leave', async () => {
	expect(await fetchUrl(`https://${host}/good`)).toMatchObject({
		status: 1,
		verdict: { ok: false, code: 'private-address', requests: 0 },
	});
});

it('asks for exactly one address', async () => {
	expect(await fetchUrl()).toEqual({ status: 2, verdict: null });
});
