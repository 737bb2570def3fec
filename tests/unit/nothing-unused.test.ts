import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { tokens } from '../../src/styles/tokens.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(astro|css|ts|mdx)$/.test(name) && !name.endsWith('.test.ts'))
	.map((name) => name.replaceAll('\\', '/'));
const text = new Map(files.map((name) => [name, readFileSync(join('src', name), 'utf8')]));

/** Every name declared anywhere in tokens.css, under whatever condition. */
const declared = [
	...new Set([...(text.get('styles/tokens.css') ?? '').matchAll(/--([\w-]+):/g)].map(([, name]) => name ?? '')),
].toSorted();
/** Names of the tokens that a text asks for with `var()`. */
const askedFor = (text: string): string[] => [...text.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name ?? '');

/** The style guide shows everything, so being shown there is no use. */
const isStyleGuide = (name: string) => /^(pages\/styleguide|components\/parts\/(Colours|Scale))\.astro$/.test(name);

test('every token is asked for by a style, or by a token that is', () => {
	const used = new Set<string>();
	const follow = (name: string) => {
		if (used.has(name)) return;
		used.add(name);
		askedFor(tokens.get(name) ?? '').forEach(follow);
	};
	for (const [name, body] of text) {
		if (name !== 'styles/tokens.css' && !isStyleGuide(name)) askedFor(body).forEach(follow);
	}
	// What an element of a line takes its colours from stands in rules, not in :root.
	if (used.has('line')) ['a', 'b', 'c', 'd', 'e'].forEach((line) => follow(`line-${line}`));
	if (used.has('on-line')) ['a', 'b', 'c', 'd', 'e'].forEach((line) => follow(`on-line-${line}`));
	expect(declared.filter((name) => !used.has(name))).toEqual([]);
});

test('every token that is asked for is declared', () => {
	const local = new Set(
		[...text.values()].flatMap((body) => [...body.matchAll(/--([\w-]+):/g)].map(([, name]) => name)),
	);
	const missing = [...text].flatMap(([name, body]) =>
		askedFor(body)
			.filter((token) => !local.has(token))
			.map((token) => `${name}: --${token}`),
	);
	expect(missing).toEqual([]);
});

test('every component is on a page other than the style guide', () => {
	const reached = new Set<string>();
	const follow = (name: string) => {
		if (reached.has(name) || isStyleGuide(name)) return;
		reached.add(name);
		const imports = [...(text.get(name) ?? '').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)];
		for (const [, path] of imports) follow(normalize(join(dirname(name), path ?? '')).replaceAll('\\', '/'));
	};
	files.filter((name) => name.startsWith('pages/')).forEach(follow);
	const components = files.filter((name) => name.startsWith('components/') && !isStyleGuide(name));
	expect(components.filter((name) => !reached.has(name))).toEqual([]);
});
