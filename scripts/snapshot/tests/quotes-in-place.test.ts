import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Evidence, Listing } from '#domain/listing.ts';
import { embeddedSample } from '../../sample/embedded.ts';
import { writeSample } from '../../sample/write.ts';
import { readFeed } from '../rows/read-feed.ts';
import { recordedFeeds } from '../fetch/recordings.ts';
import * as sources from '../sources/index.ts';

const root = join(import.meta.dirname, '../../..');
const nightOf = (night: number) =>
	new Date(embeddedSample.now.getTime() - (embeddedSample.nights - night) * 86_400_000).toISOString().slice(0, 10);
let folder: string;
/** What each posting said, on every night it was there, by source, board and id. */
const said = new Map<string, { title: string; text: string; locations: string[] }[]>();

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'remnavi-quotes-'));
	await writeSample({ ...embeddedSample, out: folder });
	for (let night = 1; night <= embeddedSample.nights; night += 1) {
		const { read } = await recordedFeeds(join(folder, `night-${night}`), [], new Map(), null);
		await read(({ board, content }) => {
			if ('fault' in content) return;
			for (const { outcome } of readFeed(sources[board.source], board, content.feed, nightOf(night))) {
				if (!('posting' in outcome)) continue;
				const { source, board: name, postingId, title, text, locations } = outcome.posting;
				const key = `${source} ${name} ${postingId}`;
				said.set(key, [...(said.get(key) ?? []), { title, text, locations }]);
			}
		});
	}
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

/** Every piece of evidence in a listing, wherever it hangs. */
function evidenceIn(value: unknown): Evidence[] {
	if (Array.isArray(value)) return value.flatMap(evidenceIn);
	if (typeof value !== 'object' || value === null) return [];
	return 'words' in value && 'rule' in value ? [value as Evidence] : Object.values(value).flatMap(evidenceIn);
}

test('every quote of the published sample stands in its advert at the place recorded', async () => {
	const [, ...lines] = (await readFile(join(root, 'data/snapshot/snapshot.ndjson'), 'utf8')).trimEnd().split('\n');
	const astray: string[] = [];
	let quotes = 0;
	for (const line of lines) {
		const listing = JSON.parse(line) as Listing;
		const versions = listing.seenOn.flatMap(
			({ source, board, postingId }) => said.get(`${source} ${board} ${postingId}`) ?? [],
		);
		for (const evidence of evidenceIn(listing)) {
			const { words, from, at } = evidence;
			if (from === 'field') continue;
			quotes += 1;
			const stands = versions.some(({ title, text, locations }) => {
				if (from === 'title') return title.includes(words);
				// Places that one row lists apart are quoted in one line.
				if (from === 'location') return locations.join('; ').includes(words);
				return at !== null && text.slice(at, at + words.length) === words;
			});
			if (!stands) astray.push(`${listing.id} ${evidence.rule}, ${from} ${at ?? ''}: “${words}”`);
		}
	}
	expect(astray).toEqual([]);
	expect(quotes).toBeGreaterThan(lines.length * 5);
});
