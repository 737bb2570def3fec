import { expect, test } from 'vitest';
import { countBySeverity, type Problem } from '../lint/problem.ts';
import { unwrittenTogether } from './unwritten-together.ts';

const at = (file: string, line: number, rule = 'content/unwritten'): Problem => ({
	rule,
	severity: 'warning',
	file,
	line,
	col: 3,
	says: 'Words are still missing here: “WRITE: the text.”.',
	todo: 'Write them.',
});

test('a file that has just been begun is one problem that names its lines; all are counted, and nothing else is put together', () => {
	const begun = [9, 3, 5, 5].map((line) => at('begun.mdx', line));
	const others = [at('begun.mdx', 4, 'content/spelling'), at('nearly.mdx', 2), at('nearly.mdx', 8)];
	const told = unwrittenTogether([...begun, ...others]);
	expect(told).toHaveLength(4);
	expect(told.at(-1)).toMatchObject({ line: 3, says: '4 places are still to be written: lines 3, 5, 9.' });
	expect(countBySeverity(told)).toEqual({ errors: 0, warnings: 7 });
});
