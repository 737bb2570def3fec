import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { LedgerPosting } from '#domain/ledger.ts';
import type { Evidence } from '#domain/listing.ts';
import { siteConfig } from '#site-config/site-config.ts';
import type { Listing } from '#facts/listing.ts';
import type { Posting } from '#domain/posting.ts';
import { levelSlugs } from '#domain/vocabulary.ts';
import { readVocabulary } from '#classify/vocabulary.ts';
import { embedded, makeEmbedded, staleFiles } from '../../scripts/sample/embedded.ts';
import { contentFolder } from '#site-config/site-folder.ts';

let root: string;
/** What each posting said, on every night it was there, by source, board and id. */
let said: Map<string, Posting[]>;

beforeAll(async () => {
	root = temporaryFolder();
	const postings = await makeEmbedded(join(root, 'snapshot'), join(root, 'feeds'));
	said = Map.groupBy(postings, ({ source, board, postingId }) => `${source} ${board} ${postingId}`);
}, 120_000);

test('the committed sample snapshot is up to date (if not, run `npm run build-sample`)', async () => {
	expect(await staleFiles(join(root, 'snapshot'))).toEqual([]);
});

test('shows each role with jobs enough for lists, at each level, on each track that can be read', async () => {
	const { listings } = await made();
	const { roles, tracks } = readVocabulary(contentFolder);
	const shown = new Set(
		listings.flatMap(({ role, tracks }) => tracks.slice(0, 1).map((main) => `${role.value} ${main.value}`)),
	);
	expect(tracks.filter(({ role, track }) => !shown.has(`${role} ${track}`))).toEqual([]);
	const byRole = Map.groupBy(listings, ({ role }) => role.value);
	expect(roles.filter(({ slug }) => (byRole.get(slug)?.length ?? 0) < 25)).toEqual([]);
	expect(levelSlugs.filter((level) => listings.filter((one) => one.level?.value === level).length < 5)).toEqual([]);
});

test('shows each kind of thing that pages tell apart', async () => {
	const { listings } = await made();
	const kinds = {
		clouds: listings.flatMap(({ named }) => (named['cloud'] ?? []).map(({ value }) => value)),
		specialisations: listings.flatMap(({ specialisations }) => specialisations.map(({ value }) => value)),
		scopes: listings.map(({ remote }) => remote.scope),
		currencies: listings.map(({ pay }) => pay?.stated.currency ?? 'not stated'),
		periods: listings.flatMap(({ pay }) => pay?.stated.period ?? []),
		sources: listings.flatMap(({ seenOn }) => seenOn.map(({ source }) => source)),
		employers: listings.map(({ employer }) => employer.kind ?? 'not judged'),
	};
	const counts = Object.entries(kinds).map(([name, values]) => [name, new Set(values).size]);
	expect(Object.fromEntries(counts)).toEqual({
		clouds: 3,
		specialisations: 3,
		scopes: 3,
		currencies: expect.toSatisfy((count: number) => count >= 10),
		periods: 3,
		sources: 6,
		employers: siteConfig().employerKinds.length + 1,
	});
	const unstated = listings.filter(({ pay }) => pay === null).length / listings.length;
	expect(unstated).toBeGreaterThan(0.2);
	expect(unstated).toBeLessThan(0.6);
});

test('shows what nights do: jobs that are edited, posted anew, closed, or kept open while their board fails', async () => {
	const { listings, postings, report } = await made();
	expect(postings.filter(({ edits }) => edits.length > 0).length).toBeGreaterThan(3);
	expect(postings.filter(({ reposts }) => reposts.length > 0).length).toBeGreaterThan(3);
	expect(postings.filter(({ closedOn }) => closedOn !== null).length).toBeGreaterThan(10);
	expect(listings.filter(({ lastSeen }) => lastSeen < '2026-11-24').length).toBeGreaterThan(0);
	const reasons = ['hybrid', 'on-site', 'no-role', 'not-listed', 'link', 'repeat'];
	expect(reasons.filter((reason) => !report.includes(`| ${reason} |`))).toEqual([]);
});

/** What the last night holds. */
async function made() {
	const read = (name: string) => readFile(join(root, 'snapshot', name), 'utf8');
	const lines = async (name: string) =>
		(await read(name))
			.trimEnd()
			.split('\n')
			.map((line): unknown => JSON.parse(line));
	const ledger = (await lines('ledger.ndjson')).map((line) => LedgerPosting.safeParse(line).data);
	return {
		listings: (await lines('snapshot.ndjson')).slice(1) as Listing[],
		postings: ledger.filter((posting) => posting !== undefined),
		report: await read('report.md'),
	};
}

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
