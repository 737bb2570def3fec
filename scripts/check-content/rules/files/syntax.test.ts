import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { syntax } from './syntax.ts';
import { unknownFile } from './unknown-file.ts';

const rules = [syntax, unknownFile];

test('points at the place where YAML cannot be read, counted from the top of the file', () => {
	const text = '---\ntitle: Serving\nsummary: Carry: a model\n---\n\nBody.\n';
	expect(checkFiles(rules, { 'roles/sre/tracks/serving.mdx': text })).toMatchInlineSnapshot(`
		"src/content/roles/sre/tracks/serving.mdx:3:10  content/syntax
		  The value contains a colon and a space, which starts another field.
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
		at('2:1', 'There is a tab here. YAML does not accept tabs as spaces.'),
	);
	expect(list('- slug: a\n  label:\u00A0A\n  area: data\n')).toEqual(at('2:9', 'There is a non-breaking space here.'));
	expect(list('- slug: a\n  label: A\nslug: b\n  label: B\n')).toHaveLength(1);
	expect(list('- slug: a\n  label: A\n  slug: b\n  label: B\n')).toEqual(
		[
			...at('3:3', 'A list item starts here without its hyphen, so the item above has `slug` twice.'),
			...at('4:3', 'A list item starts here without its hyphen, so the item above has `label` twice.'),
		]
			.slice(0, 1)
			.concat(at('4:3', 'This field is there twice.')),
	);
	expect(list("- slug: a\n  label: 'A team's own'\n")).toEqual(
		at('2:17', 'The value is in single quotes, and this apostrophe ends it.'),
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
