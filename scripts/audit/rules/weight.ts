import { brotliCompressSync, constants } from 'node:zlib';
import type { Problem } from '../../reporters/problem.ts';
import { budgets, mostStyle, otherBudget } from '../budgets.ts';
import type { Page } from '../page.ts';
import { forEachPage, wrong, type Rule } from '../rule.ts';
import { fileAt, isInside, resolveLink, type Site } from '../site.ts';

const RULE = 'audit/weight';
const QUICK = 4;

/**
 * What a page weighs before anyone has used it, and what one use of it fetches, stay within the budget of its type;
 * most pages of a type may have to stay within less.
 */
export const weight: Rule = (site) => {
	const scales = scalesFor(site);
	const alone = forEachPage((page) => {
		const budget = budgets[page.type ?? ''] ?? otherBudget;
		const problems = [];
		const { named, used } = scales.scripts(page);
		if (named > budget.script) problems.push(tooHeavy(page, 'Its scripts weigh', named, budget.script));
		if (budget.use !== undefined && used > budget.use)
			problems.push(tooHeavy(page, 'Its scripts with those of one use of it weigh', used, budget.use));
		const style = scales.style(page);
		if (style > mostStyle) problems.push(tooHeavy(page, 'Its styles weigh', style, mostStyle));
		const over = scales.pageBeyond(page, budget.page);
		if (over !== null) problems.push(tooHeavy(page, 'The page and its styles weigh', over, budget.page));
		return problems;
	})(site);
	return [
		...alone,
		...Object.entries(budgets).flatMap(([type, { p95 }]) => (p95 ? most(site, scales, type, p95) : [])),
	];
};

/** Whether 95 of 100 pages of a type weigh no more than `limit`. */
function most(site: Site, scales: Scales, type: string, limit: number): Problem[] {
	const pages = site.pages.filter((page) => page.type === type);
	const beyond = pages
		.map((page) => ({ page, size: scales.pageBeyond(page, limit) ?? 0 }))
		.filter(({ size }) => size > 0)
		.toSorted((a, b) => b.size - a.size);
	const allowed = Math.floor(pages.length / 20);
	const [worst] = beyond;
	if (!worst || beyond.length <= allowed) return [];
	const says = `${beyond.length} of ${pages.length} pages of the type ${type} weigh more than ${limit} bytes with their styles after brotli; ${allowed} may. The heaviest, ${worst.page.path}, weighs ${worst.size}.`;
	return [wrong('dist/', null, RULE, says, 'Take something out that all of them have.')];
}

type Scales = ReturnType<typeof scalesFor>;

/** Weighs the parts of pages in bytes after brotli, each file once. */
function scalesFor(site: Site) {
	const known = new Map<string, number>();
	const sizeOf = (name: string) => {
		const size = known.get(name) ?? compressed(site.files.get(name) ?? Buffer.alloc(0));
		known.set(name, size);
		return size;
	};
	const sum = (names: string[]) => names.reduce((total, name) => total + sizeOf(name), 0);
	const style = (page: Page) => sum(loaded(site, page, 'link', 'href'));
	return {
		/** Those it names, and with them those that its heaviest use fetches. */
		scripts(page: Page): { named: number; used: number } {
			const named = withImports(site, loaded(site, page, 'script', 'src'));
			return { named: sum(named), used: Math.max(...uses(site, named).map(sum)) };
		},
		style,
		/** What the page weighs with its styles, where that is more than `limit`; else null. */
		pageBeyond(page: Page, limit: number): number | null {
			// The best compression takes 50 ms a page; a page that fits after a quick one need not wait for it.
			if (compressed(Buffer.from(page.html), QUICK) + style(page) <= limit) return null;
			const size = sizeOf(page.file.slice('dist/'.length)) + style(page);
			return size > limit ? size : null;
		},
	};
}

function tooHeavy(page: Page, what: string, size: number, most: number) {
	return wrong(page, null, RULE, `${what} ${size} bytes after brotli; ${most} are allowed.`, 'Take something out.');
}

function loaded(site: Site, page: Page, tag: string, attribute: string): string[] {
	const names = page.elements
		.filter((element) => element.tag === tag && (tag !== 'link' || element.attributes['rel'] === 'stylesheet'))
		.flatMap((element) => {
			const url = element.attributes[attribute] ? resolveLink(site, page, element.attributes[attribute]) : null;
			const name = url !== null && isInside(url) ? fileAt(site, url.pathname) : null;
			return name === null ? [] : [name];
		});
	return [...new Set(names)];
}

/** Scripts and what they import at once, in turn; what they import later is for those who use it. */
function withImports(site: Site, names: string[]): string[] {
	const all = new Set(names);
	for (const name of all) for (const file of imported(site, name, atOnce)) all.add(file);
	return [...all];
}

/** For each script that those of a page import later, these and all that is fetched with it. */
function uses(site: Site, named: string[]): string[][] {
	const later = named.flatMap((name) => imported(site, name, onUse));
	return later.map((name) => withImports(site, [...named, name]));
}

const atOnce = /\bimport\s*(?:[^"'()]*?from\s*)?["']\.\/([^"']+)["']/g;
const onUse = /\bimport\(["'`]\.\/([^"'`]+)["'`]\)/g;

function imported(site: Site, name: string, how: RegExp): string[] {
	const text = site.files.get(name)?.toString('utf8') ?? '';
	const folder = name.slice(0, name.lastIndexOf('/') + 1);
	return [...text.matchAll(how)].map(([, file = '']) => `${folder}${file}`);
}

function compressed(bytes: Buffer, quality = 11): number {
	return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}
