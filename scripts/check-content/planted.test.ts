import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFiles } from './check-files.ts';
import { readContent } from './content.ts';
import { ROOT } from './content-file.ts';
import { mend } from './mend.ts';
import { rules } from './rules/index.ts';

const faq = (body: string) => `---\nquestion: Why so?\norder: 1\n---\n\n${body}\n`;
const track = (fields: string) => `---\n${fields}\n---\n\nText.\n`;

/** Mistakes of editors: what the file holds, and the place and the rule that it is told of by. */
const planted: [what: string, file: string, text: string, told: string][] = [
	['nothing', 'roles/sre/faq/a.mdx', '', '1:1  content/damaged'],
	['blanks only', 'glossary/a.md', '\n \n', '1:1  content/damaged'],
	['an empty list', 'vocabulary/tools.yaml', '', '1:1  content/damaged'],
	['a mark of byte order', 'roles/sre/faq/a.mdx', `\uFEFF${faq('Text.')}`, '1:1  content/damaged'],
	['UTF-16', 'roles/sre/faq/a.mdx', faq('Text.').replaceAll(/./g, '$&\0'), '1:1  content/damaged'],
	['a broken character', 'roles/sre/faq/a.mdx', faq('Te\uFFFDxt.'), '6:3  content/damaged'],
	[
		'a merge in the fields',
		'roles/sre/faq/a.mdx',
		'---\n<<<<<<< HEAD\norder: 1\n=======\norder: 2\n>>>>>>> b\n---\n',
		'2:1  content/damaged',
	],
	[
		'a merge in the text',
		'roles/sre/faq/a.mdx',
		faq('<<<<<<< HEAD\nA.\n=======\nB.\n>>>>>>> b'),
		'6:1  content/damaged',
	],
	['fields cut off', 'roles/sre/faq/a.mdx', '---\nquestion: Why so?\nor', '1:1  content/syntax'],
	['no fields', 'roles/sre/faq/a.mdx', 'Text.\n', '1:1  content/syntax'],
	['an alias', 'roles/sre/tracks/a.mdx', track('title: Serving\nsummary: *Python*'), '3:10  content/syntax'],
	['an alias in a list', 'vocabulary/tools.yaml', '- slug: *a\n', '1:9  content/syntax'],
	['a colon in a value', 'roles/sre/tracks/a.mdx', track('summary: Carry: a model'), '2:10  content/syntax'],
	['a quote left open', 'roles/sre/tracks/a.mdx', track("summary: 'Carry"), 'content/syntax'],
	['a field twice', 'roles/sre/tracks/a.mdx', track('order: 1\norder: 2'), '3:1  content/syntax'],
	[
		'an unknown field',
		'roles/sre/faq/a.mdx',
		'---\nquestion: Why so?\nordr: 1\n---\n\nText.\n',
		'3:1  content/unknown-field',
	],
	['a missing field', 'roles/sre/faq/a.mdx', '---\nquestion: Why so?\n---\n\nText.\n', 'content/missing-field'],
	[
		'a word for a number',
		'roles/sre/faq/a.mdx',
		'---\nquestion: Why so?\norder: one\n---\n\nText.\n',
		'3:8  content/wrong-value',
	],
	['a file in no place', 'roles/sre/faqs/a.mdx', faq('Text.'), 'content/unknown-file'],
	['an import', 'roles/sre/faq/a.mdx', faq("import fs from 'node:fs';"), '6:1  content/component'],
	['an export', 'roles/sre/faq/a.mdx', faq('export const a = 1;'), '6:1  content/component'],
	['an expression', 'roles/sre/faq/a.mdx', faq('A {1 + 1}.'), '6:3  content/component'],
	['an unknown component', 'roles/sre/faq/a.mdx', faq('<Notes>\n\nA.\n\n</Notes>'), '6:1  content/component'],
	['HTML', 'roles/sre/faq/a.mdx', faq('A <b>word</b>.'), '6:3  content/component'],
	['HTML in a definition', 'glossary/a.md', '---\nterm: Toil\n---\n\nA <b>word</b>.\n', '5:3  content/component'],
	['an event handler', 'roles/sre/faq/a.mdx', faq('<Note onclick="a">\n\nA.\n\n</Note>'), '6:1  content/component'],
	['a prop in braces', 'roles/sre/faq/a.mdx', faq('<Note kind={1}>\n\nA.\n\n</Note>'), '6:1  content/component'],
	['a tag left open', 'roles/sre/faq/a.mdx', faq('<Note>\n\nA.'), '6:1  content/syntax'],
	['a tag left open in a line', 'roles/sre/faq/a.mdx', faq('A <Term id="toil">word.'), '6:3  content/syntax'],
	['a tag closed twice', 'roles/sre/faq/a.mdx', faq('A </Term> word.'), '6:3  content/syntax'],
	['a brace', 'roles/sre/faq/a.mdx', faq('A { brace.'), '6:3  content/syntax'],
	['a less-than sign', 'roles/sre/faq/a.mdx', faq('In <100 ms.'), '6:4  content/syntax'],
	['a comment of HTML', 'roles/sre/faq/a.mdx', faq('<!-- later -->'), '6:1  content/syntax'],
	['a link that runs', 'roles/sre/faq/a.mdx', faq('A [b](javascript:go()).'), '6:3  content/unsafe-link'],
	['a definition that runs', 'roles/sre/faq/a.mdx', faq('A [b][c].\n\n[c]: javascript:go'), '8:1  content/unsafe-link'],
	['a dead link', 'roles/sre/faq/a.mdx', faq('A [b](/guide/).'), '6:7  content/dead-link'],
	['a link to a template', 'roles/sre/faq/a.mdx', faq('A [b](/404/).'), '6:7  content/dead-link'],
	['a relative link', 'roles/sre/faq/a.mdx', faq('A [b](../pay/).'), '6:7  content/dead-link'],
	['a dead definition', 'roles/sre/faq/a.mdx', faq('A [b][c].\n\n[c]: /guide/'), '8:6  content/dead-link'],
	['an undefined link', 'roles/sre/faq/a.mdx', faq('A [b][c].'), '6:1  content/undefined-link'],
	['a link without words', 'roles/sre/faq/a.mdx', faq('A [](/jobs/).'), '6:3  content/undefined-link'],
	['a picture without words', 'roles/sre/faq/a.mdx', faq('![](/a.png)'), '6:1  content/image'],
	['a picture from elsewhere', 'roles/sre/faq/a.mdx', faq('![A](https://a.org/a.png)'), '6:1  content/image'],
	['a row too short', 'roles/sre/faq/a.mdx', faq('| A | B |\n| --- | --- |\n| 1 |'), '8:1  content/table'],
	['a table without its line', 'roles/sre/faq/a.mdx', faq('| A | B |\n| 1 | 2 |'), '6:1  content/table'],
	['code without its language', 'roles/sre/faq/a.mdx', faq('```\nls\n```'), '6:1  content/code-block'],
	['code that is none', 'roles/sre/faq/a.mdx', faq('```json\n{a}\n```'), '7:1  content/code-block'],
	['a heading of the first level', 'roles/sre/faq/a.mdx', faq('# A'), '6:1  content/heading'],
	['a source that is not there', 'roles/sre/faq/a.mdx', faq('<Cite source="nope" />'), '6:1  content/dead-reference'],
	[
		'a role without its files',
		'roles/sre/faq/a.mdx',
		faq('Text.'),
		'src/content/roles/sre/hiring.mdx  content/missing-file',
	],
	['a word twice', 'roles/sre/faq/a.mdx', faq('Read the the text.'), '6:6  content/repeated-word'],
	['a day to come', 'roles/sre/pay.mdx', "---\nasOf: '2031-01-01'\n---\n", '2:7  content/future-date'],
	['words to be written', 'roles/sre/faq/a.mdx', faq('TODO: more.'), '6:1  content/unwritten'],
];

