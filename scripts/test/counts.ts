import { z } from 'zod';

export interface Counts {
	passed: number;
	failed: number;
	skipped: number;
	/** Titles of the tests that were skipped, so that nothing is left out unseen. */
	skippedTitles: string[];
}

const VitestReport = z.object({
	success: z.boolean(),
	testResults: z.array(
		z.object({
			name: z.string(),
			status: z.string(),
			assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
		}),
	),
});

/** A file that could not be loaded, or whose hooks failed, counts as one failure: it holds no failed test to count. */
export function vitestCounts(report: unknown): Counts {
	const { success, testResults } = VitestReport.parse(report);
	const tests = testResults.flatMap((file) => file.assertionResults);
	const passed = tests.filter((test) => test.status === 'passed').length;
	const failedTests = tests.filter((test) => test.status === 'failed').length;
	const failedFiles = testResults.filter(
		(file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
	).length;
	const skippedTitles = tests
		.filter((test) => !['passed', 'failed'].includes(test.status))
		.map((test) => test.fullName);
	const failed = failedTests + failedFiles;
	return {
		passed,
		failed: failed === 0 && !success ? 1 : failed,
		skipped: skippedTitles.length,
		skippedTitles,
	};
}

interface Suite {
	title: string;
	specs: { title: string; tests: { status: string }[] }[];
	suites?: Suite[] | undefined;
}
const Suite: z.ZodType<Suite> = z.lazy(() =>
	z.object({
		title: z.string(),
		specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })),
		suites: z.array(Suite).optional(),
	}),
);
const PlaywrightReport = z.object({ suites: z.array(Suite), errors: z.array(z.unknown()) });

/** A test that passed only on a second try counts as failed; each file that could not be loaded counts as one failure. */
export function playwrightCounts(report: unknown): Counts {
	const { suites, errors } = PlaywrightReport.parse(report);
	const tests = suites.flatMap((suite) => testsOf(suite, ''));
	const skippedTitles = tests.filter((test) => test.status === 'skipped').map((test) => test.title);
	const passed = tests.filter((test) => test.status === 'expected').length;
	return {
		passed,
		failed: tests.length - passed - skippedTitles.length + errors.length,
		skipped: skippedTitles.length,
		skippedTitles,
	};
}

function testsOf(suite: Suite, parents: string): { title: string; status: string }[] {
	const path = `${parents}${suite.title} › `;
	return [
		...suite.specs.flatMap((spec) =>
			spec.tests.map((test) => ({ title: `${path}${spec.title}`, status: test.status })),
		),
		...(suite.suites ?? []).flatMap((child) => testsOf(child, path)),
	];
}
