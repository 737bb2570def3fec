import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UsageError } from '../command.ts';
import { readPage, type Page } from './page.ts';
import type { ShownListings } from './shown-listings.ts';

/** Files by their path below dist/. Those on disk are read each time: not all pages of a big night fit into memory. */
export interface Files {
	keys: () => Iterable<string>;
	has: (name: string) => boolean;
	get: (name: string) => Buffer | undefined;
}

/** What the head of a page says. */
type Head = Omit<Page, 'elements' | 'html'>;

/** The built site: its files, and its pages taken apart. */
export interface Site {
	files: Files;
	pages: Page[];
	/** Pages that are not among them, for a big night has more of one kind than are looked at. */
	leftOut: Head[];
	/** Where it lives: `https://someone.github.io/repo/`, the home page’s canonical address; empty where it has none. */
	address: string;
	/** Folders of this machine that must not show up in the site. */
	machinePaths: string[];
	/** The moment at which it is looked at. */
	today: string;
	/** What the site was built from; null where a test needs none. */
	shown: ShownListings | null;
}

/** Most pages that are looked at of each kind that grows with the listings: one template makes them all. */
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
 * A page up to the end of its head. Within a quoted attribute `</head>` is the words of an advert, and no end.
 */
export function headOf(html: string): string {
	const tagOrText = /<\/head>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</gi;
	for (const { 0: part, index } of html.matchAll(tagOrText)) if (/^<\/head>$/i.test(part)) return html.slice(0, index);
	return html;
}

/** Pages of a kind beyond those that are looked at, others on each night: sorted by a hash of the night and the name. */
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

/** The files of a folder and those below; throws at a link, which a host would follow to wherever it leads. */
function filesBelow(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return filesBelow(path);
		if (entry.isFile()) return [path];
		throw new UsageError(`${path} is a link, a pipe or a device, and a built site holds files. Build it anew.`);
	});
}

/** The path that the site lives under: `/repo/` */
const baseOf = (site: Site): string => URL.parse(site.address)?.pathname ?? '/';

/** The file that answers to a path of the host; null where none does, also where a host would first redirect. */
export function fileAt(site: Site, path: string): string | null {
	if (!path.startsWith(baseOf(site))) return null;
	let name = decoded(path.slice(baseOf(site).length));
	if (name === null) return null;
	if (name === '' || name.endsWith('/')) name += 'index.html';
	return site.files.has(name) ? name : null;
}

/** A part of an address without its `%20`s; null where a `%` begins no such code. */
export function decoded(part: string): string | null {
	try {
		return decodeURIComponent(part);
	} catch {
		return null;
	}
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
