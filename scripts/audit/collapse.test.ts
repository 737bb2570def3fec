import { expect, test } from 'vitest';
import type { Problem } from '../lint/problem.ts';
import { collapse } from './collapse.ts';

const problem = (file: string, line: number, says: string, todo = 'Correct it.'): Problem => ({
	rule: 'audit/dead-link',
	severity: 'error',
	file,
	line,
	col: 1,
	says,
	todo,
});

test('tells a fault of many pages once, and keeps each fault of a single page', () => {
	const problems = [
		problem('b.html', 1, '`/x/` leads nowhere.'),
		problem('a.html', 1, '`/x/` leads nowhere.'),
		problem('c.html', 1, '`/x/` leads nowhere.'),
		problem('c.html', 2, '`/x/` leads nowhere.'),
		problem('a.html', 3, '`/y/` leads nowhere.'),
		problem('a.html', 4, '`/y/` leads nowhere.'),
	];
	expect(collapse(problems).map(({ file, line, says }) => `${file}:${line} ${says}`)).toEqual([
		'a.html:1 `/x/` leads nowhere. The same on 2 more pages.',
		'a.html:3 `/y/` leads nowhere.',
		'a.html:4 `/y/` leads nowhere.',
	]);
});

test('keeps apart what is mended in different ways', () => {
	const problems = [
		problem('a.html', 1, '`/x/` leads nowhere.'),
		problem('b.html', 1, '`/x/` leads nowhere.', 'Write /y/ for it.'),
	];
	expect(collapse(problems)).toEqual(problems);
});
