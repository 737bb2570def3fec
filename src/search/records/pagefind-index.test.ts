import { readFile, rename } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { lookUp } from '../engine/look-up.ts';
import { noNames } from '../engine/names.ts';
import { ranking, type Pagefind } from '../engine/pagefind.ts';
import { passageRecord } from './passage-record.ts';
import { writeIndex } from './pagefind-index.ts';
import { openPagefind, type Script } from '../engine/pagefind-script.ts';

// Written by Pagefind, served over http and searched by its own script, as the search page does.
let folder: string;
const server = createServer((request, response) => {
	const { pathname } = new URL(request.url ?? '', 'http://localhost');
	readFile(join(folder, pathname)).then(
		(bytes) => response.end(bytes),
		() => response.writeHead(404).end(),
	);
});

beforeAll(async () => {
	folder = temporaryFolder();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
	await pagefind.close();
	server.close();
});

let indexes = 0;
/** An index of parts of pages, by title and text. */
async function indexOf(parts: Record<string, string>): Promise<{ name: string; engine: Pagefind }> {
	const name = `index-${(indexes += 1)}`;
	const records = Object.entries(parts).map(([title, text]) =>
		passageRecord({ url: `/${title}/`, title, trail: [], kind: 'guide', role: null, text }),
	);
	await writeIndex(join(folder, name), records);
	const engine = await openPagefind(optionsOf(name), scriptOf(name));
	return { name, engine };
}

const optionsOf = (name: string) => ({
	basePath: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}/`,
	noWorker: true,
	ranking,
});
const scriptOf = (name: string) => async () => (await import(join(folder, name, 'pagefind.js'))) as Script;

/** Answers titles. */
async function search(query: string, parts: Record<string, string>) {
	const { results, missing } = await lookUp((await indexOf(parts)).engine, query, {});
	return { titles: await Promise.all(results.map(async (result) => (await result.data()).meta.title)), missing };
}

test('finds all records that have every word in any form, those with the word in the title first', async () => {
	const parts = { Signals: 'Models that drift.', 'Data drift': 'Inputs move.', Drift: 'Drifting of data.' };
	expect((await search('drifts', parts)).titles.toSorted()).toEqual(['Data drift', 'Drift', 'Signals']);
	expect((await search('drift', parts)).titles[0]).toBe('Drift');
	expect((await search('the data drift', parts)).titles).toEqual(['Data drift', 'Drift']);
});

test('puts job lists last if the query does not ask for jobs', async () => {
	const name = `index-${(indexes += 1)}`;
	const passage = { trail: [], role: null, text: 'Of SRE.' };
	await writeIndex(join(folder, name), [
		passageRecord({ ...passage, url: '/jobs/sre/', title: 'Remote SRE jobs', kind: 'list' }),
		passageRecord({
			...passage,
			url: '/guides/sre/#work',
			title: 'The work of an SRE',
			kind: 'guide',
		}),
	]);
	const engine = await openPagefind(optionsOf(name), scriptOf(name));
	const first = async (query: string) => (await (await lookUp(engine, query, {})).results[0]?.data())?.url;
	expect(await first('SRE')).toBe('/guides/sre/#work');
	expect(await first('SRE jobs')).toBe('/jobs/sre/');
});

test('answers a query that names a role first from its guide, then from pages for every role', async () => {
	const name = `index-${(indexes += 1)}`;
	const guide = (role: string, title: string, text: string) =>
		passageRecord({ url: `/guides/${role}/#part`, title, trail: [], kind: 'guide', role, text });
	await writeIndex(join(folder, name), [
		guide('sre', 'The pager', 'Part of the week is on call, and you have time for software.'),
		guide('ml-engineer', 'Part-time work', 'Part-time work is rare.'),
		passageRecord({
			url: '/terms/part-time/',
			title: 'Part-time work',
			trail: [],
			kind: 'guide',
			role: null,
			asked: 'part time four days',
			text: 'Ask for it after the offer.',
		}),
	]);
	const engine = await openPagefind(optionsOf(name), scriptOf(name));
	const roles = [
		['sre', 'Site reliability engineer', 'SRE'],
		['ml-engineer', 'ML engineer'],
	];
	const found = async (query: string) => {
		const { results } = await lookUp(engine, query, {}, { ...noNames, roles });
		return Promise.all(results.map(async (result) => (await result.data()).url));
	};
	expect((await found('sre part time'))[0]).toBe('/terms/part-time/');
	expect((await found('sre pager'))[0]).toBe('/guides/sre/#part');
});

