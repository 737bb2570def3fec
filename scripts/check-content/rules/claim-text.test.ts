import { expect, test } from 'vitest';
import { checkFiles } from '../check-files.ts';
import { claimText } from './claim-text.ts';

const guide = {
	'roles/sre/hiring.mdx':
		'---\nprinciple: Calm under load counts.\n---\n\nMost loops take three\nweeks. Most loops end well.\n',
};
const claim = (text: string, file = 'hiring.mdx') => ({
	...guide,
	'roles/sre/claims.yaml': `- slug: one\n  text: ${text}\n  in: ${file}\n`,
});

test.each(['Most loops take three weeks', 'Calm under load counts'])(
	'finds “%s” in the body or the fields, across line ends',
	(text) => {
		expect(checkFiles(claimText, claim(text))).toBe('2 files checked: 0 errors, 0 warnings.');
	},
);

test('says that the words stand nowhere', () => {
	expect(checkFiles(claimText, claim('Most loops take two weeks'))).toMatchInlineSnapshot(`
		"src/content/roles/sre/claims.yaml:2:9  content/claim-text
		  “Most loops take two weeks” stands nowhere in hiring.mdx; a claim stands there exactly once.
		  Copy the words from the guide, or put the sentence back.

		2 files checked: 1 error, 0 warnings."
	`);
});

test('says that the words stand there twice', () => {
	expect(checkFiles(claimText, claim('Most loops'))).toMatchInlineSnapshot(`
		"src/content/roles/sre/claims.yaml:2:9  content/claim-text
		  “Most loops” stands 2 times in hiring.mdx; a claim stands there exactly once.
		  Take in more of the sentence, until it is the only one.

		2 files checked: 1 error, 0 warnings."
	`);
});

test('says that there is no such file', () => {
	expect(checkFiles(claimText, claim('Most loops', 'hirring.mdx'))).toMatchInlineSnapshot(`
		"src/content/roles/sre/claims.yaml:3:7  content/claim-text
		  The guide has no file \`hirring.mdx\`.
		  Did you mean \`hiring.mdx\`?

		2 files checked: 1 error, 0 warnings."
	`);
});
