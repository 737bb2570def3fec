import { brotliCompressSync, constants } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Problem } from '../../reporters/problem.ts';
import type { Page } from '../page.ts';
import { forEachPage, wrong, type Rule } from '../rule.ts';
import { fileAt, isInside, resolveLink, type Site } from '../site.ts';

const QUICK = 4;

const budgets = parse(readFileSync(join(import.meta.dirname, '../budgets.yaml'), 'utf8')) as {
	script: number;
	other: number;
	types: Record<string, { page: number; p95?: number }>;
};

/**
 * What a page weighs before anyone has used it stays within the budget of its type, which it names; most pages of a type
 * may have to stay within less.
 */
export const weight: Rule = (site) => {
	const scales = scalesFor(site);
	const alone = forEachPage((page) => {
		const most = budgets.types[page.type ?? '']?.page ?? budgets.other;
		const problems = [];
		if (page.type === null) problems.push(wrong(page, null, 'page-type'));
		const script = scales.script(page);
		if (script > budgets.script)
			problems.push(wrong(page, null, 'weight/script', { size: script, most: budgets.script }));
		const size = scales.pageBeyond(page, most);
		if (size !== null) problems.push(wrong(page, null, 'weight/page', { size, most }));
		return problems;
	})(site);
	return [
		...alone,
		...Object.entries(budgets.types).flatMap(([type, { p95 }]) => (p95 ? mostOf(site, scales, type, p95) : [])),
	];
};

/** Whether 95 of 100 pages of a type weigh no more than `limit`. */
function mostOf(site: Site, scales: Scales, type: string, limit: number): Problem[] {
	const pages = site.pages.filter((page) => page.type === type);
	const beyond = pages
		.map((page) => ({ page, size: scales.pageBeyond(page, limit) ?? 0 }))
		.filter(({ size }) => size > 0)
		.toSorted((a, b) => b.size - a.size);
	const allowed = Math.floor(pages.length / 20);
	const [worst] = beyond;
	if (!worst || beyond.length <= allowed) return [];
	const counts = { beyond: beyond.length, pages: pages.length, allowed };
	return [wrong('dist/', null, 'weight/most', { ...counts, type, limit, worst: worst.page.path, size: worst.size })];
}

type Scales = ReturnType<typeof scalesFor>;

/** Weighs pages and what they load, in bytes after brotli, each file once. */
function scalesFor(site: Site) {
	const known = new Map<string, number>();
	const sizeOf = (name: string) => {
		const size = known.get(name) ?? compressed(site.files.get(name) ?? Buffer.alloc(0));
		known.set(name, size);
		return size;
	};
	const sum = (names: Iterable<string>) => [...names].reduce((total, name) => total + sizeOf(name), 0);
	return {
		/** Scripts that the page names, and what they import at once. */
		script: (page: Page): number => sum(withImports(site, loaded(site, page, 'script', 'src'))),
		/** What the page weighs with its styles, where that is more than `limit`; else null. */
		pageBeyond(page: Page, limit: number): number | null {
			const style = sum(loaded(site, page, 'link', 'href'));
			// The best compression takes 50 ms a page; a page that fits after a quick one need not wait for it.
			if (compressed(Buffer.from(page.html), QUICK) + style <= limit) return null;
			const size = sizeOf(page.file.slice('dist/'.length)) + style;
			return size > limit ? size : null;
		},
	};
}

function loaded(site: Site, page: Page, tag: string, attribute: string): Set<string> {
	const names = page.elements
		.filter((element) => element.tag === tag && (tag !== 'link' || element.attributes['rel'] === 'stylesheet'))
		.flatMap((element) => {
			const url = element.attributes[attribute] ? resolveLink(site, page, element.attributes[attribute]) : null;
			return (url !== null && isInside(url) && fileAt(site, url.pathname)) || [];
		});
	return new Set(names);
}

const imports = /\bimport\s*(?:[^"'()]*?from\s*)?["']\.\/([^"']+)["']/g;

/** Scripts and what they import, in turn; a set takes in what is added while it is walked. */
function withImports(site: Site, names: Set<string>): Set<string> {
	for (const name of names) {
		const text = site.files.get(name)?.toString('utf8') ?? '';
		const folder = name.slice(0, name.lastIndexOf('/') + 1);
		for (const [, file = ''] of text.matchAll(imports)) names.add(`${folder}${file}`);
	}
	return names;
}

function compressed(bytes: Buffer, quality = 11): number {
	return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}
