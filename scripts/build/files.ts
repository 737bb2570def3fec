import { join } from 'node:path/posix';

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
