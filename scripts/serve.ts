import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { distFolder } from '#site-config/site-folder.ts';
import { siteConfig } from '#site-config/site-config.ts';
import { flag, readArguments, run, text, UsageError } from './command.ts';
import { buildSite, isBuildCurrent, siteAddress } from './build/site.ts';
import { serveFolder, type Served } from './serve/server.ts';

const top = resolve(import.meta.dirname, '..');
const { values } = readArguments({
	name: 'npm run serve',
	does: 'Builds the site if dist/ is out of date, and serves it on this machine.',
	options: {
		port: text('Port to serve on (4321); if it is taken, the next free one is used', '4321'),
		host: text('Address to serve on (127.0.0.1: this machine only)', '127.0.0.1'),
		'no-build': flag('Serve dist/ as it is, even if it is out of date'),
	},
});

await run(async () => {
	const port = readPort(values.port);
	if (values['no-build'] && !existsSync(join(top, distFolder))) {
		throw new UsageError('There is no dist/ to serve. Run `npm run build` first, or leave out --no-build.');
	}
	const stop = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
	const served = values['no-build'] || isCurrent() ? await serve(port) : await buildAndServe(port, stop.signal);
	if (!served) return stop.signal.aborted ? 0 : 1;
	if (!stop.signal.aborted) await once(stop.signal, 'abort');
	await served.close();
	return 0;
});

function isCurrent(): boolean {
	const current = isBuildCurrent(top);
	if (current) console.log('dist/ is up to date.');
	return current;
}

/**
 * Starts serving as soon as the first page can be built; pages that a browser requests are built before the rest.
 * Returns null if it was stopped or if the build failed, in which case the error has been printed.
 */
async function buildAndServe(port: number, stop: AbortSignal): Promise<Served | null> {
	console.log('Building the site …');
	const begun = Date.now();
	const unserved = new AbortController();
	let serving: Promise<Served> | undefined;
	const built: Promise<number> = buildSite(top, {
		signal: AbortSignal.any([stop, unserved.signal]),
		pagesBegin: (ask) => {
			serving = serve(port, (path) => Promise.race([ask(path), built]));
			serving.catch(() => unserved.abort());
		},
	});
	const code = await built;
	const served = await serving;
	if (code !== 0) {
		await served?.close();
		if (!stop.aborted) console.error('The build failed, so the server was stopped. The error is shown above.');
		return null;
	}
	console.log(`Built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
	return served ?? serve(port);
}

/** Serves dist/ on this port or the next free one, and prints the address. See `serveFolder` for `isThere`. */
async function serve(port: number, isThere?: (path: string) => Promise<unknown>): Promise<Served> {
	const served = await serveOnFreePort(port, isThere);
	console.log(`${siteConfig().name} is at ${served.url}  (Ctrl+C stops it)`);
	return served;
}

async function serveOnFreePort(wanted: number, isThere?: (path: string) => Promise<unknown>): Promise<Served> {
	const where = { host: values.host, base: siteAddress().base, ...(isThere && { isThere }) };
	for (let port = wanted; ; port++) {
		try {
			const served = await serveFolder(join(top, distFolder), { port, ...where });
			if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
			return served;
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code === 'EADDRINUSE' && port < Math.min(wanted + 50, 65_535)) continue;
			throw new UsageError(
				`The site cannot be served at ${values.host}, port ${port} (${code}). Choose another address with --host or --port.`,
			);
		}
	}
}

function readPort(text: string): number {
	const port = Number(text);
	if (/^\d+$/.test(text) && port <= 65_535) return port;
	throw new UsageError(`\`${text}\` is not a port. Give a whole number from 0 to 65535; 0 picks any free port.`);
}
