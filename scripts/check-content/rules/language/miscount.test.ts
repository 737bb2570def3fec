import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { miscount } from './miscount.ts';

const plan = (above: string) =>
	checkFiles(miscount, {
		'roles/sre/moves/a.mdx': `---\ntitle: A\n---\n\n${above}\n\nWeeks 1–16: read.\n\nWeeks 17–24: build.\n`,
	});

test('finds weeks of a plan that the paragraph above it counts otherwise', () => {
	expect(plan('Plan for twenty-two weeks.')).toContain(
		'“twenty-two weeks” is said, and the plan below ends with week 24.',
	);
	expect(plan('Plan for sixteen weeks.')).toContain('“sixteen weeks” is said');
	expect(plan('Plan for twenty-four weeks.')).toContain('0 errors');
});

test('takes no word for a number that only begins as one', () => {
	expect(plan('It was planned in four-day weeks.')).toContain('0 errors');
	expect(plan('It takes twenty-odd weeks.')).toContain('0 errors');
});
