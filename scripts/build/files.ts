import { closeSync, constants, ftruncateSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** An address of the site, below the path that it lives under, as Astro names it: `/guides/sre/`, `/404`, `/data/pack/adverts.csv/`. */
interface Addressed {
	pathname: string;
	route: { type: string };
}

/**
 * The addresses by the file, in the folder of the site, that each is written to. Throws where two are written to the same, or
 * one to a file that is there.
 */
export function filesOf<One extends Addressed>(addresses: readonly One[], there: readonly string[]): Map<string, One> {
	const taken = new Set(there);
	const files = new Map<string, One>();
	for (const one of addresses) {
		const file = fileOf(one);
		const other = files.get(file)?.pathname ?? (taken.has(file) ? `a file of public/, ${file}` : undefined);
		if (other !== undefined) throw new Error(`${one.pathname} has the address of ${other}. Give one of them another.`);
		files.set(file, one);
	}
	return files;
}

function fileOf({ pathname, route }: Addressed): string {
	if (route.type !== 'page') return pathname.replace(/^\/|\/$/g, '');
	return pathname === '/404' ? '404.html' : join(pathname, 'index.html').slice(1);
}

/** The path that a page is asked for by: with a closing slash, as its links have it. */
export const asked = (pathname: string, type: string): string =>
	type === 'page' ? pathname.replace(/\/?$/, '/') : pathname;

/** Leaves these files in a folder, which is made where there is none, and removes all else: other files, links, empty folders. */
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

/** Writes a file over that of the last build, in place: to empty it first takes several times as long as to write it. */
export function writeOver(file: string, bytes: Uint8Array): void {
	mkdirSync(dirname(file), { recursive: true });
	const opened = openSync(file, constants.O_WRONLY | constants.O_CREAT);
	writeFileSync(opened, bytes);
	ftruncateSync(opened, bytes.length);
	closeSync(opened);
}
