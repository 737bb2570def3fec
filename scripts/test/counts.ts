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

/** Counts the results in a JSON report from Vitest or Playwright. A test that passed only on the second try counts as failed. */
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
 * Counts the results of a step. A step without tests (`undefined`) counts as one that passed or failed. If a step fails
 * although no test did, because a file could not be loaded or the report is missing (`null`), one failure is added.
 */
export function countStep(hasPassed: boolean, report: Counts | null | undefined): Counts {
	if (report === undefined) return { passed: Number(hasPassed), failed: Number(!hasPassed), skipped: 0 };
	const counts = report ?? { passed: 0, failed: 1, skipped: 0 };
	return hasPassed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

export function sumOf(all: Counts[]): Counts {
	const total = { passed: 0, failed: 0, skipped: 0 };
	for (const counts of all) {
		total.passed += counts.passed;
		total.failed += counts.failed;
		total.skipped += counts.skipped;
	}
	return total;
}

/** `12 passed, 0 failed`; skipped tests are mentioned only if there are any. */
export function countsLine({ passed, failed, skipped }: Counts): string {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
