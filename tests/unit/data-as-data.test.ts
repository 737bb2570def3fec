import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((name) => `src/${name.replaceAll('\\', '/')}`)
	.filter((name) => /\.(astro|ts)$/.test(name) && !name.endsWith('.test.ts'));

/** What a file needs in order to read markup that was written as HTML. */
const reading = /parse5|DOMParser|slots\.render|\.html['"`]/;

/** Whose reason stands in docs/decisions/15-only-the-font-reads-built-pages.md; a drawing of Graphviz is no page of ours. */
const allowed = ['src/integrations/font.ts', 'src/markdown/draw-diagram.ts'];

test('no page is written as HTML and read back, but by the font for its characters', () => {
	const found = files.filter((file) => reading.test(readFileSync(file, 'utf8')));
	expect(found.filter((file) => !allowed.includes(file))).toEqual([]);
});
