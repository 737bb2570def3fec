import { expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { toGitHub, toJson, toTerminal } from './report.ts';

const problems: Problem[] = [
	{
		rule: 'audit/title',
		severity: 'warning',
		file: 'dist/index.html',
		line: null,
		col: null,
		says: 'The title has 5 characters.',
		todo: 'Make it 15 to 65, 100% of the time.',
	},
	{
		rule: 'content/unknown-field',
		severity: 'error',
		file: 'a,b.mdx',
		line: 2,
		col: 1,
		says: 'Unknown field `titel`.',
		todo: 'Did you mean `title`?',
	},
];

test('shows people the place, the rule, what is wrong and what to do', () => {
	expect(toTerminal(problems, '2 files')).toMatchInlineSnapshot(`
		"a,b.mdx:2:1  content/unknown-field
		  Unknown field \`titel\`.
		  Did you mean \`title\`?

		dist/index.html  audit/title (warning)
		  The title has 5 characters.
		  Make it 15 to 65, 100% of the time.

		2 files checked: 1 error, 1 warning."
	`);
});

test('gives GitHub one command a problem, with its special characters coded', () => {
	expect(toGitHub(problems)).toMatchInlineSnapshot(`
		"::error file=a%2Cb.mdx,line=2,col=1,title=content/unknown-field::Unknown field \`titel\`.%0ADid you mean \`title\`?
		::warning file=dist/index.html,title=audit/title::The title has 5 characters.%0AMake it 15 to 65, 100%25 of the time."
	`);
});

test('gives programs the same problems, whatever order they were found in', () => {
	expect(toJson(problems.toReversed())).toBe(toJson(problems));
	expect(JSON.parse(toJson(problems))).toMatchObject({ errors: 1, warnings: 1, problems: [{ file: 'a,b.mdx' }, {}] });
});
