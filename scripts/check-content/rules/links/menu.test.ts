import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { menu } from './menu.ts';

const page = "---\ntitle: Imprint\ndescription: x\nlastReviewed: '2026-11-24'\n---\n\nWho we are.\n";

test('takes pages of the site and of the content, and no others', () => {
	const site =
		'menu:\n  - { page: guides, label: Guides }\n  - { page: imprent, label: Imprint }\nfooter:\n  - { page: imprint, label: Imprint }\n';
	const report = checkFiles(menu, { 'pages/imprint.mdx': page, 'site.yaml': site });
	expect(report).toContain(
		'src/content/site.yaml:3:13  content/menu\n  There is no page `imprent`.\n  Did you mean `imprint`?',
	);
	expect(report).toContain('1 error');
});

test('finds an address of the search that fits no page, and takes one that fits any', () => {
	const site =
		"search:\n  pages:\n    - { at: '/impr*/', words: who }\n    - { at: /imprint/#mail, words: mail }\n    - { at: '/guides/*/fog/', words: fog }\n";
	const report = checkFiles(menu, { 'pages/imprint.mdx': page, 'site.yaml': site });
	expect(report).toContain(
		'src/content/site.yaml:5:13  content/menu\n  There is no page `/guides/*/fog/` for these words.',
	);
	expect(report).toContain('1 error');
});
