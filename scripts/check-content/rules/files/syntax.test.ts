import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { syntax } from './syntax.ts';
import { unknownFile } from './unknown-file.ts';

const rules = [syntax, unknownFile];

test('points at the place where YAML cannot be read, counted from the top of the file', () => {
	const text = '---\ntitle: Serving\nsummary: Carry: a model\n---\n\nBody.\n';
	expect(checkFiles(rules, { 'roles/sre/tracks/serving.mdx': text })).toMatchInlineSnapshot(`
		"src/content/roles/sre/tracks/serving.mdx:3:10  content/syntax
		  The value holds a colon and a blank, which begins another field.
		  Put the value in quotes.

		1 file checked: 1 error, 0 warnings."
	`);
});

test('tells of the slip by which reading stops, once, and not of what comes of it', () => {
	const list = (text: string) =>
		checkFiles(rules, { 'vocabulary/tools.yaml': text })
			.split('\n\n')
			.slice(0, -1)
			.map((told) => told.split('\n').slice(0, 2).join(' '));
	const at = (place: string, says: string) => [`src/content/vocabulary/tools.yaml:${place}  content/syntax   ${says}`];
	expect(list('- slug: a\n\tlabel: A\n\tarea: data\n')).toEqual(
		at('2:1', 'A tab stands here, which YAML does not take for blanks.'),
	);
	expect(list('- slug: a\n  label:\u00A0A\n  area: data\n')).toEqual(
		at('2:9', 'A blank that does not break stands here; it looks like a blank and is none.'),
	);
	expect(list('- slug: a\n  label: A\nslug: b\n  label: B\n')).toHaveLength(1);
	expect(list('- slug: a\n  label: A\n  slug: b\n  label: B\n')).toEqual(
		[
			...at('3:3', 'An entry begins here without its hyphen, so `slug` stands twice in the one above.'),
			...at('4:3', 'An entry begins here without its hyphen, so `label` stands twice in the one above.'),
		]
			.slice(0, 1)
			.concat(at('4:3', 'This field stands twice.')),
	);
	expect(list("- slug: a\n  label: 'A team's own'\n")).toEqual(
		at('2:17', 'An apostrophe ends the quotation here, for the value stands in single quotes.'),
	);
});

test('says when a file has no fields at its top', () => {
	expect(checkFiles(rules, { 'glossary/dag.md': 'A graph of steps.\n' })).toMatchInlineSnapshot(`
		"src/content/glossary/dag.md:1:1  content/syntax
		  The file does not start with its fields.
		  Put them at the very top, between two lines of three hyphens.

		1 file checked: 1 error, 0 warnings."
	`);
});

test('says when nothing reads a file, and where it may belong', () => {
	expect(checkFiles(rules, { 'roles/sre/track/serving.mdx': '---\n---\n' })).toMatchInlineSnapshot(`
		"src/content/roles/sre/track/serving.mdx  content/unknown-file
		  Nothing reads this file: no kind of content lives at this path.
		  Did you mean \`roles/sre/tracks/serving.mdx\`?

		1 file checked: 1 error, 0 warnings."
	`);
});

test('has nothing to say of a good file', () => {
	expect(checkFiles(rules, { 'glossary/dag.md': '---\nterm: DAG\n---\n\nA graph.\n' })).toBe(
		'1 file checked: 0 errors, 0 warnings.',
	);
});
