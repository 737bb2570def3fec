import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { readArguments, run, UsageError } from './command.ts';
import { buildSite } from './serve/build.ts';
import { countsLine, countStep, readCounts, type Counts } from './test/counts.ts';

interface Step {
	name: string;
	/** What it makes sure of, for the person watching. */
	says: string;
	/** A command, or where none fits, what to do; answers the exit code. */
	does: string[] | (() => Promise<number>);
	/** The JSON report that it leaves in .cache/, where it has tests to count. */
	report?: string;
}

const top = resolve(import.meta.dirname, '..');
const cache = join(top, '.cache');
const steps: Step[] = [
	{ name: 'format', says: 'every file is formatted', does: ['prettier', '--check', '--log-level', 'warn', '.'] },
	{ name: 'lint', says: 'no rule of eslint is broken', does: ['eslint', '.'] },
	{ name: 'types', says: 'the types agree', does: ['astro', 'check', '--minimumSeverity', 'error'] },
	{ name: 'content', says: 'the editors’ check', does: ['node', 'scripts/check.ts'] },
	{
		name: 'unit',
		says: 'unit tests',
		does: ['vitest', 'run', '--reporter=dot', '--reporter=json', '--outputFile.json=.cache/vitest.json'],
		report: 'vitest.json',
	},
	// Noted, so that `npm start` after `npm test` has nothing left to do.
	{ name: 'build', says: 'the site builds', does: () => buildSite(top) },
	{ name: 'audit', says: 'the built site keeps its promises', does: ['node', 'scripts/audit.ts'] },
	{
		name: 'browser',
		says: 'browser tests',
		does: ['playwright', 'test', '--reporter=line,json'],
		report: 'playwright.json',
	},
];

const { values } = readArguments({
	name: 'npm run test:all',
	does: 'Runs every check of the project and counts what passed.',
	options: { only: { type: 'string' } },
	help: { only: `One step: ${steps.map((step) => step.name).join(', ')}` },
});

await run(async () => {
	const chosen = steps.filter(({ name }) => values.only === undefined || name === values.only);
	if (chosen.length === 0) throw new UsageError(`There is no step \`${values.only}\`. --help names them all.`);
	mkdirSync(cache, { recursive: true });
	const total: Counts = { passed: 0, failed: 0, skipped: 0 };
	for (const step of chosen) {
		console.log(`… ${step.name}: ${step.says}`);
		const begun = performance.now();
		const counts = await runStep(step);
		const seconds = ((performance.now() - begun) / 1000).toFixed(1);
		console.log(`${counts.failed > 0 ? '✗' : '✓'} ${step.name}: ${countsLine(counts)} (${seconds} s)\n`);
		for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key];
	}
	console.log(countsLine(total));
	return total.failed > 0 || total.passed === 0 ? 1 : 0;
});

/** Runs a step to its end, whatever comes of it; what it prints is seen as it comes. */
async function runStep({ does, report }: Step): Promise<Counts> {
	if (report) rmSync(join(cache, report), { force: true });
	const exitCode = typeof does === 'function' ? await does() : await runCommand(does);
	return countStep(exitCode, report ? countsIn(report) : null, report !== undefined);
}

function countsIn(report: string): Counts | null {
	try {
		return readCounts(JSON.parse(readFileSync(join(cache, report), 'utf8')));
	} catch {
		return null; // it stopped before it could write; that counts as a failure
	}
}

function runCommand([command = '', ...args]: string[]): Promise<number> {
	const env = {
		...process.env,
		PATH: [join(top, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter),
		ASTRO_TELEMETRY_DISABLED: '1',
		PLAYWRIGHT_JSON_OUTPUT_NAME: join(cache, 'playwright.json'),
	};
	return new Promise((done) => {
		const child = spawn(command, args, { cwd: top, env, stdio: ['ignore', 'inherit', 'inherit'] });
		child.on('error', ({ message }) => {
			console.error(`${command} could not be started: ${message}`);
			done(1);
		});
		child.on('close', (code) => done(code ?? 1));
	});
}
