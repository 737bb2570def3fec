import { expect, test } from 'vitest';
import { readContent } from '../../scripts/check-content/content.ts';
import { toTerminal } from '../../scripts/lint/report.ts';
import { checkExamples } from '../../scripts/examples/check-examples.ts';
import { problemsOf } from '../../scripts/examples/report.ts';

test('the code of the guides runs and prints what they show, as far as a bare machine can tell', async () => {
	const { files } = readContent('.', '2026-01-01');
	const outcomes = await checkExamples(files, { python: 'no Python', promtool: 'no promtool' });
	expect(toTerminal(problemsOf(outcomes), 'all blocks')).toBe('all blocks checked: 0 errors, 0 warnings.');
	expect(outcomes.length).toBeGreaterThan(100);
}, 300_000);
