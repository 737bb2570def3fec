import { brotliCompressSync, constants } from 'node:zlib';
import { budgets, mostStyle, otherBudget } from '../budgets.ts';
import type { Page } from '../page.ts';
import { forEachPage, wrong, type Rule } from '../rule.ts';
import { fileAt, isInside, resolveLink, type Site } from '../site.ts';

const RULE = 'audit/weight';
const QUICK = 4;

/** What a page weighs before anyone has used it stays within the budget of its type. */
export const weight: Rule = (site) => {
	const known = new Map<string, number>();
	const sizeOf = (name: string) => {
		const size = known.get(name) ?? compressed(site.files.get(name) ?? Buffer.alloc(0));
		known.set(name, size);
		return size;
	};
	const sum = (names: string[]) => names.reduce((total, name) => total + sizeOf(name), 0);
	return forEachPage((page) => {
		const budget = budgets[page.type ?? ''] ?? otherBudget;
		const named = withImports(site, loaded(site, page, 'script', 'src'));
		const script = sum(named);
		const problems = [];
		if (script > budget.script) problems.push(tooHeavy(page, 'Its scripts weigh', script, budget.script));
		const used = Math.max(...uses(site, named).map(sum));
		if (budget.use !== undefined && used > budget.use)
			problems.push(tooHeavy(page, 'Its scripts with those of one use of it weigh', used, budget.use));
		const style = sum(loaded(site, page, 'link', 'href'));
		if (style > mostStyle) problems.push(tooHeavy(page, 'Its styles weigh', style, mostStyle));
		// The best compression takes 50 ms a page; a page that fits after a quick one need not wait for it.
		if (compressed(Buffer.from(page.html), QUICK) + style > budget.page) {
			const size = sizeOf(page.file.slice('dist/'.length)) + style;
			if (size > budget.page) problems.push(tooHeavy(page, 'The page and its styles weigh', size, budget.page));
		}
		return problems;
	})(site);
};

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
