import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import manifest from '../package.json' with { type: 'json' };
import { MAX_LISTINGS } from './sample/write.ts';
import { flag, readArguments, run, text, wholeNumber } from './command.ts';
import { folderOf, partsFolder } from './build/parts.ts';
import { buildEnvironment, steps } from './build/steps.ts';

const { values } = readArguments({
	name: 'npm run bench',
	does: 'Measures how long two consecutive nights and their builds take with invented feeds, compares with Hugo if it is installed, and measures the size of the pages.',
	options: {
		listings: text('Number of listings (default 10000)', '10000'),
		parts: text('Also build the last night in this many parts and join them; 1 skips this', '1'),
		json: flag('Print JSON instead of a table'),
	},
});

await run(() => {
	const parts = wholeNumber('parts', values.parts, 99);
	const listings = wholeNumber('listings', values.listings, MAX_LISTINGS);
	// Inside the project, because the build moves files into place, which works only on the same file system.
	const cache = resolve(import.meta.dirname, '../.cache');
	mkdirSync(cache, { recursive: true });
	const folder = mkdtempSync(join(cache, 'bench-'));
	const below = (name: string) => join(folder, name);
	const feeds = below('feeds');
	const last = '2026-11-24T02:40:00Z';
	const node = (...args: string[]) => [process.execPath, ...args];
	// The same Node options as in `npm run snapshot`.
	const [, ...snapshot] = manifest.scripts.snapshot.split(' ');
	const night = (name: string, now: string) =>
		timed([
			...node(...snapshot, '--replay', join(feeds, name), '--boards', join(feeds, 'boards.yaml'), '--sample'),
			...['--out', below('snapshot'), '--cache', below('readings'), '--now', now],
		]);
	const environment = { ...buildEnvironment, SNAPSHOT_FILE: join(below('snapshot'), 'snapshot.ndjson') };
	// The second build reuses the bundle of the first, because neither code nor content changes in between.
	const bundle = () => timed(node(...steps.bundle), environment);
	const pages = () => timed(node(...steps.pages(below('dist'))), environment);
	const hasHugo = spawnSync('hugo', ['version']).status === 0;
	if (!hasHugo)
		console.error('Hugo is not installed, so there is no comparison with it. Install it with `apt install hugo`.');
	const hugo = () => {
		writeHugoSite(below('dist'), below('hugo'));
		return timed(['hugo', '--quiet', '--cleanDestinationDir', '--source', below('hugo')]);
	};
	const inParts = (of: number) => {
		rmSync(partsFolder, { recursive: true, force: true });
		const numbers = Array.from({ length: of }, (_, at) => at + 1);
		const made = numbers.map((number) => [
			`part ${number} of ${of}`,
			timed(node(...steps.pages(folderOf({ number, of }), [`${number}/${of}`, 'bench'])), environment),
		]);
		const joining = timed(node(...steps.pages(below('dist'), ['join', 'bench'])), environment);
		return { ...Object.fromEntries(made), joining } as Record<string, typeof joining>;
	};
	try {
		const args = ['--listings', String(listings), '--nights', '2', '--now', last, '--out', feeds];
		const timings = {
			sample: timed(node('scripts/sample.ts', ...args)),
			firstNight: night('night-1', '2026-11-23T02:40:00Z'),
			bundle: bundle(),
			firstPages: pages(),
			...(hasHugo && { firstHugo: hugo() }),
			nextNight: night('night-2', last),
			nextPages: pages(),
			...(hasHugo && { nextHugo: hugo() }),
			...(parts > 1 && inParts(parts)),
		};
		const files = globSync('**/*.*', { cwd: below('dist') });
		const bytes = files.reduce((sum, file) => sum + statSync(join(below('dist'), file)).size, 0);
		const site = { files: files.length, megabytes: Math.round(bytes / 1e6) };
		const sizes = measureSizes(below('dist'));
		if (values.json) console.log(JSON.stringify({ listings, ...timings, site, sizes }, null, '\t'));
		else {
			console.table(timings);
			console.log(`The last build has ${site.files} files, ${site.megabytes} MB in total.`);
			console.log(
				'Size after Brotli compression, in bytes: the median and largest page of each type, and the CSS and script that the median page links:',
			);
			console.table(sizes);
		}
		return Promise.resolve(Object.values(timings).every(({ exitCode }) => exitCode === 0) ? 0 : 1);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

/**
 * Runs a command and measures it; its output goes to standard error. CPU seconds include all threads and child
 * processes, and vary less than elapsed seconds on a busy machine. Peak memory is that of the Node process alone; null
 * for other programs.
 */
function timed(command: string[], env: Record<string, string> = {}) {
	// Each thread reports the peak memory of the process, in kilobytes, when it exits. The main thread exits last.
	const hook = `import{writeSync}from'node:fs';process.on('exit',()=>writeSync(4,process.resourceUsage().maxRSS+' '))`;
	const [program = '', ...args] = command;
	const hooked = program === process.execPath ? ['--import', `data:text/javascript,${encodeURIComponent(hook)}`] : [];
	const start = performance.now();
	// The second line that the shell’s `times` prints is the CPU time of its children: 1m2.34s 0m1.20s.
	const { status, output } = spawnSync(
		'sh',
		['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', program, ...hooked, ...args],
		{
			stdio: ['ignore', 2, 2, 'pipe', 'pipe'],
			env: { ...process.env, ...env },
		},
	);
	const seconds = Math.round((performance.now() - start) / 100) / 10;
	const used = [...String(output[3]).matchAll(/(\d+)m([\d.]+)s/g)].slice(2);
	const cpuSeconds = used.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
	const kilobytes = String(output[4]).trim().split(' ').at(-1);
	return {
		seconds,
		cpuSeconds: Math.round(cpuSeconds * 10) / 10,
		peakMegabytes: kilobytes ? Math.round(Number(kilobytes) / 1024) : null,
		exitCode: status ?? 1,
	};
}

/** Writes a Hugo site for the comparison: the main content of our job pages in a minimal layout, and one list of all of them. */
function writeHugoSite(dist: string, folder: string): void {
	const write = (file: string, words: string) => {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), words);
	};
	const frame = (words: string) => `<!doctype html><html lang="en"><title>{{ .Title }}</title>${words}</html>\n`;
	write(
		'hugo.json',
		JSON.stringify({ baseURL: 'https://example.org/', title: 'Jobs', disableKinds: ['taxonomy', 'term'] }),
	);
	write('layouts/_default/single.html', frame('{{ .Content }}'));
	write(
		'layouts/_default/list.html',
		frame('{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}'),
	);
	for (const page of globSync('listings/*/index.html', { cwd: dist })) {
		const html = readFileSync(join(dist, page), 'utf8');
		const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
		const words = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>') + '</main>'.length);
		write(`content/${dirname(page)}.html`, `${JSON.stringify({ title })}\n\n${words}\n`);
	}
}

/**
 * Compressed sizes of the built pages, grouped by `<html data-page>`. About 200 pages of each type are measured; more
 * would not change the result.
 */
function measureSizes(dist: string) {
	const all = globSync('**/*.html', { cwd: dist }).toSorted();
	const byType = Map.groupBy(all, (page) => /data-page="([^"]+)"/.exec(read(page).toString())?.[1] ?? 'unknown');
	const sizes = [...byType].map(([type, pages]) => {
		const step = Math.max(1, Math.floor(pages.length / 200));
		const measured = pages
			.filter((_page, index) => index % step === 0)
			.map((page) => ({ page, html: compressed(read(page)) }))
			.toSorted((a, b) => a.html - b.html);
		const { page = '', html = 0 } = measured[Math.floor((measured.length - 1) / 2)] ?? {};
		const css = linked(page, /<link rel="stylesheet" href="([^"]+)"/g);
		const script = linked(page, /<script type="module" src="([^"]+)"/g);
		return { type, pages: pages.length, html, css, script, largest: measured.at(-1)?.html ?? 0 };
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
