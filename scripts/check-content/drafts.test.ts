import { expect, test } from 'vitest';
import type { Content } from './content.ts';
import { warningsInDrafts } from './drafts.ts';
import { run } from './lint.ts';
import type { ContentRule } from './rule.ts';
import { missingFile } from './rules/files/missing-file.ts';
import { syntax } from './rules/files/syntax.ts';
import { unwritten } from './rules/files/unwritten.ts';
import { deadLink } from './rules/links/dead-link.ts';
import { checkFiles } from './tests/check-files.ts';

const inDrafts =
	(...rules: ContentRule[]) =>
	(content: Content) =>
		warningsInDrafts(content, run(content, rules), rules);
const index = (status: string) => `---\nstatus: ${status}\n---\n\nWRITE: the text.\n`;
const told = (status: string) =>
	checkFiles(
		(content) => inDrafts(unwritten, missingFile)(content).filter(({ file }) => file.includes('/roles/sre/')),
		{
			'roles/sre/index.mdx': index(status),
		},
	);

test('what is missing from a draft is a warning, and from a published guide an error', () => {
	expect(told('draft').split('\n').at(-1)).toBe('1 file checked: 0 errors, 3 warnings.');
	expect(told('published').split('\n').at(-1)).toBe('1 file checked: 3 errors, 0 warnings.');
});

test('what cannot be read is an error in a draft, too', () => {
	const files = {
		'roles/sre/index.mdx': index('draft'),
		'roles/sre/faq/a.mdx': '---\nquestion: Why?\n---\n\nA { b.\n',
	};
	expect(checkFiles(inDrafts(syntax), files)).toContain('1 error, 0 warnings');
});

test('no other guide may link to a draft, which readers do not get', () => {
	const files = {
		'roles/sre/index.mdx': index('draft'),
		'roles/sre/faq/a.mdx': '---\nquestion: Why?\n---\n\n[Pay](/guides/sre/pay/)\n',
		'roles/ml-engineer/faq/a.mdx': '---\nquestion: Why?\n---\n\n[Pay](/guides/sre/pay/)\n',
		'roles/ml-engineer/faq/b.mdx': '---\nquestion: Why?\n---\n\n[Both](/compare/ml-engineer-or-sre/)\n',
		'compare/ml-engineer-or-sre.mdx': '---\nroles: [ml-engineer, sre]\n---\n\nWords.\n',
	};
	expect(checkFiles(deadLink, files)).toMatchInlineSnapshot(`
		"src/content/roles/ml-engineer/faq/a.mdx:5:7  content/dead-link
		  \`/guides/sre/pay/\` belongs to a draft, which is not published.
		  Leave the link out until that guide is published.

		src/content/roles/ml-engineer/faq/b.mdx:5:8  content/dead-link
		  \`/compare/ml-engineer-or-sre/\` belongs to a draft, which is not published.
		  Leave the link out until that guide is published.

		5 files checked: 2 errors, 0 warnings."
	`);
});

test('what is missing from a draft’s entry of the vocabulary is a warning, and from its neighbour’s an error', () => {
	const files = {
		'roles/sre/index.mdx': '---\nstatus: draft\n---\n\nWords.\n',
		'vocabulary/roles.yaml': '- slug: ml-engineer\n  blurb: TODO\n\n- slug: sre\n  # WRITE: phrases\n  work: []\n',
	};
	expect(checkFiles(inDrafts(unwritten), files)).toMatchInlineSnapshot(`
		"src/content/vocabulary/roles.yaml:2:10  content/unwritten
		  The text is not written yet: “TODO”.
		  Write it, or remove the entry until you know it.

		src/content/vocabulary/roles.yaml:5:5  content/unwritten (warning)
		  Nobody has checked this value yet: “WRITE: phrases”.
		  Correct the value if necessary, then remove the note that starts with \`#\`.

		2 files checked: 1 error, 1 warning."
	`);
});
