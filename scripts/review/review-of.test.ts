import { describe, expect, test } from 'vitest';
import type { Fix, Problem } from '../lint/problem.ts';
import { addedLines } from './added-lines.ts';
import { reviewOf } from './review-of.ts';

describe('a diff', () => {
	test('returns the added lines, even if one looks like a diff header', () => {
		const diff = `diff --git a/a.mdx b/a.mdx
--- a/a.mdx
+++ b/a.mdx
@@ -2 +2,2 @@ title
-old
+new
+++ b/not-a-file
@@ -9,0 +11 @@
+more
diff --git a/gone.mdx b/gone.mdx
deleted file mode 100644
--- a/gone.mdx
+++ /dev/null
@@ -1,2 +0,0 @@
--- a/nor-this
-text
diff --git a/b c.mdx b/b c.mdx
--- /dev/null
+++ b/b c.mdx\t
@@ -0,0 +1 @@
+text
`;
		expect([...addedLines(diff)]).toEqual([
			['a.mdx', new Set([2, 3, 11])],
			['gone.mdx', new Set()],
			['b c.mdx', new Set([1])],
		]);
	});
});

const TEXT = 'one teh two\nkept\n\nthe the end  \nlast\n';
const problem = (line: number | null, more: Partial<Problem> = {}): Problem => ({
	rule: 'content/x',
	severity: 'warning',
	file: 'a.mdx',
	line,
	col: 1,
	says: 'Says.',
	todo: 'Do.',
	...more,
});
const fixOf = (old: string, text: string): Fix => ({ start: TEXT.indexOf(old), length: old.length, text });
const suggested = (lines: number[], ...fixes: Fix[]) =>
	reviewOf(
		fixes.map((fix) => problem(1, { fix })),
		new Map([['a.mdx', new Set(lines)]]),
		() => TEXT,
	).suggestions.map(({ from, to, put }) => ({ from, to, put }));

describe('a review', () => {
	test('separates problems on added lines from errors elsewhere and warnings in the same files', () => {
		const error = { severity: 'error', file: 'b.mdx' } as const;
		const all = [problem(1), problem(2), problem(null), problem(7, error), problem(8, { file: 'b.mdx' })];
		const { notes, elsewhere } = reviewOf(all, new Map([['a.mdx', new Set([2])]]), () => TEXT);
		expect(notes.map(({ line }) => line)).toEqual([null, 2]);
		expect(elsewhere.map(({ file, line }) => `${file}:${line}`)).toEqual(['a.mdx:1', 'b.mdx:7']);
	});

	test.each([
		['a word', [1], [fixOf('teh', 'the')], [{ from: 1, to: 1, put: ['one the two'] }]],
		[
			'two fixes in one line',
			[4],
			[fixOf('the the', 'the'), fixOf('  \nlast', '\nlast')],
			[{ from: 4, to: 4, put: ['the end'] }],
		],
		['a deleted line', [2], [fixOf('kept\n', '')], [{ from: 2, to: 2, put: [] }]],
		['an inserted line', [2], [fixOf('kept', 'kept\nmore')], [{ from: 2, to: 2, put: ['kept', 'more'] }]],
		['two lines joined', [2, 3], [fixOf('kept\n\n', 'kept\n')], [{ from: 2, to: 3, put: ['kept'] }]],
		['a line that stays empty', [3], [{ start: 17, length: 0, text: '\n' }], [{ from: 3, to: 3, put: ['', ''] }]],
		['a line that was not added', [2], [fixOf('teh', 'the')], []],
	])('suggests whole lines for %s', (_, lines, fixes, expected) => {
		expect(suggested(lines, ...fixes)).toEqual(expected);
	});
});
