import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Evidence, Listing } from '#domain/listing.ts';
import type { Posting } from '#domain/posting.ts';
import { embedded, makeEmbedded, staleFiles } from './embedded.ts';

let root: string;
/** What each posting said, on every night it was there, by source, board and id. */
let said: Map<string, Posting[]>;

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'remnavi-embedded-'));
	const postings = await makeEmbedded(join(root, 'snapshot'), join(root, 'feeds'));
	said = Map.groupBy(postings, ({ source, board, postingId }) => `${source} ${board} ${postingId}`);
}, 120_000);
afterAll(() => rm(root, { recursive: true }));

test('the committed sample snapshot is what the pipeline makes of the sample today; else run `node scripts/build-sample.ts`', async () => {
	expect(await staleFiles(join(root, 'snapshot'))).toEqual([]);
});

/** Every piece of evidence in a listing, wherever it hangs. */
function evidenceIn(value: unknown): Evidence[] {
	if (Array.isArray(value)) return value.flatMap(evidenceIn);
	if (typeof value !== 'object' || value === null) return [];
	return 'words' in value && 'rule' in value ? [value as Evidence] : Object.values(value).flatMap(evidenceIn);
}

test('every quote of the published sample stands in its advert at the place recorded', async () => {
	const [, ...lines] = (await readFile(join(embedded.folder, 'snapshot.ndjson'), 'utf8')).trimEnd().split('\n');
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
