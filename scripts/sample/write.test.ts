import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { Board } from '#domain/board.ts';
import { writeSample } from './write.ts';

let root = '';
beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'sample-test-'));
});
afterAll(() => rm(root, { recursive: true }));

async function sample(name: string, seed: string, listings: number): Promise<Record<string, string>> {
	const out = join(root, name);
	await writeSample({ seed, listings, nights: 2, now: new Date('2026-11-24T02:40:00Z'), out });
	const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	const paths = files.map((file) => join(file.parentPath, file.name)).toSorted();
	const bodies = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
	return Object.fromEntries(paths.map((path, i) => [path.slice(out.length + 1), bodies[i] ?? '']));
}

test('writes the same bytes from the same seed, and others from another', async () => {
	const [first, again, other] = [
		await sample('a', 'seed', 48),
		await sample('b', 'seed', 48),
		await sample('c', 'weed', 48),
	];
	expect(again).toEqual(first);
	expect(Object.keys(other)).not.toEqual(Object.keys(first));
});

test('leaves the boards of a smaller sample as they were when the sample grows', async () => {
	const [small, large] = [await sample('small', 'seed', 48), await sample('large', 'seed', 120)];
	const feeds = Object.keys(small).filter((path) => path.startsWith('night-'));
	expect(feeds.length).toBeGreaterThan(20);
	expect(feeds.filter((path) => small[path] !== large[path])).toEqual([]);
});

test('lists its boards in the shape of data/boards.yaml, one file a board and night', async () => {
	const files = await sample('boards', 'seed', 240);
	const boards = z.array(Board).parse(parse(files['boards.yaml'] ?? ''));
	expect(boards).toHaveLength(60);
	expect(Object.keys(files).filter((path) => path.startsWith('night-2/'))).toEqual(
		boards.map(({ source, board }) => `night-2/${source}/${board}.json`).toSorted(),
	);
});

test('links to example domains only', async () => {
	const files = await sample('links', 'seed', 240);
	const hosts = Object.values(files).flatMap((body) =>
		[...body.matchAll(/https?:\/\/([^/"?]+)/g)].map(([, host]) => host ?? ''),
	);
	expect(hosts.length).toBeGreaterThan(240);
	expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([]);
});
