import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnMeasured } from '../snapshot/tests/spawn-night.ts';
import { timed } from './timed.ts';

/** What one night took. */
export interface SeriesRow {
	listings: number;
	/** Rows read, the unfit ones among them. */
	rows: number;
	boards: number;
	/** User and system time of all threads. */
	cpuSeconds: number;
	cpuSecondsPer10k: number;
	peakMegabytes: number;
	exitCode: number | null;
}

/** Takes a night over invented feeds of so many listings; making the feeds is not counted. */
export async function measureNight(listings: number): Promise<SeriesRow> {
	const folder = await mkdtemp(join(tmpdir(), 'series-'));
	const [feeds, out, now] = [join(folder, 'feeds'), join(folder, 'snapshot'), '2026-11-24T02:40:00Z'];
	try {
		const sample = ['--listings', String(listings), '--nights', '1', '--out', feeds, '--now', now];
		await timed(['node', 'scripts/sample.ts', ...sample]);
		const boards = join(feeds, 'boards.yaml');
		const { status, peakMb, cpuSeconds } = await spawnMeasured(
			'scripts/snapshot.ts',
			...['--replay', join(feeds, 'night-1'), '--boards', boards, '--out', out, '--now', now, '--sample'],
		);
		const [first = ''] = (await readFile(join(out, 'snapshot.ndjson'), 'utf8')).split('\n', 1);
		const manifest = JSON.parse(first) as { totals: { fetched: number }; boards: unknown[] };
		const rows = manifest.totals.fetched;
		return {
			...{ listings, rows, boards: manifest.boards.length, cpuSeconds: Math.round(cpuSeconds * 10) / 10 },
			cpuSecondsPer10k: Math.round((cpuSeconds / rows) * 1e5) / 10,
			peakMegabytes: peakMb,
			exitCode: status,
		};
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** The nights as a Markdown table, for docs/operations.md. */
export function seriesTable(nights: readonly SeriesRow[]): string {
	const head = ['rows', 'boards', 'processor s', 'per 10,000 rows', 'peak MB'];
	const lines = nights.map((night) =>
		[night.rows, night.boards, night.cpuSeconds, night.cpuSecondsPer10k, night.peakMegabytes].map(String),
	);
	return [head, head.map(() => '---:'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
