import { expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { bounded } from './rule.ts';
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

test('prints the position, the rule, what is wrong and what to do', () => {
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

test('prints one GitHub command for each problem, with special characters escaped', () => {
	expect(toGitHub(problems)).toMatchInlineSnapshot(`
		"::error file=a%2Cb.mdx,line=2,col=1,title=content/unknown-field::Unknown field \`titel\`.%0ADid you mean \`title\`?
		::warning file=dist/index.html,title=audit/title::The title has 5 characters.%0AMake it 15 to 65, 100%25 of the time."
	`);
});

test('prints the same JSON in whatever order the problems were found', () => {
	expect(toJson(problems.toReversed())).toBe(toJson(problems));
	expect(JSON.parse(toJson(problems))).toMatchObject({ errors: 1, warnings: 1, problems: [{ file: 'a,b.mdx' }, {}] });
});

test('prints a hundred problems of one file, says how many more there are, and counts all in the total', () => {
	const first: Problem = {
		rule: 'content/x',
		severity: 'error',
		file: 'a.mdx',
		line: 1,
		col: 1,
		says: 'A.',
		todo: 'B.',
	};
	const many = Array.from({ length: 2500 }, (_, index) => ({ ...first, line: index + 1 }));
	const text = toTerminal([...many, { ...first, file: 'b.mdx' }], '2 files');
	expect(text.match(/^a\.mdx:/gm)).toHaveLength(100);
	expect(text).toContain('\n\na.mdx  2,400 more problems. Correct these first.\n\nb.mdx:');
	expect(text).toMatch(/2 files checked: 2,501 errors, 0 warnings\.$/);
	expect(toGitHub(many).split('\n')).toHaveLength(100);
});

test('keeps a hundred problems per rule and file, counts the rest, and prints at most a thousand', () => {
	const problem = { rule: 'content/x', severity: 'error', line: 1, col: 1, says: 'A.', todo: 'B.' } as const;
	const noise = (file: string) => bounded(Array.from({ length: 250 }, () => ({ ...problem, file })));
	expect(noise('a.mdx')).toHaveLength(100);
	expect(noise('a.mdx').at(-1)?.more).toBe(150);
	const all = Array.from({ length: 12 }, (_, index) => noise(`${String.fromCharCode(97 + index)}.mdx`)).flat();
	const text = toTerminal(all, '12 files');
	expect(text.match(/content\/x$/gm)).toHaveLength(1000);
	expect(text).toContain('a.mdx  150 more problems. Correct these first.');
	expect(text).toMatch(
		/\n\n500 more problems in 2 other files\. Correct these first\.\n\n12 files checked: 3,000 errors, 0 warnings\.$/,
	);
});

test('breaks up text that GitHub’s runner would execute as a command', () => {
	const says = 'An advert says ##[add-mask]a and\n::set-output name=x::y.';
	expect(toTerminal([{ ...problems[0], says } as Problem], '1 file')).not.toMatch(/##\[|^\s*::/m);
});
