import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { measureSizes } from './bench/sizes.ts';
import { timed, type Timing } from './bench/timed.ts';
import { flag, readArguments, run, text, wholeNumber } from './command.ts';

const { values } = readArguments({
	name: 'npm run bench',
	does: 'Measures the night and the build on invented feeds, and the bytes of the built pages.',
	options: {
		listings: text('How many listings to make: 10000', '10000'),
		json: flag('Print JSON instead of a table'),
	},
});

await run(async () => {
	const listings = wholeNumber('listings', values.listings);
	// Within the project: the build moves files into place, which it cannot from one device to another.
	const cache = resolve(import.meta.dirname, '../.cache');
	await mkdir(cache, { recursive: true });
	const folder = await mkdtemp(join(cache, 'bench-'));
	try {
		const feeds = join(folder, 'feeds');
		const night = join(feeds, 'night-1');
		const out = join(folder, 'snapshot');
		const dist = join(folder, 'dist');
		const now = '2026-11-24T02:40:00Z';
		const order = ['--listings', String(listings), '--now', now];
		const sample = await timed(['node', 'scripts/sample.ts', ...order, '--out', feeds]);
		const boards = ['--replay', night, '--boards', join(feeds, 'boards.yaml'), '--sample'];
		const snapshot = await timed(['node', 'scripts/snapshot.ts', ...boards, '--out', out, '--now', now]);
		const build = await timed(['node', 'node_modules/astro/bin/astro.mjs', 'build', '--force', '--outDir', dist], {
			SNAPSHOT_FILE: join(out, 'snapshot.ndjson'),
			ASTRO_TELEMETRY_DISABLED: '1',
		});
		const sizes = await measureSizes(dist);
		if (values.json) console.log(JSON.stringify({ listings, sample, snapshot, build, sizes }, null, '\t'));
		else print(listings, { sample, snapshot, build }, sizes);
		return [sample, snapshot, build].every(({ exitCode }) => exitCode === 0) ? 0 : 1;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

function print(
	listings: number,
	timings: Record<string, Timing>,
	sizes: Awaited<ReturnType<typeof measureSizes>>,
): void {
	console.log(`${listings} listings\n`);
	console.log('stage       seconds   peak MB');
	for (const [stage, { seconds, peakMegabytes, exitCode }] of Object.entries(timings)) {
		const failed = exitCode === 0 ? '' : `  exit code ${exitCode}`;
		console.log(`${stage.padEnd(10)} ${seconds.toFixed(1).padStart(8)} ${String(peakMegabytes).padStart(9)}${failed}`);
	}
	console.log('\npage           pages   HTML   CSS   script (brotli bytes; the median page, and the largest)');
	for (const { type, pages, html, largest, css, script } of sizes) {
		console.log(
			`${type.padEnd(14)} ${String(pages).padStart(5)} ${String(html).padStart(6)} ${String(css).padStart(5)} ${String(script).padStart(8)}   largest HTML ${largest}`,
		);
	}
}
