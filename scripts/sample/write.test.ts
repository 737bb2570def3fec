import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { Board } from '#domain/board.ts';
import { sampleFolder } from './adverts.ts';
import { rowsOf } from './formats.ts';
import { writeSample } from './write.ts';

let root = '';
beforeAll(async () => {
	root = temporaryFolder();
});

async function sample(name: string, seed: string, listings: number, nights = 2): Promise<Record<string, string>> {
	const out = join(root, name);
	await writeSample({ seed, listings, nights, now: new Date('2026-11-24T02:40:00Z'), out });
	const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	const paths = files.map((file) => join(file.parentPath, file.name)).toSorted();
	const bodies = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
	return Object.fromEntries(paths.map((path, i) => [path.slice(out.length + 1), bodies[i] ?? '']));
}

const boardsOf = (files: Record<string, string>) => z.array(Board).parse(parse(files['boards.yaml'] ?? ''));

/** The number of rows on a night, provided that no board failed. */
function countRows(files: Record<string, string>, night: number): number {
	const counts = boardsOf(files).map(
		({ source, board }) => rowsOf(source, JSON.parse(files[`night-${night}/${source}/${board}.json`] ?? '')).length,
	);
	return counts.reduce((sum, count) => sum + count, 0);
}

test('writes the same bytes for the same seed, and other copies for another seed', async () => {
	const [first, again] = [await sample('a', 'seed', 200), await sample('b', 'seed', 200)];
	expect(again).toEqual(first);
	expect(Object.keys(await sample('c', 'weed', 200))).not.toEqual(Object.keys(first));
});

test('writes the same boards in a larger sample as in a smaller one, except for the last', async () => {
	const [small, large] = [await sample('small', 'seed', 100), await sample('large', 'seed', 300)];
	const last = boardsOf(small).at(-1)?.board ?? '';
	const feeds = Object.keys(small).filter((path) => path.startsWith('night-') && !path.endsWith(`/${last}.json`));
	expect(feeds.length).toBeGreaterThan(40);
	expect(feeds.filter((path) => small[path] !== large[path])).toEqual([]);
});

test('writes the text of the originals unchanged', async () => {
	const files = await sample('written', 'seed', 20, 1);
	const { source = 'greenhouse', board = '' } = boardsOf(files)[0] ?? {};
	const written: unknown = JSON.parse(files[`night-1/${source}/${board}.json`] ?? '');
	const original: unknown = JSON.parse(await readFile(join(sampleFolder, 'feeds', source, `${board}.json`), 'utf8'));
	expect(rowsOf(source, written).map(({ content }) => content)).toEqual(
		rowsOf(source, original).map(({ content }) => content),
	);
});

test('writes the requested number of rows', async () => {
	expect(countRows(await sample('one', 'seed', 250, 1), 1)).toBe(250);
});

test('lists each board once in the format of data/boards.yaml, and writes one file per board and night', async () => {
	const files = await sample('boards', 'seed', 500);
	const names = boardsOf(files).map(({ source, board }) => `night-2/${source}/${board}.json`);
	expect(new Set(names).size).toBe(names.length);
	expect(Object.keys(files).filter((path) => path.startsWith('night-2/'))).toEqual(names.toSorted());
});

test('gives every copy its own ids and employers', async () => {
	const files = await sample('ids', 'seed', 600, 1);
	const employers = boardsOf(files).flatMap(({ employer }) => employer ?? []);
	expect(new Set(employers).size).toBe(employers.length);
	const links = Object.values(files).flatMap(
		(body) => body.match(/"(?:jobUrl|hostedUrl|absolute_url|careers_url|url)":"https:[^"]+/g) ?? [],
	);
	expect(links.length).toBeGreaterThan(500);
	expect(new Set(links).size).toBe(links.length);
});

test('does not name an employer of data/sample/ in a copy', async () => {
	const files = await sample('names', 'seed', 600, 1);
	const first = new Set(
		parse(await readFile(join(sampleFolder, 'boards.yaml'), 'utf8')).map(({ board }: Board) => board),
	);
	const copies = Object.entries(files).filter(
		([path]) => path.endsWith('.json') && !first.has(path.replace(/.*\/|\.json$/g, '')),
	);
	expect(copies.length).toBeGreaterThan(50);
	const names = /Kestrel|Marrow|Tallowbrook|Quillon|Osprey|Pudlow|Sallowfield|Pellbrook|Vantreel|Wexmoor|Corrow/;
	expect(copies.filter(([, body]) => names.test(body)).map(([path]) => path)).toEqual([]);
});

test('links to example domains only', async () => {
	const files = await sample('links', 'seed', 240);
	const hosts = Object.values(files).flatMap((body) =>
		[...body.matchAll(/https?:\/\/([^/"?\s]+)/g)].map(([, host]) => host ?? ''),
	);
	expect(hosts.length).toBeGreaterThan(240);
	expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([]);
});
