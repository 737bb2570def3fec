import { expect, test } from 'vitest';
import { readSourceWords } from './source-words.ts';

test.each([
	['PyPI: mlflow 3.18.0 (2026-11)', { href: null, text: 'PyPI: mlflow 3.18.0 (2026-11)', rest: '' }],
	['https://cml.example/end', { href: 'https://cml.example/end', text: 'cml.example/end', rest: '' }],
	[
		'https://git.example/a/b/pull/3453 (merged 2025-07-14)',
		{ href: 'https://git.example/a/b/pull/3453', text: 'git.example/a/b/pull/3453', rest: '(merged 2025-07-14)' },
	],
	[
		'https://docs.example/a-very-long-path/that-nobody-reads/in-a-table',
		{
			href: 'https://docs.example/a-very-long-path/that-nobody-reads/in-a-table',
			text: 'docs.example/…/in-a-table',
			rest: '',
		},
	],
	[
		'https://docs.example/news/what-became-of-it-in-a-very-long-name/',
		{ href: 'https://docs.example/news/what-became-of-it-in-a-very-long-name/', text: 'docs.example', rest: '' },
	],
	['javascript:alert(1)', { href: null, text: 'javascript:alert(1)', rest: '' }],
])('turns an https address into a link and leaves other text unchanged: %s', (source, expected) => {
	expect(readSourceWords(source)).toEqual(expected);
});
