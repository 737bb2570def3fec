import { playwrightCounts, vitestCounts, type Counts } from './counts.ts';

/** One part of `npm test`. A step without a report counts as one, passed or failed. */
export interface Step {
	name: string;
	/** What it makes sure of, for the person watching. */
	says: string;
	command: [string, ...string[]];
	needsBuild?: true;
	/** Its words are worth reading even when it passes: warnings for editors. */
	alwaysShown?: true;
	report?: { file: string; count: (report: unknown) => Counts; env?: Record<string, string> };
}

const vitestReport = '.cache/vitest.json';
const playwrightReport = '.cache/playwright.json';

export const steps: Step[] = [
	{ name: 'types', says: 'the types agree', command: ['astro', 'check', '--minimumSeverity', 'error'] },
	{ name: 'lint', says: 'no rule of eslint is broken', command: ['eslint', '.'] },
	{ name: 'format', says: 'every file is formatted', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
	{ name: 'content', says: 'the editors’ check', command: ['node', 'scripts/check.ts'], alwaysShown: true },
	{
		name: 'unit',
		says: 'unit tests',
		command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
		report: { file: vitestReport, count: vitestCounts },
	},
	{ name: 'build', says: 'the site builds', command: ['node', 'scripts/test/build.ts'] },
	{
		name: 'audit',
		says: 'the built site keeps its promises',
		command: ['node', 'scripts/audit.ts'],
		needsBuild: true,
		alwaysShown: true,
	},
	{
		name: 'browser',
		says: 'browser tests',
		command: ['playwright', 'test', '--pass-with-no-tests', '--reporter=list,json'],
		needsBuild: true,
		report: {
			file: playwrightReport,
			count: playwrightCounts,
			env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
		},
	},
];
