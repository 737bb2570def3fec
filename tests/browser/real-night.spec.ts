import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import type { Listing } from '#facts/listing.ts';
import type { SnapshotManifest } from '#domain/snapshot.ts';
import { snapshotBytes } from '#night-file/snapshot-file.ts';
import { readPage, type Element, type Page } from '../../scripts/audit/page.ts';
import { listings as night } from './night.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';

// A guide gives no number of invented jobs. Here pages are made as if the jobs under test were real; no browser is needed.
test.describe.configure({ mode: 'default' });

const role = 'mlops-engineer';
const guide = `/guides/${role}/`;
const fits = (listing: Listing, of: string) => [listing.role.value, listing.alsoRole?.value].some((one) => one === of);
/** No enterprise has an open job. */
const listings = night.filter((listing) => !(fits(listing, role) && listing.employer.kind === 'enterprise'));
const ofRole = listings.filter((listing) => fits(listing, role));
/** Only a listing whose own role it is has tracks there. */
const own = ofRole.filter((listing) => listing.role.value === role);
const track = own[0]?.tracks[0]?.value ?? '';
const pagesMade = [
	...[
		'/',
		guide,
		`${guide}levels/`,
		`${guide}employers/`,
		`${guide}pay/`,
		`${guide}claims/`,
		`${guide}tracks/${track}/`,
	],
	...['/jobs/', `/jobs/${role}/`, `/listings/${own[0]?.id ?? ''}/`],
];
const toolNames = new Map(
	(parse(readFileSync(`${contentFolder}/vocabulary/tools.yaml`, 'utf8')) as { slug: string; label: string }[]).map(
		({ slug, label }) => [slug, label],
	),
);
let hash: string;
let pages: Map<string, Page>;
const pageAt = (path: string): Page => {
	const page = pages.get(path);
	if (!page) throw new Error(`${path} is not among the pages made.`);
	return page;
};

test.beforeAll(() => {
	const { outputDir } = test.info();
	const [first = ''] = readFileSync(`${dataFolder}/snapshot/snapshot.ndjson`, 'utf8').split('\n', 1);
	const { ledger: _ledger, ...facts } = JSON.parse(first) as SnapshotManifest;
	const file = join(outputDir, 'snapshot.ndjson');
	mkdirSync(outputDir, { recursive: true });
	const bytes = snapshotBytes({ ...facts, sample: false }, listings);
	writeFileSync(file, bytes);
	hash = (JSON.parse(String(bytes).split('\n', 1)[0] ?? '') as SnapshotManifest).sha256.slice(0, 8);
	const env = { ...process.env, SNAPSHOT_FILE: file };
	const made = execFileSync('node', ['tests/browser/render-pages.ts', ...pagesMade], {
		env,
		encoding: 'utf8',
		maxBuffer: Infinity,
	});
	pages = new Map(
		Object.entries(JSON.parse(made) as Record<string, string>).map(([path, html]) => [
			path,
			readPage(`${path.slice(1)}index.html`, html),
		]),
	);
});

/** The words of each row of a table whose heading or caption has these words: heading first. */
function rowsOf(page: Page, caption: string): string[][] {
	const from = page.elements.findIndex(({ tag, text }) => tag === 'caption' && text.startsWith(caption));
	expect(from, `${page.path} has no table “${caption}”`).toBeGreaterThan(-1);
	const rows: string[][] = [];
	for (const { tag, text } of page.elements.slice(from + 1)) {
		if (tag === 'table') break;
		if (tag === 'tr') rows.push([]);
		if (tag === 'th' || tag === 'td') rows.at(-1)?.push(text);
	}
	return rows.slice(1);
}

const linksTo = (page: Page, start: string): Element[] =>
	page.elements.filter(({ tag, attributes }) => tag === 'a' && attributes['href']?.startsWith(start));

/** How many jobs an address of a list asks for. */
function countAt(href: string): number {
	const { pathname, searchParams } = new URL(href, 'https://remnavi.example');
	const [, , of = ''] = pathname.split('/');
	const all = listings.filter((listing) => fits(listing, of));
	const asked: Record<string, (want: string) => (listing: Listing) => boolean> = {
		level: (want) => (listing) => listing.level?.value === want,
		kind: (want) => (listing) => listing.employer.kind === want,
		track: (want) => (listing) => listing.role.value === of && listing.tracks.some(({ value }) => value === want),
	};
	const conditions = [...searchParams].map(([name, want]) => asked[name]?.(want) ?? (() => false));
	return all.filter((listing) => conditions.every((holds) => holds(listing))).length;
}

test('a number of open jobs on a guide or the home page is that of the list it leads to', () => {
	const tracks = new Set(own.flatMap((listing) => listing.tracks.map(({ value }) => value))).size;
	for (const [path, least] of [
		['/', 6],
		[guide, 2 + tracks],
		[`${guide}levels/`, 4],
		[`${guide}employers/`, 1],
		[`${guide}tracks/${track}/`, 1],
	] as const) {
		const counted = linksTo(pageAt(path), '/jobs/').flatMap(({ text, attributes }) => {
			const [, count] = /^(?:All )?([\d,]+) (?:open|.*jobs)/.exec(text) ?? [];
			return count ? [[attributes['href'] ?? '', Number(count.replace(',', ''))] as const] : [];
		});
		expect(counted.length, path).toBeGreaterThanOrEqual(least);
		expect(counted, path).toEqual(counted.map(([href]) => [href, countAt(href)]));
	}
});

