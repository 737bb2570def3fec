import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { flag, readArguments, run, text, wholeNumber } from './command.ts';

const { values } = readArguments({
	name: 'npm run bench',
	does: 'Measures a first night, the next one and a build of it on invented feeds, and the bytes of the built pages.',
	options: {
		listings: text('How many listings to make: 10000', '10000'),
		json: flag('Print JSON instead of a table'),
	},
});

await run(() => {
	const listings = wholeNumber('listings', values.listings);
	// Within the project: the build moves files into place, which it cannot from one device to another.
	const cache = resolve(import.meta.dirname, '../.cache');
	mkdirSync(cache, { recursive: true });
	const folder = mkdtempSync(join(cache, 'bench-'));
	const [feeds, out, readings, dist] = ['feeds', 'snapshot', 'readings', 'dist'].map((name) => join(folder, name)) as [
		string,
		string,
		string,
		string,
	];
	const last = ['--now', '2026-11-24T02:40:00Z'];
	const night = (name: string, now: string[]) =>
		timed([
			'scripts/snapshot.ts',
			...['--replay', join(feeds, name), '--boards', join(feeds, 'boards.yaml'), '--sample'],
			...['--out', out, '--cache', readings, ...now],
		]);
	const build = ['node_modules/astro/bin/astro.mjs', 'build', '--force', '--outDir', dist];
	try {
		const timings = {
			sample: timed(['scripts/sample.ts', '--listings', String(listings), '--nights', '2', ...last, '--out', feeds]),
			firstNight: night('night-1', ['--now', '2026-11-23T02:40:00Z']),
			nextNight: night('night-2', last),
			build: timed(build, { SNAPSHOT_FILE: join(out, 'snapshot.ndjson'), ASTRO_TELEMETRY_DISABLED: '1' }),
		};
		const sizes = measureSizes(dist);
		if (values.json) console.log(JSON.stringify({ listings, ...timings, sizes }, null, '\t'));
		else {
			console.table(timings);
			console.log('Brotli bytes of the median page of each type, of the largest, and of what the median links:');
			console.table(sizes);
		}
		return Promise.resolve(Object.values(timings).every(({ exitCode }) => exitCode === 0) ? 0 : 1);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

/**
 * Runs a Node script, whose words go to standard error. CPU seconds are of all its threads, and change less than seconds do where
 * others use the machine; they and the peak are of its own process, not of what it starts.
 */
function timed(args: string[], env: Record<string, string> = {}) {
	// Each thread says at its exit what the process has used, kilobytes and microseconds; the main one comes last.
	const used = `const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();writeSync(3,maxRSS+' '+(userCPUTime+systemCPUTime)+' ')`;
	const hook = `import{writeSync}from'node:fs';process.on('exit',()=>{${used}})`;
	const start = performance.now();
	const { status, output } = spawnSync(
		process.execPath,
		['--import', `data:text/javascript,${encodeURIComponent(hook)}`, ...args],
		{ stdio: ['ignore', 2, 2, 'pipe'], env: { ...process.env, ...env } },
	);
	const seconds = Math.round((performance.now() - start) / 100) / 10;
	const [kilobytes = 0, microseconds = 0] = String(output[3]).trim().split(' ').slice(-2).map(Number);
	const cpuSeconds = Math.round(microseconds / 1e5) / 10;
	return { seconds, cpuSeconds, peakMegabytes: Math.round(kilobytes / 1024), exitCode: status ?? 1 };
}

/** Bytes of the built pages by `<html data-page>`, sorted by it; of each type about 200 are weighed, more say nothing new. */
function measureSizes(dist: string) {
	const all = globSync('**/*.html', { cwd: dist }).toSorted();
	const byType = Map.groupBy(all, (page) => /data-page="([^"]+)"/.exec(read(page).toString())?.[1] ?? 'unknown');
	const sizes = [...byType].map(([type, pages]) => {
		const every = Math.max(1, Math.floor(pages.length / 200));
		const looked = pages
			.filter((_page, index) => index % every === 0)
			.map((page) => ({ page, html: compressed(read(page)) }))
			.toSorted((a, b) => a.html - b.html);
		const { page = '', html = 0 } = looked[Math.floor((looked.length - 1) / 2)] ?? {};
		const css = linked(page, /<link rel="stylesheet" href="([^"]+)"/g);
		const script = linked(page, /<script type="module" src="([^"]+)"/g);
		return { type, pages: pages.length, html, css, script, largest: looked.at(-1)?.html ?? 0 };
	});
	return sizes.toSorted((a, b) => (a.type < b.type ? -1 : 1));

	function read(file: string): Buffer {
		return readFileSync(join(dist, file));
	}

	function linked(page: string, pattern: RegExp): number {
		const files = new Set([...read(page).toString().matchAll(pattern)].map(([, file = '']) => file));
		return [...files].reduce((sum, file) => sum + compressed(read(file)), 0);
	}
}

function compressed(bytes: Buffer): number {
	return brotliCompressSync(bytes).length;
}
