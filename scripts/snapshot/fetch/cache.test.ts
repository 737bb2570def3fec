import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { createClient } from './client/client.ts';
import { asksInFull, withCache, type CacheOptions } from './cache.ts';

let folder: string;
let server: Server;
let url: string;
let asked: (string | null)[];
let body: string;
/** Validators as the server sends them; it answers 304 where they come back. */
let sends: Record<string, string>;

const etag = '"v1"';
const tuesday = '2026-11-24';

function answer(request: IncomingMessage, response: ServerResponse): void {
	const condition = request.headers['if-none-match'] ?? request.headers['if-modified-since'] ?? null;
	asked.push(condition);
	if (condition !== null && Object.values(sends).includes(condition)) response.writeHead(304).end();
	else response.writeHead(200, { 'content-type': 'application/json', ...sends }).end(body);
}

beforeEach(async () => {
	folder = join(temporaryFolder(), 'bodies');
	asked = [];
	body = '[1]';
	sends = { etag };
	server?.close();
	server = createServer(answer);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	// An address whose day without a condition is neither of the two that the tests use.
	const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	url =
		Array.from({ length: 1000 }, (_, name) => `${at}/${name}`).find(
			(one) => !days.some((day) => asksInFull(day, one)),
		) ?? '';
});
afterAll(() => server.close());

const days = [tuesday, '2026-11-25'];

async function night(day: string, more: Partial<CacheOptions> = {}) {
	const plain = createClient({ site: 'https://guides.example', robot: 'GuidesBot', allowHosts: [new URL(url).host] });
	const client = withCache(plain, { folder, day, ...more });
	try {
		const { bytes, charset } = await client.get({ url });
		return { text: String(bytes), charset, unchanged: client.unchanged(), problems: client.problems() };
	} finally {
		await client.close();
	}
}

const entry = () => join(folder, readdirSync(folder)[0] ?? '');

describe('a body that is kept', () => {
	it('is taken again when the server says that it has not changed', async () => {
		expect(await night(tuesday)).toMatchObject({ text: '[1]', unchanged: 0 });
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]', unchanged: 1, problems: [] });
		expect(asked).toEqual([null, etag]);
	});

	it('is asked for by its date where the server has no name for it', async () => {
		const lastModified = 'Tue, 24 Nov 2026 02:40:00 GMT';
		sends = { 'last-modified': lastModified };
		await night(tuesday);
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]', unchanged: 1 });
		expect(asked).toEqual([null, lastModified]);
	});

	it('gives way to one that has changed', async () => {
		await night(tuesday);
		[body, sends] = ['[2]', { etag: '"v2"' }];
		expect(await night('2026-11-25')).toMatchObject({ text: '[2]', unchanged: 0 });
		expect(await night('2026-11-25')).toMatchObject({ text: '[2]', unchanged: 1 });
		expect(readdirSync(folder)).toHaveLength(1);
	});

	it('is asked for in full once a week, so that a server that lies is found out', async () => {
		await night(tuesday);
		body = '[2]';
		const week = ['24', '25', '26', '27', '28', '29', '30'].map((day) => `2026-11-${day}`);
		const full = week.filter((day) => asksInFull(day, url));
		expect(full).toHaveLength(1);
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]' });
		expect(await night(full[0] ?? '')).toMatchObject({ text: '[2]' });
	});

	it.each([
		['one byte of it is another', (file: Buffer) => file.with(-1, 0x32)],
		['it is cut short', (file: Buffer) => file.subarray(0, -1)],
		['its first line is no entry', (file: Buffer) => Buffer.concat([Buffer.from('x'), file])],
		['its name in its first line is another', (file: Buffer) => Buffer.from(String(file).replace('v1', 'v2'))],
		['it is empty', () => Buffer.alloc(0)],
	])('is not used when %s', async (_what, damage) => {
		await night(tuesday);
		writeFileSync(entry(), damage(readFileSync(entry())));
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]', unchanged: 0 });
		expect(asked).toEqual([null, null]);
	});

	it.each([
		['a pipe', (path: string) => execFileSync('mkfifo', [path])],
		['a link to a device', (path: string) => symlinkSync('/dev/zero', path)],
		['a link to nothing', (path: string) => symlinkSync('/nowhere', path)],
	])('is not used, and written anew, where %s has its name', async (_what, put) => {
		await night(tuesday);
		const path = entry();
		rmSync(path);
		put(path);
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]', unchanged: 0, problems: [] });
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]', unchanged: 1, problems: [] });
	});

	it('is kept beside a link to nothing that has the name of another', async () => {
		await night(tuesday);
		symlinkSync('/nowhere', join(folder, `${'0'.repeat(64)}.body`));
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]', unchanged: 1, problems: [] });
	});

	it('may be lost', async () => {
		await night(tuesday);
		rmSync(folder, { recursive: true });
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]', unchanged: 0, problems: [] });
	});

	it('is let go of when it turns out to be no good feed', async () => {
		await night(tuesday);
		const plain = createClient({ site: 'https://guides.example', robot: 'GuidesBot' });
		await withCache(plain, { folder, day: tuesday }).forget({ url });
		await plain.close();
		expect(readdirSync(folder)).toEqual([]);
	});
});

describe('a body is not kept', () => {
	it.each([
		['it has no name and no date', {}],
		['its name is not well formed', { etag: 'v1' }],
		['its date is not one', { 'last-modified': 'yesterday' }],
	])('when %s', async (_what, headers) => {
		sends = headers;
		await night(tuesday);
		await night('2026-11-25');
		expect(asked).toEqual([null, null]);
	});

	it('when the folder cannot be written, which is said and costs nothing', async () => {
		writeFileSync(folder, 'a file where the folder should be');
		expect(await night(tuesday)).toMatchObject({
			text: '[1]',
			problems: [`The cache folder ${folder} cannot be written (EEXIST).`],
		});
	});

	it('beyond the size of the folder: what was of no use for longest goes first', async () => {
		await night(tuesday);
		const old = join(folder, `${'0'.repeat(64)}.body`);
		writeFileSync(old, 'x'.repeat(10_000));
		utimesSync(old, 1, 1);
		const kept = entryNames().filter((name) => !name.startsWith('0000'));
		await night('2026-11-25', { maxBytes: 5_000 });
		expect(entryNames()).toEqual(kept);
	});
});

const entryNames = () => readdirSync(folder);
