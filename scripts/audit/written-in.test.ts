import { expect, test } from 'vitest';
import { sayWhereWritten } from './written-in.ts';

const problem = (file: string) => ({
	rule: 'audit/title',
	severity: 'error' as const,
	file,
	line: null,
	col: null,
	says: 'The page has no title.',
	todo: 'Give it one.',
});

test('a problem of a built page names the file that its words are written in, where there is one', () => {
	const files = [
		'src/content/vocabulary/facets/cloud.yaml',
		'src/content/roles/sre/index.mdx',
		'src/content/roles/sre/pay.mdx',
	];
	const told = sayWhereWritten(
		[problem('dist/guides/sre/pay/index.html'), problem('dist/404.html'), problem('dist/jobs/sre/index.html')],
		files,
	);
	expect(told.map(({ todo }) => todo)).toEqual([
		'Give it one. The page’s words stand in `src/content/roles/sre/pay.mdx`.',
		'Give it one.',
		'Give it one.',
	]);
});
