import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { syntax } from './syntax.ts';
import { unknownFile } from './unknown-file.ts';

const rules = [syntax, unknownFile];

test('points at the place where YAML cannot be read, counted from the top of the file', () => {
	const text = '---\ntitle: Serving\nsummary: Carry: a model\n---\n\nBody.\n';
	expect(checkFiles(rules, { 'roles/sre/tracks/serving.mdx': text })).toMatchInlineSnapshot(`
		"src/content/roles/sre/tracks/serving.mdx:3:10  content/syntax
		  There is a second colon in the value, or the line below is indented too far.
		  Put quotes around the value: it holds \`: \`, or starts with a special sign.

		1 file checked: 1 error, 0 warnings."
	`);
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
