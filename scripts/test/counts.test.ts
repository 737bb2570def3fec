import { expect, test } from 'vitest';
import { countsLine, countStep, readCounts } from './counts.ts';

test('counts what Vitest and Playwright report', () => {
	const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
	const playwright = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } };
	expect(readCounts(vitest)).toEqual({ passed: 5, failed: 1, skipped: 3 });
	expect(readCounts(playwright)).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

const report = { passed: 5, failed: 0, skipped: 1 };
test.each([
	['a clean run', true, report, '5 passed, 0 failed, 1 skipped'],
	['a run that crashed after its last test', false, report, '5 passed, 1 failed, 1 skipped'],
	['a run that left no report', true, null, '0 passed, 1 failed'],
	['a run with a failed test', false, { ...report, failed: 2 }, '5 passed, 2 failed, 1 skipped'],
	['a step that runs no tests', true, undefined, '1 passed, 0 failed'],
	['a failed step that runs no tests', false, undefined, '0 passed, 1 failed'],
] as const)('counts the results of %s', (_, isRight, counts, line) => {
	expect(countsLine(countStep(isRight, counts))).toBe(line);
});
