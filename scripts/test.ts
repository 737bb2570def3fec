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
	/** What it makes sure of, for the person watching. */
	says: string;
	command: string;
	/** The files that the command looks at, one by one: it is given those that changed, or `.` for all. */
	each?: RegExp;
	/** The files of which one must have changed for the step to be needed. */
	when?: RegExp;
	/** The JSON report that it leaves in .cache/, where it has tests to count. */
	report?: string;
	/** A step of the other row that it needs the work of. */
	after?: string;
	/** The folder of the site that it is about, where that is not this project's own. */
	site?: string;
}

const top = resolve(import.meta.dirname, '..');
const cache = join(top, '.cache');
const env = {
	...process.env,
	PATH: [join(top, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter),
	SITE_URL: process.env['SITE_URL'] || declaredSite(),
	ASTRO_TELEMETRY_DISABLED: '1',
	// What one process has compiled, the next hundred need not.
	NODE_COMPILE_CACHE: join(cache, 'node'),
	PWTEST_CACHE_DIR: join(cache, 'playwright'),
	PLAYWRIGHT_JSON_OUTPUT_NAME: join(cache, 'playwright.json'),
};

/** What was already on main has been looked at, so far as one file is looked at without the others. A host looks at all. */
const changed = process.env['CI'] ? null : changedFiles(top);

const build: Step = { name: 'build', says: 'the site builds', command: 'node scripts/build.ts' };
/** The site that the tests read, whatever this project's own says. */
const FIXTURE = 'tests/fixture-site';
const fixture: Step = { name: 'fixture', says: 'the site of the tests builds', command: build.command, site: FIXTURE };
const lint: Step = {
	name: 'lint',
	says: 'no rule of eslint is broken',
	command: 'eslint --no-warn-ignored --cache --cache-location .cache/eslint --cache-strategy content',
};
const format: Step = {
	name: 'format',
	says: 'every file is formatted',
	command:
		'prettier --check --ignore-unknown --log-level warn --cache --cache-location .cache/prettier --cache-strategy content',
};
/** What the preview and its walls are made of. */
const OF_THE_PREVIEW =
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
	says: 'no other site reaches the preview, where that may have changed',
	command: 'playwright test --project=preview --reporter=dot',
};

/**
 * The two rows run side by side, each step after step, so that two cores have work to the end: a row that waited for the
 * other would leave one idle. The types, which need those of the content that a build writes, wait for it. The unit tests
 * come last, since they use the core that the other row leaves.
 */
const gate: Step[][] = [
	[
		build,
		{ name: 'audit', says: 'the built site keeps its promises', command: 'node scripts/audit.ts' },
		fixture,
		browser,
		{ ...preview, when: OF_THE_PREVIEW },
	],
	[
		{ name: 'content', says: 'the editors’ check', command: 'node scripts/check.ts' },
		{ ...lint, says: 'no changed file breaks a rule of eslint', each: /\.(?:ts|js|mjs|astro)$/ },
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
 * The tests of the gate over and over while every core has other work, to find those that pass on a fast machine only: the
 * unit tests three times, in a random order that a failure names, and the browser tests so many times.
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
		only: text('One step, by its name'),
		nightly: flag('The tests that are too slow for every change, instead'),
		stress: text('Instead, the unit tests 3 times and the browser tests so many times, with all cores busy'),
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

/** Work without end for one core. */
function keepBusy(): Worker {
	return new Worker('for (;;);', { eval: true });
}

/** Runs a step to its end, whatever comes of it. What it prints is shown where it failed. */
async function runStep({ name, says, command, each, when, report, site }: Step): Promise<Counts> {
	if (report) rmSync(join(cache, report), { force: true });
	console.log(`… ${name}: ${says}`);
	const begun = performance.now();
	const files = each === undefined ? [] : changed === null ? ['.'] : changed.filter((file) => each.test(file));
	const isNeeded =
		(each === undefined || files.length > 0) &&
		(when === undefined || changed === null || changed.some((file) => when.test(file)));
	const { isRight, output } = isNeeded ? await runCommand(command, files, site) : { isRight: true, output: '' };
	const seconds = ((performance.now() - begun) / 1000).toFixed(1);
	const counts = countStep(isRight, report === undefined ? undefined : countsIn(report));
	if (counts.failed > 0) console.log(output.trimEnd());
	console.log(`${counts.failed > 0 ? '✗' : '✓'} ${name}: ${countsLine(counts)} (${seconds} s)`);
	return counts;
}

function countsIn(report: string): Counts | null {
	try {
		return readCounts(JSON.parse(readFileSync(join(cache, report), 'utf8')));
	} catch {
		return null; // it stopped before it could write; that counts as a failure
	}
}

async function runCommand(line: string, files: string[], site?: string): Promise<{ isRight: boolean; output: string }> {
	const [command = '', ...args] = [...line.split(' '), ...files];
	try {
		const { stdout, stderr } = await promisify(execFile)(command, args, {
			...{ cwd: top, maxBuffer: Infinity },
			env: site === undefined ? env : { ...env, SITE_FOLDER: site },
		});
		return { isRight: true, output: stdout + stderr };
	} catch (error) {
		const { stdout, stderr, message } = error as Error & { stdout: string; stderr: string };
		return { isRight: false, output: stdout + stderr || message };
	}
}