test.each(planted)('tells of %s', (_, file, text, told) => {
	const said = checkFiles((content) => rules.flatMap((rule) => rule(content)), { [file]: text });
	expect(said).toContain(told);
});

test('says one sentence of a damaged file, and nothing else of it', () => {
	const said = checkFiles((content) => rules.flatMap((rule) => rule(content)), { 'roles/sre/faq/a.mdx': '' });
	expect(said.match(/faq\/a\.mdx/g)).toHaveLength(1);
});

test('is silent about a warning that is meant, and tells of a word to it that meets nothing', () => {
	const said = checkFiles((content) => rules.flatMap((rule) => rule(content)), {
		'glossary/a.md': '---\n# meant: typed-date, said of a law\nterm: Toil\n---\n\nSince 2023.\n',
		'glossary/b.md': '---\n# meant: typed-date, said of nothing\n# meant: typed-date\nterm: Drift\n---\n\nEver.\n',
		'pages/a.mdx': '---\ntitle: A page\n---\n\n{/* meant: typed-date, as below */}\n\nSince 2023.\n\nSince 2024.\n',
	});
	expect(said.match(/\S+ {2}content\/(?:typed-date|meant)/g)).toEqual([
		'src/content/glossary/b.md:2:1  content/meant',
		'src/content/glossary/b.md:3:1  content/meant',
		'src/content/pages/a.mdx:9:7  content/typed-date',
	]);
});

test('mends what has one right answer, below a BOM too', () => {
	const top = mkdtempSync(join(tmpdir(), 'mend-'));
	const file = join(top, ROOT, 'roles/sre/faq/a.mdx');
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `\uFEFF${faq('The the color is  gray , as in an guide.')}`.replaceAll('\n', '\r\n').trimEnd());
	const look = () => rules.flatMap((rule) => rule(readContent(top, '2026-11-24')));
	while (mend(top, look()) > 0);
	expect(readFileSync(file, 'utf8')).toBe(faq('The colour is grey, as in a guide.'));
	rmSync(top, { recursive: true });
});
