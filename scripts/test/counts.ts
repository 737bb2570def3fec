import { z } from 'zod';

export interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

const Vitest = z.object({
	numPassedTests: z.number(),
	numFailedTests: z.number(),
	numPendingTests: z.number(),
	numTodoTests: z.number(),
});
const Playwright = z.object({
	stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** The counts of a JSON report of Vitest or Playwright. A test that passed only on a second try has failed. */
export function readCounts(report: unknown): Counts {
	const vitest = Vitest.safeParse(report).data;
	if (vitest) {
		const { numPassedTests: passed, numFailedTests: failed, numPendingTests, numTodoTests } = vitest;
		return { passed, failed, skipped: numPendingTests + numTodoTests };
	}
	const { expected, unexpected, flaky, skipped } = Playwright.parse(report).stats;
	return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * What a step counts as. Without a report, one passed or failed. Where it failed without a failed test, because a file could
 * not be loaded or the report is missing, that is one failure.
 */
export function countStep(exitCode: number, report: Counts | null, hasReport: boolean): Counts {
	const isMissing = hasReport && report === null;
	const { passed, failed, skipped } = report ?? { passed: hasReport ? 0 : 1, failed: 0, skipped: 0 };
	const isFailed = exitCode !== 0 || isMissing;
	if (!isFailed || failed > 0) return { passed, failed, skipped };
	return { passed: report ? passed : 0, failed: 1, skipped };
}

/** `12 passed, 0 failed`; the skipped ones only where there are any. */
export function countsLine({ passed, failed, skipped }: Counts): string {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