test('finds a part by the extra search words of its page', async () => {
	const name = `index-${(indexes += 1)}`;
	const part = { title: 'H-1B', trail: ['United States'], kind: 'guide' as const, role: null };
	await writeIndex(join(folder, name), [
		passageRecord({ ...part, url: '/terms/visas/#us', askedOfPage: 'visa', text: 'H-1B: sixty days are short.' }),
		passageRecord({ ...part, url: '/terms/layoffs/#us', askedOfPage: 'laid off', text: 'Sixty days on an H-1B.' }),
	]);
	const engine = await openPagefind(optionsOf(name), scriptOf(name));
	const first = async (query: string) => (await (await lookUp(engine, query, {})).results[0]?.data())?.url;
	expect(await first('h-1b laid off')).toBe('/terms/layoffs/#us');
	expect(await first('h-1b visa')).toBe('/terms/visas/#us');
});

test('finds a word by its beginning', async () => {
	const parts = { Kubernetes: 'Runs containers.', Kueue: 'Jobs for Kubernetes.' };
	expect((await search('kube', parts)).titles).toEqual(['Kubernetes', 'Kueue']);
});

test('ranks an exact title above a record that has the word more often', async () => {
	const parts = {
		'Go or Rust': 'Both are compiled and fast. Go came first, and more tools are written in Go.',
		Go: 'A compiled language for tools.',
		'C++': 'Another.',
		C: 'The oldest.',
	};
	expect((await search('go', parts)).titles).toEqual(['Go', 'Go or Rust']);
	expect((await search('C++', parts)).titles).toEqual(['C++']);
});

test('finds nothing for a word that occurs nowhere, and returns that word', async () => {
	const parts = { Levels: 'Engineer I, engineer II.', Harness: 'Evaluates models.' };
	expect(await search('interview', parts)).toEqual({ titles: [], missing: ['interview'] });
	expect(await search('harbour models', parts)).toEqual({ titles: ['Harness'], missing: ['harbour'] });
	expect(await search('models zzzqqq', parts)).toEqual({ titles: ['Harness'], missing: ['zzzqqq'] });
});

test('corrects other spellings and misspellings, unless the word itself occurs', async () => {
	const names = { ...noNames, names: [['Kubernetes', 'k8s'], ['Helm']], words: ['Kubernetes'] };
	const { engine } = await indexOf({ Kubernetes: 'Runs containers.', KubeRay: 'Runs Ray.', Charts: 'About k8s.' });
	const titles = async (query: string) => {
		const { results, meant } = await lookUp(engine, query, {}, names);
		return { titles: await Promise.all(results.map(async (result) => (await result.data()).meta.title)), meant };
	};
	expect(await titles('k8s')).toEqual({ titles: ['Kubernetes'], meant: 'Kubernetes' });
	expect(await titles('kuberntes')).toEqual({ titles: ['Kubernetes'], meant: 'Kubernetes' });
	expect(await titles('about k8s')).toEqual({ titles: ['Charts'], meant: null });
	expect(await titles('KubeRay')).toEqual({ titles: ['KubeRay'], meant: null });
});

test('returns all records for an empty query', async () => {
	expect((await search('', { A: 'One.', B: 'Two.' })).titles.toSorted()).toEqual(['A', 'B']);
});

test('splits the words into chunks, of which a query loads one or two', async () => {
	const word = (n: number) => `w${n.toString(36).padStart(4, '0')}x`;
	const from = (n: number) => Array.from({ length: 31 }, (_, next) => word(n + next)).join(' ');
	const parts = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [word(30 * n), `${from(30 * n)} shared`]));
	const { name, engine } = await indexOf(parts);
	const asked: string[] = [];
	server.on('request', ({ url }) => asked.push(url ?? ''));
	expect((await lookUp(engine, word(1500), {})).results.length).toBe(2);
	const chunks = asked.filter((url) => url.startsWith(`/${name}/index/`));
	expect(chunks.length).toBeLessThanOrEqual(2);
	for (const chunk of chunks) expect((await readFile(join(folder, chunk))).length).toBeLessThan(8_000);
});

test('rejects if a chunk fails to load, and succeeds on the next try', async () => {
	const { name, engine } = await indexOf({ Drift: 'Moves.' });
	await engine.search('', { filters: {} });
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const files = join(folder, name, 'index');
	await rename(files, `${files}-away`);
	await expect(lookUp(engine, 'drift', {})).rejects.toThrow('failed to load');
	await rename(`${files}-away`, files);
	const again = await openPagefind(optionsOf(name), scriptOf(name));
	expect((await lookUp(again, 'drift', {})).results.length).toBe(1);
});
