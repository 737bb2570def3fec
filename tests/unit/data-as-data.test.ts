import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownScripts } from '../../src/components/parts/worker-starter.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((name) => `src/${name.replaceAll('\\', '/')}`)
	.filter((name) => /\.(astro|ts)$/.test(name) && !name.endsWith('.test.ts'));

/** What a file needs in order to read markup that was written as HTML. */
const reading = /parse5|DOMParser|slots\.render|\.html['"`]/;

/**
 * Whose reason stands in docs/decisions/15-only-the-font-reads-built-pages.md; a drawing of Graphviz and
 * an advert are no page of ours, what `Kept` has rendered goes into pages as it is, and a folder of open data is read without its page.
 */
const allowed = [
	...['src/markdown/draw-diagram.ts', 'src/plain-text/plain-text.ts'],
	'src/components/frame/Kept.astro',
	'src/pack/read-folder.ts',
];

test('no page is written as HTML and read back, but by the font for its characters', () => {
	const found = files.filter((file) => reading.test(readFileSync(file, 'utf8')));
	expect(found.filter((file) => !allowed.includes(file))).toEqual([]);
});

/** What makes markup or code of a text. Browsers refuse it too (`trusted-types 'none'`), but only on the page that does it. */
const writing =
	/\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTML\w*|srcdoc|execScript)\b|\beval\(|document\.write|new Function|set(?:Timeout|Interval)\(['"`]/;

test('no script of the site makes markup or code of a text', () => {
	expect(files.filter((file) => writing.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('one file alone makes a policy of Trusted Types, which gives addresses of the page’s own scripts alone', () => {
	const making = files.filter((file) => /createPolicy\(/.test(readFileSync(file, 'utf8')));
	expect(making).toEqual(['src/components/parts/worker-starter.ts']);
	expect(() => ownScripts(['/_astro/worker.js'])('https://kites.example/worker.js')).toThrow(
		'is not a script of this page',
	);
});

/**
 * Where a component puts in text as markup: our own drawings, JSON-LD with its `<` escaped, a doctype, what components have
 * rendered, and what `src/components/parts/tree-html.ts` has escaped.
 */
const asMarkup = [
	'src/components/frame/Kept.astro',
	'src/components/frame/Page.astro',
	'src/components/guide/LineMaps.astro',
	'src/components/parts/Tree.astro',
	'src/components/text/Diagram.astro',
];

test('no component puts a text in as markup, but for those whose text is made by us', () => {
	expect(files.filter((file) => /set:html|is:raw/.test(readFileSync(file, 'utf8'))).toSorted()).toEqual(asMarkup);
});
