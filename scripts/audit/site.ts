import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UsageError } from '../command.ts';
import { readPage, type Page } from './page.ts';
import type { ShownListings } from './shown-listings.ts';

/** Files by their path below dist/. Files on disk are read on each access, because a large site does not fit into memory. */
export interface Files {
	keys: () => Iterable<string>;
	has: (name: string) => boolean;
	get: (name: string) => Buffer | undefined;
}

/** What the head of a page contains. */
type Head = Omit<Page, 'elements' | 'html'>;

/** The built site: its files and its parsed pages. */
export interface Site {
	files: Files;
	pages: Page[];
	/** Pages that are not checked, because a large night has more pages of one kind than the sample. */
	leftOut: Head[];
	/** The address of the site, `https://someone.github.io/repo/`, from the home page’s canonical link; empty if it has none. */
	address: string;
	/** Folders of this machine whose paths must not appear in the site. */
	machinePaths: string[];
	/** The time of the audit. */
	today: string;
	/** The snapshot that the site was built from; null in tests that need none. */
	shown: ShownListings | null;
}

/** How many pages of each kind are checked if their number grows with the listings. One template makes all of them. */
const MOST_OF_A_KIND = 400;
const GROWING = ['listings/', 'jobs/'];

export function siteOf(
	files: Files,
	today: string,
	machinePaths: string[] = [],
	shown: ShownListings | null = null,
): Site {
	const names = [...files.keys()].filter((name) => name.endsWith('.html'));
	const textOf = (name: string) => files.get(name)?.toString('utf8') ?? '';
	const beyond = new Set(GROWING.flatMap((kind) => notDrawn(names, kind, shown?.takenAt ?? '')));
	const pages = names.filter((name) => !beyond.has(name)).map((name) => readPage(name, textOf(name)));
	const leftOut = [...beyond].map((name) => {
		const { elements: _elements, html: _html, ...head } = readPage(name, headOf(textOf(name)));
		return head;
	});
	const home = pages.find(({ path }) => path === '/')?.canonical ?? '';
	const address = URL.canParse(home) ? home : '';
	const isOriginal = ({ isIndexable, canonical, path }: Head) =>
		isIndexable && canonical === `${address}${path.slice(1)}`;
	const all: Head[] = [...pages, ...leftOut];
	const originals = new Set(all.filter(isOriginal).map(({ canonical }) => canonical));
	for (const page of all) page.isIndexable &&= isOriginal(page) || !originals.has(page.canonical);
	return { files, pages, leftOut, address, machinePaths, today, shown };
}

/**
 * A page up to the end of its head. `</head>` inside a quoted attribute comes from an advert and does not count.
 */
export function headOf(html: string): string {
	const tagOrText = /<\/head>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</gi;
	for (const { 0: part, index } of html.matchAll(tagOrText)) if (/^<\/head>$/i.test(part)) return html.slice(0, index);
	return html;
}

/** The pages of a kind that are left out tonight. Sorting by a hash of the night and the name leaves out others each night. */
function notDrawn(names: string[], kind: string, night: string): string[] {
	const hashed = names
		.filter((name) => name.startsWith(kind))
		.map((name) => [createHash('sha256').update(`${night} ${name}`).digest('hex'), name] as const);
	if (hashed.length <= MOST_OF_A_KIND) return [];
	const sorted = hashed.toSorted(([a], [b]) => (a < b ? -1 : 1));
	return sorted.slice(MOST_OF_A_KIND).map(([, name]) => name);
}

export function readSite(dist: string, today: string, machinePaths: string[], shown: ShownListings | null): Site {
	const names = filesBelow(dist)
		.map((file) => relative(dist, file).replaceAll(sep, '/'))
		.toSorted();
	const known = new Set(names);
	const has = (name: string) => known.has(name);
	const get = (name: string) => (has(name) ? readFileSync(join(dist, name)) : undefined);
	return siteOf({ keys: () => names, has, get }, today, machinePaths, shown);
}

/** All files below a folder. Throws at a symbolic link, because a host might follow it to any file. */
function filesBelow(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return filesBelow(path);
		if (entry.isFile()) return [path];
		throw new UsageError(`${path} is a link, a pipe or a device, and a built site holds files. Build it anew.`);
	});
}

/** The base path of the site: `/repo/` */
const baseOf = (site: Site): string => URL.parse(site.address)?.pathname ?? '/';

/** The file that a host serves for a path; null if there is none, or if the host would redirect first. */
export function fileAt(site: Site, path: string): string | null {
	if (!path.startsWith(baseOf(site))) return null;
	let name = decoded(path.slice(baseOf(site).length));
	if (name === null) return null;
	if (name === '' || name.endsWith('/')) name += 'index.html';
	return site.files.has(name) ? name : null;
}

/** Decodes a part of an address: `a%20b` → `a b`. null if it is not valid. */
export function decoded(part: string): string | null {
	try {
		return decodeURIComponent(part);
	} catch {
		return null;
	}
}

/** The address of a link; null if it is not valid. Links within the site get the origin `https://site.invalid`. */
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
