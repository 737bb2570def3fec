import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readPage, type Page } from './page.ts';
import type { ShownListings } from './shown-listings.ts';

/** The built site: its files by their path below dist/, and its pages taken apart. */
export interface Site {
	files: Map<string, Buffer>;
	pages: Page[];
	/** Where it lives: `https://someone.github.io/repo/`, the home page’s canonical address; empty where it has none. */
	address: string;
	/** Folders of this machine that must not show up in the site. */
	machinePaths: string[];
	/** What the site was built from; null where a test needs none. */
	shown: ShownListings | null;
}

export function siteOf(
	files: Map<string, Buffer>,
	machinePaths: string[] = [],
	shown: ShownListings | null = null,
): Site {
	const pages = [...files]
		.filter(([name]) => name.endsWith('.html'))
		.map(([name, bytes]) => readPage(name, bytes.toString('utf8')));
	const home = pages.find(({ path }) => path === '/');
	const canonical = home?.elements.find(({ tag, attributes }) => tag === 'link' && attributes['rel'] === 'canonical');
	const address = canonical?.attributes['href'] ?? '';
	return { files, pages, address: URL.canParse(address) ? address : '', machinePaths, shown };
}

export function readSite(dist: string, machinePaths: string[], shown: ShownListings | null): Site {
	const names = readdirSync(dist, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
		.toSorted();
	return siteOf(new Map(names.map((name) => [name, readFileSync(join(dist, name))])), machinePaths, shown);
}

/** The path that the site lives under: `/repo/` */
const baseOf = (site: Site): string => URL.parse(site.address)?.pathname ?? '/';

/** The file that answers to a path of the host; null where none does, also where a host would first redirect. */
export function fileAt(site: Site, path: string): string | null {
	if (!path.startsWith(baseOf(site))) return null;
	let name: string;
	try {
		name = decodeURIComponent(path.slice(baseOf(site).length));
	} catch {
		return null;
	}
	if (name === '' || name.endsWith('/')) name += 'index.html';
	return site.files.has(name) ? name : null;
}

/** A link as an address; null for what cannot be one. Links to the site itself have the origin `https://site.invalid`. */
export function resolveLink(site: Site, page: Page, href: string): URL | null {
	const base = new URL(`${baseOf(site)}${page.path.slice(1)}`, INSIDE);
	if (!URL.canParse(href, base)) return null;
	const url = new URL(href, base);
	return url.origin === URL.parse(site.address)?.origin ? new URL(url.pathname + url.search + url.hash, INSIDE) : url;
}

const INSIDE = 'https://site.invalid';

export function isInside(url: URL): boolean {
	return url.origin === INSIDE;
}
