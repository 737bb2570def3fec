import { expect, test } from 'vitest';
import { readContentFile } from '../../content-file.ts';
import type { Content } from '../../content.ts';
import { run } from '../../lint.ts';
import { lost } from './lost.ts';
import { redirect } from './redirect.ts';

const content = (redirects: string): Content => ({
	files: [
		readContentFile('src/content/roles/sre/index.mdx', '---\ntitle: SRE\n---\n\nText.\n'),
		readContentFile('src/content/vocabulary/tools.yaml', '- slug: helm\n'),
		readContentFile('src/content/redirects.yaml', redirects),
	],
	publicFiles: [],
	refused: [],
	published: [
		'redirects',
		'roles/sre/index',
		'roles/sre/skills/paging',
		'vocabulary/tools#helm',
		'vocabulary/tools#kueue',
	],
	today: '2026-11-24',
});
const told = (redirects: string) =>
	run(content(redirects), [lost, redirect]).map(({ line, says, todo }) => `${line} ${says} ${todo}`);

test('tells of a page and of an entry of a list that are gone', () => {
	expect(told('[]\n')).toMatchInlineSnapshot(`
		[
		  "3 \`roles/sre/skills/paging\` was published and no longer exists. Put it back; or say in redirects.yaml where it went, with \`from: /guides/sre/skills/paging/\`.",
		  "5 \`vocabulary/tools#kueue\` was published and no longer exists. Put it back. If it is meant to go, take this line out.",
		]
	`);
});

test('takes a redirect for a page that is gone, if it leads from nothing to a page', () => {
	const page = '- from: /guides/sre/skills/paging/\n  to: ';
	expect(told(`${page}/guides/sre/\n`)).toHaveLength(1);
	expect(told(`${page}/guides/sres/\n`).join('\n')).toContain('There is no page at `/guides/sres/`.');
	expect(told(`${page}/guides/sre/\n- from: /guides/sre/\n  to: /guides/\n`).join('\n')).toContain(
		'There is still a page at',
	);
	expect(told(`${page}/guides/sre/\n- from: /data/pack/\n  to: /guides/\n`).join('\n')).toContain(
		'There is still a page at',
	);
	// At the line of the redirect that is wrong.
	expect(told(`${page}/guides/sre/\n- from: /old/\n  to: /gone/\n`).join('\n')).toContain(
		'4 There is no page at `/gone/`.',
	);
});