test('a kind of employer without open jobs says so, with a way to the others', () => {
	const { elements } = pageAt(`${guide}employers/`);
	const empty = elements.filter(({ text }) => text.startsWith('No job is open tonight'));
	// Without “scripted”: it is there for readers without script too, and no news to those who listen.
	const once = [
		['div', 'found wrap t2 on-screen'],
		['p', ''],
	];
	expect(empty.length).toBeGreaterThan(1);
	expect(empty.map(({ tag, attributes }) => [tag, attributes['class'] ?? ''])).toEqual(
		Array.from({ length: empty.length / 2 }, () => once).flat(),
	);
	expect(empty[1]?.attributes).toEqual({});
	expect(empty[0]?.text).toMatch(/See the others$/);
});

test('real jobs are not called a sample, and their lists may be found by search engines', () => {
	for (const path of ['/', guide, '/jobs/', `/jobs/${role}/`, `/listings/${own[0]?.id ?? ''}/`]) {
		const page = pageAt(path);
		expect(
			page.elements.filter(({ attributes }) => /^(?:tag|banner invented)/.test(attributes['class'] ?? '')),
		).toEqual([]);
		expect(page.isIndexable, path).toBe(!path.startsWith('/listings/'));
	}
});

test('the newest jobs of a guide stand first, with employer, level, pay and day', () => {
	const newest = own.concat(ofRole.filter((listing) => !own.includes(listing)));
	const days = newest
		.map(({ firstSeen }) => firstSeen)
		.toSorted()
		.toReversed();
	const page = pageAt(guide);
	const shown = linksTo(page, '/listings/').map(({ attributes }) => attributes['href']?.split('/')[2]);
	const jobs = shown.map((id) => newest.find((listing) => listing.id === id));
	expect(jobs.map((job) => job?.firstSeen)).toEqual(days.slice(0, 8));
	const rows = rowsOf(page, 'The newest jobs');
	expect(rows.map(([title, employer]) => [title, employer])).toEqual(
		jobs.map((job) => [job?.title, job?.employer.name]),
	);
	for (const [at, row] of rows.entries()) {
		expect(row[2] === 'level not stated').toBe(jobs[at]?.level === null);
		expect(row[3] === 'pay not stated').toBe(jobs[at]?.pay === null);
		expect(Date.parse(`${row[4] ?? ''} UTC`)).toBe(Date.parse(jobs[at]?.firstSeen ?? ''));
	}
	// Three are shown; the others take the place of what a reader hides.
	expect(page.elements.filter(({ tag, attributes }) => tag === 'tr' && 'hidden' in attributes)).toHaveLength(5);
});

test('the pages of pay and of tracks count tonight’s jobs', () => {
	const pay = rowsOf(pageAt(`${guide}pay/`), 'Open jobs for');
	const levels = ['junior', 'mid', 'senior', 'staff'].map((slug) =>
		ofRole.filter(({ level }) => level?.value === slug),
	);
	expect(pay.map(([, open, stated]) => [open, stated])).toEqual(
		levels.map((jobs) => [jobs.length, jobs.filter((job) => job.pay !== null).length].map(String)),
	);
	const tools = rowsOf(pageAt(`${guide}tracks/${track}/`), 'Tools');
	const naming = (label: string) =>
		ofRole.filter((job) => job.tools.some(({ value }) => toolNames.get(value) === label));
	expect(tools.length).toBeGreaterThan(2);
	expect(tools.map(([tool, open]) => [tool, open])).toEqual(
		tools.map(([tool = '']) => [tool, `${naming(tool).length} of ${ofRole.length}`]),
	);
});

test('a counted claim says what tonight’s jobs say of it, and of which night', () => {
	const { elements } = pageAt(`${guide}claims/`);
	const tonight = elements.filter(({ tag, text }) => tag === 'tr' && text.startsWith('Tonight’s jobs'));
	expect(tonight.length).toBeGreaterThan(5);
	expect(tonight.filter(({ text }) => !text.endsWith(`Night ${hash}`)).map(({ text }) => text)).toEqual([]);
	const cellsOf = (row: Element): string[] => {
		const below = elements.slice(elements.indexOf(row) + 1);
		const next = below.findIndex(({ tag }) => tag === 'tr');
		return below
			.slice(0, next < 0 ? undefined : next)
			.filter(({ tag }) => tag === 'td')
			.map(({ text }) => text);
	};
	const isSilent = ([verdict = '', , adverts = '']: string[]) =>
		!/^[\d,]+$/.test(adverts) && !verdict.includes('too few');
	expect(tonight.map(cellsOf).filter(isSilent)).toEqual([]);
});
