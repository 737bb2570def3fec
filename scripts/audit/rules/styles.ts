import { brotliCompressSync } from 'node:zlib';
import { allStyles } from '../budgets.ts';
import { wrong, type Rule } from '../rule.ts';
import { fileAt } from '../site.ts';

/**
 * The styles of all pages that readers see, each rule once, stay within one budget: pages share a look, and a page’s
 * own sheet cannot tell that a second look is growing beside it. Where a sheet has the value of a token in place of
 * the token, the rule is the same rule.
 */
export const styles: Rule = (site) => {
	const sheets = new Set(
		site.pages
			.filter(({ type }) => type !== 'styleguide')
			.flatMap(({ elements }) =>
				elements
					.filter(({ tag, attributes }) => tag === 'link' && attributes['rel'] === 'stylesheet')
					.map(({ attributes }) => fileAt(site, attributes['href'] ?? '')),
			)
			.filter((name) => name !== null),
	);
	const css = [...sheets].toSorted().map((name) => site.files.get(name)?.toString('utf8') ?? '');
	const size = brotliCompressSync(distinctRules(css).join('')).length;
	if (size <= allStyles) return [];
	const says = `The styles of all pages, each rule once, weigh ${size} bytes after brotli; ${allStyles} are allowed.`;
	return [wrong('dist/', null, 'audit/styles', says, 'Let two parts share a rule, or take one out.')];
};

/** The rules of some minified sheets without repeats; of the settings of tokens, the fullest for each selector. */
export function distinctRules(sheets: readonly string[]): string[] {
	const values = new Map(sheets.flatMap((css) => [...plainTokens(css)]));
	const rules = new Map<string, string>();
	for (const css of sheets) {
		for (const block of blocks(css)) {
			const [, layer = '', inner] = /^@layer (\w+)\{([\s\S]*)\}$/.exec(block) ?? [];
			for (const rule of inner === undefined ? [block] : blocks(inner)) {
				const key = `${layer} ${layer === 'tokens' ? rule.slice(0, rule.indexOf('{')) : withValues(rule, values)}`;
				if (rule.length > (rules.get(key)?.length ?? 0)) rules.set(key, rule);
			}
		}
	}
	return [...rules.values()];
}

/** Tokens that a sheet sets once, and thus may have put their value in place of. */
function* plainTokens(css: string): Iterable<[string, string]> {
	for (const [, name = '', value = ''] of css.matchAll(/(--[\w-]+):([^;}]+)/g)) {
		if (css.split(`${name}:`).length === 2) yield [name, value];
	}
}

function withValues(rule: string, values: ReadonlyMap<string, string>): string {
	const plain = rule.replaceAll(/var\((--[\w-]+)\)/g, (asks, name: string) => values.get(name) ?? asks);
	return plain === rule ? rule.replaceAll(/\s*,\s*/g, ',') : withValues(plain, values);
}

/** Cuts minified CSS at the ends of its outermost blocks and statements. */
function blocks(css: string): string[] {
	const found: string[] = [];
	let depth = 0;
	let start = 0;
	for (const { 0: mark, index } of css.matchAll(/[{};]/g)) {
		if (mark === '{') depth++;
		if (mark === '}') depth--;
		if (depth > 0 || mark === '{') continue;
		found.push(css.slice(start, index + 1).trim());
		start = index + 1;
	}
	return found;
}
