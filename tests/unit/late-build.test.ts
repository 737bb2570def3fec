import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Listing } from '#domain/listing.ts';
import type { SnapshotManifest } from '#domain/snapshot.ts';

// The site as it would be built months later, from a snapshot that is not of invented listings.
const folder = mkdtempSync(join(tmpdir(), 'late-build-'));
const dist = join(folder, 'dist');
/** The words of a page’s banners; their dates stay together with blanks that do not break. */
const banners = (path: string) =>
	[...readFileSync(join(dist, path, 'index.html'), 'utf8').matchAll(/<aside class="banner.*?<\/aside>/g)].map(
		([text]) => text.replaceAll(/<[^>]+>/g, '').trim(),
	);

const listings = readFileSync('data/snapshot/snapshot.ndjson', 'utf8')
	.trimEnd()
	.split('\n')
	.slice(1)
	.map((line) => JSON.parse(line) as Listing);
/** A board that was last read four nights before, with the listings it had then. */
const staleSince = '2026-11-20';
const place = listings.find(({ role }) => role.value === 'mlops-engineer')?.seenOn[0];
const isStale = ({ source, board }: { source: string; board: string }) =>
	source === place?.source && board === place.board;
const ofBoard = listings.filter(({ seenOn }) => seenOn.some(isStale));

beforeAll(() => {
	const [first = '', ...rest] = readFileSync('data/snapshot/snapshot.ndjson', 'utf8').split('\n');
	// The seal vouches for the line as the night wrote it; a manifest without one is taken by the sha256 of its lines.
	const night = JSON.parse(first) as SnapshotManifest;
	const boards = night.boards.map((board) => (isStale(board) ? { ...board, ok: false, staleSince } : board));
	const manifest = { ...night, boards, sample: false, seal: undefined };
	const snapshot = join(folder, 'snapshot.ndjson');
	writeFileSync(snapshot, [JSON.stringify(manifest), ...rest].join('\n'));
	copyFileSync('data/snapshot/ledger.ndjson', join(folder, 'ledger.ndjson'));
	const build = spawnSync('npx', ['astro', 'build', '--force', '--outDir', dist], {
		env: {
			...process.env,
			ASTRO_TELEMETRY_DISABLED: '1',
			BUILD_NOW: '2027-06-01T00:00:00Z',
			SNAPSHOT_FILE: snapshot,
		},
		encoding: 'utf8',
	});
	expect(build.stderr + build.stdout).not.toMatch(/error/i);
	expect(build.status).toBe(0);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

const late =
	'The listings were last read on 24 Nov 2026, 02:40 UTC, 4533 hours before this page was made. Some may have closed. How they are read';
const overdue: unknown = expect.stringMatching(
	/^This guide was due for review on \d+ \w+ 2027\. Read its figures by the dates beside them\. How guides are reviewed$/,
);

it.each([
	['guides/mlops-engineer', [late, overdue]],
	['guides/mlops-engineer/pay', [late, overdue]],
	['jobs/mlops-engineer', [late]],
	['glossary', [late]],
])('%s says that it is late', (path, words) => {
	expect(banners(path)).toEqual(words);
});

it('a page says so where it shows listings of a board that kept its last good night, and nowhere else', () => {
	const note = (path: string) =>
		/<p class="stale-note[^"]*">(.*?)<\/p>/s.exec(readFileSync(join(dist, path, 'index.html'), 'utf8'))?.[1];
	const words = new RegExp(`^${ofBoard[0]?.employer.name} could not be read since .*2026.*may have closed`);
	const withoutTags = (text = '') =>
		text
			.replaceAll(/<[^>]+>/g, '')
			.replaceAll(/\s+/g, ' ')
			.trim();
	for (const { id } of ofBoard) expect(withoutTags(note(`listings/${id}`)), id).toMatch(words);
	expect(withoutTags(note('jobs/mlops-engineer'))).toMatch(words);
	const others = listings.filter((listing) => !ofBoard.includes(listing));
	for (const { id } of others.slice(0, 20)) expect(note(`listings/${id}`), id).toBeUndefined();
	const roles = new Set(ofBoard.map(({ role }) => role.value));
	const other = listings.find(({ role }) => !roles.has(role.value))?.role.value;
	expect(note(`jobs/${other}`)).toBeUndefined();
});
