import { describe, expect, test } from 'vitest';
import { playwrightCounts, vitestCounts } from './counts.ts';
import { countsLine } from './tell.ts';

describe('counting unit tests', () => {
	const passing = { fullName: 'adds', status: 'passed' };

	test('adds up the tests of all files and names the skipped ones', () => {
		const files = [
			{ name: 'a.test.ts', status: 'passed', assertionResults: [passing, { fullName: 'later', status: 'todo' }] },
			{ name: 'b.test.ts', status: 'failed', assertionResults: [passing, { fullName: 'breaks', status: 'failed' }] },
		];
		expect(vitestCounts({ success: false, testResults: files })).toEqual({
			passed: 2,
			failed: 1,
			skipped: 1,
			skippedTitles: ['later'],
		});
	});

	test.each([
		['that cannot be loaded', []],
		['whose closing hook fails', [passing]],
	])('counts a file %s as one failure', (_, assertionResults) => {
		const file = { name: 'a.test.ts', status: 'failed', assertionResults };
		expect(vitestCounts({ success: false, testResults: [file] }).failed).toBe(1);
	});

	test('counts a failed run without a failed test as one failure', () => {
		const file = { name: 'a.test.ts', status: 'passed', assertionResults: [passing] };
		expect(vitestCounts({ success: false, testResults: [file] }).failed).toBe(1);
	});
});

test('counts browser tests of nested suites, and a file that cannot be loaded as a failure', () => {
	const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
	const inner = { title: 'menu', specs: [spec('opens', 'expected'), spec('prints', 'skipped')] };
	const suites = [
		{ title: 'a.spec.ts', specs: [spec('loads', 'unexpected'), spec('shakes', 'flaky')], suites: [inner] },
	];
	expect(playwrightCounts({ suites, errors: [{ message: 'SyntaxError' }] })).toEqual({
		passed: 1,
		failed: 3,
		skipped: 1,
		skippedTitles: ['a.spec.ts › menu › prints'],
	});
});

test.each([
	[{ passed: 12, failed: 0, skipped: 0 }, '12 passed, 0 failed'],
	[{ passed: 0, failed: 3, skipped: 2 }, '0 passed, 3 failed, 2 skipped'],
])('%o reads %s', (counts, line) => {
	expect(countsLine(counts)).toBe(line);
});
