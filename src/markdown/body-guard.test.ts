import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownToHtml, mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { bodyGuard } from './body-guard.ts';

/**
 * The error that stops the build of a text, or an empty string; `cut` removes its front matter first, as the build does
 * with .md.
 */
function built(name: string, body: string, cut: boolean): string {
	const folder = temporaryFolder();
	const fields = '---\ntitle: Pager\n---\n';
	const file = join(folder, name);
	writeFileSync(file, `${fields}${body}`);
	const source = (cut ? '' : fields.replaceAll(/[^\n]/g, ' ')) + body;
	const options = { fileURL: pathToFileURL(file), mdastPlugins: [bodyGuard] };
	try {
		if (name.endsWith('.mdx')) mdxToJs(source, options);
		else markdownToHtml(source, options);
		return '';
	} catch (error) {
		expect((error as Error).stack).toBe((error as Error).message);
		return (error as Error).message.replaceAll(relative(process.cwd(), file), name);
	}
}

test.each([
	["import fs from 'node:fs';", '4:1: The text contains an import or export.'],
	['export const host = process.env.HOME;', '4:1: The text contains an import or export.'],
	['A sum of {1 + 1}.', '4:10: The text contains an expression in braces.'],
	['{/* a */ process.exit() /* b */}', '4:1: The text contains an expression in braces.'],
	['<Answer title={process.env.HOME}>\n\nYes.\n\n</Answer>', '4:1: `<Answer>` has a prop in braces.'],
	['<Answer {...process.env}>\n\nYes.\n\n</Answer>', '4:1: `<Answer>` has a prop in braces.'],
	['<Note onclick="go()">\n\nYes.\n\n</Note>', '4:1: `<Note>` has no prop `onclick`.'],
	['<script>go()</script>', '4:1: There is no component `<script>`.'],
	['A [link](javascript:go()).', '4:3: The address `javascript:go()` begins with `javascript:`'],
	['A [link](java&#10;script:go()).', 'begins with `javascript:`'],
	['A [link][a].\n\n[a]: data:text/html,x', '6:1: The address `data:text/html,x` begins with `data:`'],
	['Under <100 ms.', '4:7: A `<` in the text is read as the start of a tag.'],
	['A { alone.', '4:3: A `{` in the text starts an expression, and expressions are not allowed.'],
	['<Brief>\n\nShort.\n', '4:1: `<Brief>` is not closed.'],
])('stops the build at %s', (body, says) => {
	expect(built('a.mdx', body, false)).toContain(says);
	expect(built('a.mdx', body, false)).toMatch(/^a\.mdx:/);
});

test('stops the build at HTML in Markdown, with its line in the file', () => {
	expect(built('a.md', '\nA\n\n<img src=x onerror=go()>\n', true)).toMatchInlineSnapshot(
		`"a.md:7:1: The text contains HTML. Remove it. Components need no import. Write braces in a sentence inside backticks."`,
	);
});

test('accepts a text of words, components and a comment', () => {
	expect(built('a.mdx', '{/* meant */}\n\n<Brief>\n\nA [link](/guides/sre/).\n\n</Brief>', false)).toBe('');
});
