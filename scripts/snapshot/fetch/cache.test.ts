import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { createClient } from './client/client.ts';
import { isFullRequestDay, withCache, type CacheOptions } from './cache.ts';

let folder: string;
let server: Server;
let url: string;
let conditionsSeen: (string | null)[];
let body: string;
/** The `ETag` or `Last-Modified` that the server sends. It answers 304 to a request with the same value. */
let validators: Record<string, string>;

const etag = '"v1"';
const tuesday = '2026-11-24';

function answer(request: IncomingMessage, response: ServerResponse): void {
	const condition = request.headers['if-none-match'] ?? request.headers['if-modified-since'] ?? null;
	conditionsSeen.push(condition);
	if (condition !== null && Object.values(validators).includes(condition)) response.writeHead(304).end();
	else response.writeHead(200, { 'content-type': 'application/json', ...validators }).end(body);
}

beforeEach(async () => {
	folder = join(temporaryFolder(), 'bodies');
	conditionsSeen = [];
	body = '[1]';
	validators = { etag };
	server?.close();
	server = createServer(answer);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	// An address that is not requested in full on either of the days that the tests use.
	const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	url =
		Array.from({ length: 1000 }, (_, name) => `${at}/${name}`).find(
			(address) => !days.some((day) => isFullRequestDay(day, address)),
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

describe('a cached body', () => {
	it('is used when the server says that it has not changed', async () => {
		expect(await night(tuesday)).toMatchObject({ text: '[1]', unchanged: 0 });
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]', unchanged: 1, problems: [] });
		expect(conditionsSeen).toEqual([null, etag]);
	});

	it('is checked by its date if the server sends no ETag', async () => {
		const lastModified = 'Tue, 24 Nov 2026 02:40:00 GMT';
		validators = { 'last-modified': lastModified };
		await night(tuesday);
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]', unchanged: 1 });
		expect(conditionsSeen).toEqual([null, lastModified]);
	});

	it('is replaced by one that has changed', async () => {
		await night(tuesday);
		[body, validators] = ['[2]', { etag: '"v2"' }];
		expect(await night('2026-11-25')).toMatchObject({ text: '[2]', unchanged: 0 });
		expect(await night('2026-11-25')).toMatchObject({ text: '[2]', unchanged: 1 });
		expect(readdirSync(folder)).toHaveLength(1);
	});

	it('is requested in full once a week, in case the server wrongly answers 304', async () => {
		await night(tuesday);
		body = '[2]';
		const week = ['24', '25', '26', '27', '28', '29', '30'].map((day) => `2026-11-${day}`);
		const full = week.filter((day) => isFullRequestDay(day, url));
		expect(full).toHaveLength(1);
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]' });
		expect(await night(full[0] ?? '')).toMatchObject({ text: '[2]' });
	});

	it.each([
		['one byte has changed', (file: Buffer) => file.with(-1, 0x32)],
		['it is incomplete', (file: Buffer) => file.subarray(0, -1)],
		['its first line is invalid', (file: Buffer) => Buffer.concat([Buffer.from('x'), file])],
		['its ETag has changed', (file: Buffer) => Buffer.from(String(file).replace('v1', 'v2'))],
		['it is empty', () => Buffer.alloc(0)],
	])('is not used if %s', async (_what, damage) => {
		await night(tuesday);
		writeFileSync(entry(), damage(readFileSync(entry())));
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]', unchanged: 0 });
		expect(conditionsSeen).toEqual([null, null]);
	});

	it.each([
		['a pipe', (path: string) => execFileSync('mkfifo', [path])],
		['a link to a device', (path: string) => symlinkSync('/dev/zero', path)],
		['a link to nothing', (path: string) => symlinkSync('/nowhere', path)],
	])('is downloaded and written again if its file is %s', async (_what, put) => {
		await night(tuesday);
		const path = entry();
		rmSync(path);
		put(path);
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]', unchanged: 0, problems: [] });
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]', unchanged: 1, problems: [] });
	});

	it('is used even if the folder also contains a broken link', async () => {
		await night(tuesday);
		symlinkSync('/nowhere', join(folder, `${'0'.repeat(64)}.body`));
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]', unchanged: 1, problems: [] });
	});

	it('may be deleted', async () => {
		await night(tuesday);
		rmSync(folder, { recursive: true });
		expect(await night('2026-11-25')).toMatchObject({ text: '[1]', unchanged: 0, problems: [] });
	});

	it('is deleted when it turns out not to be a valid feed', async () => {
		await night(tuesday);
		const plain = createClient({ site: 'https://guides.example', robot: 'GuidesBot' });
		await withCache(plain, { folder, day: tuesday }).forget({ url });
		await plain.close();
		expect(readdirSync(folder)).toEqual([]);
	});
});

describe('a body is not cached', () => {
	it.each([
		['it has no ETag and no date', {}],
		['its ETag is malformed', { etag: 'v1' }],
		['its date is invalid', { 'last-modified': 'yesterday' }],
	])('if %s', async (_what, headers) => {
		validators = headers;
		await night(tuesday);
		await night('2026-11-25');
		expect(conditionsSeen).toEqual([null, null]);
	});

	it('if the folder cannot be written, which is reported and does not stop the night', async () => {
		writeFileSync(folder, 'a file where the folder should be');
		expect(await night(tuesday)).toMatchObject({
			text: '[1]',
			problems: [`The cache folder ${folder} cannot be written (EEXIST).`],
		});
	});

	it('beyond the size limit of the folder, where the least recently used goes first', async () => {
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
