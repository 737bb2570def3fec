import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

// The site as it would be built months later, from a snapshot that is not of invented listings.
const folder = mkdtempSync(join(tmpdir(), 'late-build-'));
const dist = join(folder, 'dist');
/** The words of a page’s banners; their dates stay together with blanks that do not break. */
const banners = (path: string) =>
	[...readFileSync(join(dist, path, 'index.html'), 'utf8').matchAll(/<aside class="banner.*?<\/aside>/g)].map(
		([text]) => text.replaceAll(/<[^>]+>/g, '').trim(),
	);

beforeAll(() => {
	const [first = '', ...rest] = readFileSync('data/snapshot/snapshot.ndjson', 'utf8').split('\n');
	// The seal vouches for the line as the night wrote it; a manifest without one is taken by the sha256 of its lines.
	const manifest = { ...(JSON.parse(first) as object), sample: false, seal: undefined };
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
const overdue =
	'This guide was due for review on 23 May 2027. Read its figures by the dates beside them. How guides are reviewed';

it.each([
	['guides/mlops-engineer', [late, overdue]],
	['guides/mlops-engineer/pay', [late, overdue]],
	['jobs/mlops-engineer', [late]],
	['glossary', [late]],
])('%s says that it is late', (path, words) => {
	expect(banners(path)).toEqual(words);
});
