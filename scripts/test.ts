import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { declaredSite } from '#site/site-address.ts';
import { flag, readArguments, run, text, UsageError } from './command.ts';
import { changedFiles } from './test/changed-files.ts';
import { countsLine, countStep, readCounts, sumOf, type Counts } from './test/counts.ts';

interface Step {
	name: string;
	/** What the step checks, shown while it runs: “the site builds”. */
	says: string;
	command: string;
	/** Set for commands that take files as arguments: only changed files that match are passed, or `.` if all must be checked. */
	each?: RegExp;
	/** The step is skipped unless a file that matches has changed. */
	when?: RegExp;
	/** The JSON report in .cache/ from which passed and failed tests are counted, if the step runs tests. */
	report?: string;
	/** The name of a step in the other row that must finish first. */
	after?: string;
	/** The site to use (SITE_FOLDER), if it is not this project’s own. */
	site?: string;
}

const top = resolve(import.meta.dirname, '..');
const cache = join(top, '.cache');
const env = {
	...process.env,
	PATH: [join(top, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter),
	SITE_URL: process.env['SITE_URL'] || declaredSite(),
	ASTRO_TELEMETRY_DISABLED: '1',
	// Share compiled code between the many processes that the steps start.
	NODE_COMPILE_CACHE: join(cache, 'node'),
	PWTEST_CACHE_DIR: join(cache, 'playwright'),
	PLAYWRIGHT_JSON_OUTPUT_NAME: join(cache, 'playwright.json'),
};

/**
 * Files that differ from main; null means check every file. ESLint and Prettier check each file by itself, and files on
 * main have passed already. In CI, every file is checked.
 */
const changed = process.env['CI'] ? null : changedFiles(top);

const build: Step = { name: 'build', says: 'the site builds', command: 'node scripts/build.ts' };
/** The site that the tests use, so that they do not depend on the content of the real site. */
const FIXTURE = 'tests/fixture-site';
const fixture: Step = { name: 'fixture', says: 'the test site builds', command: build.command, site: FIXTURE };
const lint: Step = {
	name: 'lint',
	says: 'eslint finds no problems',
	command: 'eslint --no-warn-ignored --cache --cache-location .cache/eslint --cache-strategy content',
};
const format: Step = {
	name: 'format',
	says: 'every file is formatted',
	command:
		'prettier --check --ignore-unknown --log-level warn --cache --cache-location .cache/prettier --cache-strategy content',
};
/** Files that the preview and its protection against other sites depend on. */
const PREVIEW_FILES =
	/^(?:scripts\/(?:preview|serve|check-content|lint)\/|src\/(?:integrations|loaders|markdown)\/|tests\/browser\/preview|astro\.config\.mjs$|package)/;
const nightlyUnitTests = '*.nightly.test.ts';
const playwright = (project: string): string => `playwright test --project=${project} --reporter=dot,json`;
const vitest = (options: string): string =>
	`vitest run ${options} --reporter=dot --reporter=json --outputFile.json=.cache/vitest.json`;

const browser: Step = {
	name: 'browser',
	says: 'browser tests',
	command: playwright('gate'),
	report: 'playwright.json',
	site: FIXTURE,
};
const unit: Step = {
	name: 'unit',
	says: 'unit tests',
	command: vitest(`--exclude **/${nightlyUnitTests}`),
	report: 'vitest.json',
};

const preview: Step = {
	name: 'preview',
	says: 'other sites cannot reach the preview (only if its code changed)',
	command: 'playwright test --project=preview --reporter=dot',
};

/**
 * The two rows run in parallel, to keep two cores busy; the steps of a row run one after another. The type check waits
 * for the build, which generates types for the content. The unit tests come last because they can use both cores once
 * the other row has finished.
 */
const gate: Step[][] = [
	[
		build,
		{ name: 'audit', says: 'the audit of the built site passes', command: 'node scripts/audit.ts' },
		fixture,
		browser,
		{ ...preview, when: PREVIEW_FILES },
	],
	[
		{ name: 'content', says: 'the editors’ check', command: 'node scripts/check.ts' },
		{ ...lint, says: 'eslint finds no problems in changed files', each: /\.(?:ts|js|mjs|astro)$/ },
		{ ...format, says: 'every changed file is formatted', each: /./ },
		{
			name: 'types',
			says: 'the types agree',
			command: 'astro check --minimumSeverity error --noSync',
			after: 'build',
		},
		unit,
	],
];

/** Tests that cost more than a change can wait for, and seldom fail: tests/browser/nightly/ and `*.nightly.test.ts`. */
const nightly: Step[][] = [
	[
		fixture,
		{ ...browser, says: 'nightly browser tests', command: playwright('nightly') },
		preview,
		build,
		{
			...{ name: 'own-site', says: 'browser tests of this site', report: 'playwright.json', site: '.' },
			command: playwright('own-site'),
		},
	],
	[
		{ ...lint, command: `${lint.command} .` },
		{ ...format, command: `${format.command} .` },
		{
			...unit,
			says: 'nightly unit tests',
			command: vitest(`${nightlyUnitTests.slice(1)} --passWithNoTests`),
		},
	],
];

/**
 * Finds tests that pass only on a fast machine, by repeating them while every core is kept busy: the unit tests three
 * times in random order (a failure prints the seed), and the browser tests as many times as asked.
 */
function stress(times: number): Step[][] {
	const again = (step: Step, count: number) =>
		Array.from({ length: count }, (_, at) => ({ ...step, name: `${step.name}-${at + 1}` }));
	const shuffled = { ...unit, says: 'unit tests in a random order', command: `${unit.command} --sequence.shuffle` };
	return [[fixture, ...again(shuffled, 3), ...again(browser, times)]];
}

const { values } = readArguments({
	name: 'npm run test:all',
	does: 'Runs every check of the project and counts what passed.',
	options: {
		only: text('Run only this step'),
		nightly: flag('Instead, run the tests that are too slow for every change'),
		stress: text('Instead, run the unit tests 3 times and the browser tests this many times, with all cores busy'),
	},
});

await run(async () => {
	const rows = rowsAsked();
	const names = rows.flat().map(({ name }) => name);
	if (values.only !== undefined && !names.includes(values.only))
		throw new UsageError(`There is no step \`${values.only}\`. The steps are ${names.join(', ')}.`);
	mkdirSync(cache, { recursive: true });
	const busy = values.stress === undefined ? [] : Array.from({ length: availableParallelism() }, keepBusy);
	const counts = new Map<string, Promise<Counts>>();
	await Promise.all(
		rows.map(async (row) => {
			for (const step of row.filter(({ name }) => (values.only ?? name) === name)) {
				await counts.get(step.after ?? '');
				const counted = runStep(step);
				counts.set(step.name, counted);
				await counted;
			}
		}),
	);
	const total = sumOf(await Promise.all(counts.values()));
	await Promise.all(busy.map((worker) => worker.terminate()));
	console.log(countsLine(total));
	return total.failed > 0 || total.passed === 0 ? 1 : 0;
});

function rowsAsked(): Step[][] {
	if (values.stress === undefined) return values.nightly ? nightly : gate;
	const times = Number(values.stress);
	if (!Number.isInteger(times) || times < 1)
		throw new UsageError(`\`--stress ${values.stress}\` is not a number of times. Write for example \`--stress 10\`.`);
	return stress(times);
}

/** Keeps one core busy until the worker is terminated. */
function keepBusy(): Worker {
	return new Worker('for (;;);', { eval: true });
}

/** Runs a step and counts its results. Shows its output only if it failed. */
async function runStep({ name, says, command, each, when, report, site }: Step): Promise<Counts> {
	if (report) rmSync(join(cache, report), { force: true });
	console.log(`… ${name}: ${says}`);
	const begun = performance.now();
	const files = each === undefined ? [] : changed === null ? ['.'] : changed.filter((file) => each.test(file));
	const isNeeded =
		(each === undefined || files.length > 0) &&
		(when === undefined || changed === null || changed.some((file) => when.test(file)));
	const { hasPassed, output } = isNeeded ? await runCommand(command, files, site) : { hasPassed: true, output: '' };
	const seconds = ((performance.now() - begun) / 1000).toFixed(1);
	const counts = countStep(hasPassed, report === undefined ? undefined : countsIn(report));
	if (counts.failed > 0) console.log(output.trimEnd());
	console.log(`${counts.failed > 0 ? '✗' : '✓'} ${name}: ${countsLine(counts)} (${seconds} s)`);
	return counts;
}

function countsIn(report: string): Counts | null {
	try {
		return readCounts(JSON.parse(readFileSync(join(cache, report), 'utf8')));
	} catch {
		return null; // it crashed before writing the report, which counts as a failure
	}
}

async function runCommand(
	line: string,
	files: string[],
	site?: string,
): Promise<{ hasPassed: boolean; output: string }> {
	const [command = '', ...args] = [...line.split(' '), ...files];
	try {
		const { stdout, stderr } = await promisify(execFile)(command, args, {
			...{ cwd: top, maxBuffer: Infinity },
			env: site === undefined ? env : { ...env, SITE_FOLDER: site },
		});
		return { hasPassed: true, output: stdout + stderr };
	} catch (error) {
		const { stdout, stderr, message } = error as Error & { stdout: string; stderr: string };
		return { hasPassed: false, output: stdout + stderr || message };
	}
}
