import { brotliCompressSync, constants } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Finding } from '../../lint/rule.ts';
import type { Page } from '../page.ts';
import { at, type SiteRule } from '../rule.ts';
import { fileAt, isInside, resolveLink, type Site } from '../site.ts';

const QUICK = 4;

const bytes = z.int().positive();
const Budgets = z.strictObject({
	script: bytes,
	other: bytes,
	types: z.record(z.string(), z.strictObject({ page: bytes, p95: bytes.optional() })),
});
const budgets = Budgets.parse(parse(readFileSync(join(import.meta.dirname, '../budgets.yaml'), 'utf8')));

/**
 * Reports pages whose HTML, styles and scripts exceed the byte budget of their page type, and page types of which too many pages
 * exceed a lower limit.
 */
export const weight: SiteRule = {
	id: 'audit/weight',
	severity: 'error',
	title: 'Too heavy',
	help: `
		What is loaded before a page can be used is held against a guard for its type, in bytes after brotli at its best: HTML with its styles, and scripts. Of pages of listings, 95 of 100 must also keep a smaller one. The guards are in \`scripts/audit/budgets.yaml\`. They are there to catch accidents, such as a script or a style sheet that came along unnoticed. No sentence has to be shortened for one: where a page is long because it has much to say, raise the guard.
	`,
	site: (site) => {
		const scales = scalesFor(site);
		return [
			...site.pages.filter(({ isRedirect }) => !isRedirect).flatMap((page) => tooHeavy(page, scales)),
			...Object.entries(budgets.types).flatMap(([type, { p95 }]) => (p95 ? mostOf(site, scales, type, p95) : [])),
		];
	},
};

function tooHeavy(page: Page, scales: Scales): Finding[] {
	const script = scales.script(page);
	const most = budgets.types[page.type ?? '']?.page ?? budgets.other;
	const size = scales.pageBeyond(page, most);
	const todo = 'Take something out.';
	const ofJobs =
		'Where adverts have such long words, raise the guard in scripts/audit/budgets.yaml; else take out what all such pages have.';
	return [
		...(script > budgets.script
			? [
					{
						...at(page),
						says: `Its scripts weigh ${script} bytes after brotli; ${budgets.script} are allowed.`,
						todo,
					},
				]
			: []),
		...(size === null
			? []
			: [
					{
						...at(page),
						says: `The page and its styles weigh ${size} bytes after brotli; ${most} are allowed.`,
						todo: page.path.startsWith('/jobs/') ? ofJobs : todo,
					},
				]),
	];
}

/** Reports a page type if more than 5% of its pages weigh more than `limit`. */
function mostOf(site: Site, scales: Scales, type: string, limit: number): Finding[] {
	const pages = site.pages.filter((page) => page.type === type);
	const beyond = pages
		.map((page) => ({ page, size: scales.pageBeyond(page, limit) ?? 0 }))
		.filter(({ size }) => size > 0)
		.toSorted((a, b) => b.size - a.size);
	const allowed = Math.floor(pages.length / 20);
	const [worst] = beyond;
	if (!worst || beyond.length <= allowed) return [];
	return [
		{
			...at('dist/'),
			says: `${beyond.length} of ${pages.length} pages of the type ${type} weigh more than ${limit} bytes with their styles after brotli; at most ${allowed} may. The heaviest, ${worst.page.path}, weighs ${worst.size}.`,
			todo: 'Remove something that all of them have.',
		},
	];
}

type Scales = ReturnType<typeof scalesFor>;

/** Measures pages and what they load, in bytes after brotli, each file once. */
function scalesFor(site: Site) {
	const known = new Map<string, number>();
	const sizeOf = (name: string) => {
		const size = known.get(name) ?? compressed(site.files.get(name) ?? Buffer.alloc(0));
		known.set(name, size);
		return size;
	};
	const sum = (names: Iterable<string>) => [...names].reduce((total, name) => total + sizeOf(name), 0);
	return {
		/** The scripts of the page and their static imports. */
		script: (page: Page): number => sum(withImports(site, loaded(site, page, 'script', 'src'))),
		/** The bytes of the page and its styles if they exceed `limit`; otherwise null. */
		pageBeyond(page: Page, limit: number): number | null {
			const style = sum(loaded(site, page, 'link', 'href'));
			// The best compression takes 50 ms a page, so it is tried only if a fast one does not fit.
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

/** Scripts and everything that they import. */
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
