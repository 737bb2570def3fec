import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { flag, readArguments, run, text, UsageError } from './command.ts';
import { buildSite, isBuildCurrent, siteAddress } from './build/site.ts';
import { serveFolder, type Served } from './serve/server.ts';

const top = resolve(import.meta.dirname, '..');
const { values } = readArguments({
	name: 'npm run serve',
	does: 'Builds the site where it is not up to date, and serves it on this machine.',
	options: {
		port: text('Port to serve on (4321); where it is taken, the next free one is used', '4321'),
		host: text('Address to serve on (127.0.0.1: this machine only)', '127.0.0.1'),
		'no-build': flag('Serve dist/ as it is'),
	},
});

await run(async () => {
	const port = readPort(values.port);
	if (!values['no-build']) {
		if (!(await makeCurrent())) return 1;
	} else if (!existsSync(join(top, 'dist'))) {
		throw new UsageError('There is no dist/ to serve. Run `npm run build` first, or leave out --no-build.');
	}
	const served = await serveOnFreePort(port);
	console.log(`RemNavi Guides is at ${served.url}  (Ctrl+C stops it)`);
	await new Promise<void>((done) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
	});
	await served.close();
	return 0;
});

/** Answers false where the build failed; what was wrong is on the screen then. */
async function makeCurrent(): Promise<boolean> {
	if (isBuildCurrent(top)) {
		console.log('The build in dist/ is current.');
		return true;
	}
	console.log('Building the site …');
	const begun = Date.now();
	if ((await buildSite(top)) !== 0) {
		console.error('The build failed, so nothing is served. What is wrong is said above.');
		return false;
	}
	console.log(`Built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
	return true;
}

async function serveOnFreePort(wanted: number): Promise<Served> {
	for (let port = wanted; ; port++) {
		try {
			const served = await serveFolder(join(top, 'dist'), { port, host: values.host, base: siteAddress().base });
			if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
			return served;
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code === 'EADDRINUSE' && port < Math.min(wanted + 50, 65_535)) continue;
			throw new UsageError(
				`The site cannot be served on ${values.host}, port ${port} (${code}). Choose another with --host or --port.`,
			);
		}
	}
}

function readPort(text: string): number {
	const port = Number(text);
	if (/^\d+$/.test(text) && port <= 65_535) return port;
	throw new UsageError(`\`${text}\` is not a port. Give a whole number from 0 to 65535; 0 is any free one.`);
}
