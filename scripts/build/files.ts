import { closeSync, constants, ftruncateSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** An address relative to the base path of the site, as Astro writes it: `/guides/sre/`, `/404`, `/data/pack/adverts.csv/`. */
interface Addressed {
	pathname: string;
	route: { type: string };
}

/**
 * Maps each output file, relative to the folder of the site, to its address. Throws if two addresses have the same
 * output file or if the file exists already.
 */
export function filesOf<One extends Addressed>(addresses: readonly One[], there: readonly string[]): Map<string, One> {
	const taken = new Set(there);
	const files = new Map<string, One>();
	for (const one of addresses) {
		const file = fileOf(one);
		const other = files.get(file)?.pathname ?? (taken.has(file) ? `the file public/${file}` : undefined);
		if (other !== undefined) throw new Error(`${one.pathname} has the same address as ${other}. Change one of them.`);
		files.set(file, one);
	}
	return files;
}

function fileOf({ pathname, route }: Addressed): string {
	if (route.type !== 'page') return pathname.replace(/^\/|\/$/g, '');
	return pathname === '/404' ? '404.html' : join(pathname, 'index.html').slice(1);
}

/** The path to request a page by: with a closing slash, as links have it. */
export const asked = (pathname: string, type: string): string =>
	type === 'page' ? pathname.replace(/\/?$/, '/') : pathname;

/**
 * Removes everything from a folder except these files: other files, links and empty folders. Creates the folder if it
 * is missing.
 */
export function keepOnly(folder: string, files: readonly string[]): void {
	const kept = new Set(files);
	const folders = new Set(['.']);
	for (const file of files) for (let at = dirname(file); !folders.has(at); at = dirname(at)) folders.add(at);
	mkdirSync(folder, { recursive: true });
	const sweep = (below: string) => {
		for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
			const path = join(below, entry.name);
			if (entry.isDirectory() && folders.has(path)) sweep(path);
			else if (!(entry.isFile() && kept.has(path))) rmSync(join(folder, path), { recursive: true });
		}
	};
	sweep('.');
}

/** Overwrites a file from the last build in place, which is several times faster than truncating it first. */
export function writeOver(file: string, bytes: Uint8Array): void {
	mkdirSync(dirname(file), { recursive: true });
	const opened = openSync(file, constants.O_WRONLY | constants.O_CREAT);
	writeFileSync(opened, bytes);
	ftruncateSync(opened, bytes.length);
	closeSync(opened);
}
