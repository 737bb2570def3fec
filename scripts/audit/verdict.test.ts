import { expect, test } from 'vitest';
import type { Problem } from '../lint/problem.ts';
import { reasonToStop } from './verdict.ts';

const problem = (rule: string, file: string, severity: Problem['severity'] = 'error'): Problem => ({
	rule,
	severity,
	file,
	line: null,
	col: null,
	says: '',
	todo: '',
});
const titles = (count: number) => Array.from({ length: count }, (_, at) => problem('audit/title', `dist/${at}.html`));

test('publishes a night of which few pages have errors, and of however many have warnings', () => {
	expect(reasonToStop(titles(2), 100)).toBeNull();
	expect(
		reasonToStop(
			titles(90).map((one) => ({ ...one, severity: 'warning' })),
			100,
		),
	).toBeNull();
});

test('stops a night whose build is broken', () => {
	expect(reasonToStop(titles(3), 100)).toBe('3 of 100 pages have errors: the build is broken.');
});

test('stops a night for one page that would harm its readers', () => {
	expect(reasonToStop([problem('audit/inline-code', 'dist/index.html')], 1000)).toBe(
		'audit/inline-code in dist/index.html would harm readers.',
	);
});
