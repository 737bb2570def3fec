import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { declaredSite } from '#site/site-address.ts';
import { readArguments, run, text, UsageError } from './command.ts';
import { countsLine, countStep, readCounts, type Counts } from './test/counts.ts';

interface Step {
	name: string;
	/** What it makes sure of, for the person watching. */
	says: string;
	command: string[];
	/** The JSON report that it leaves in .cache/, where it has tests to count. */
	report?: string;
}

const top = resolve(import.meta.dirname, '..');
const cache = join(top, '.cache');

/** Rounds follow one another; in a round each row runs by itself, step after step, beside the other rows. */
const rounds: Step[][][] = [
	[
		[
			{ name: 'types', says: 'the types agree', command: ['astro', 'check', '--minimumSeverity', 'error'] },
			{ name: 'content', says: 'the editors’ check', command: ['node', 'scripts/check.ts'] },
		],
		[
			{ name: 'lint', says: 'no rule of eslint is broken', command: ['eslint', '.'] },
			{ name: 'format', says: 'every file is formatted', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
		],
	],
	[
		[
			{
				name: 'unit',
				says: 'unit tests',
				command: ['vitest', 'run', '--reporter=dot', '--reporter=json', '--outputFile.json=.cache/vitest.json'],
				report: 'vitest.json',
			},
		],
	],
	[
		[
			{ name: 'build', says: 'the site builds', command: ['node', 'scripts/build.ts'] },
			{ name: 'audit', says: 'the built site keeps its promises', command: ['node', 'scripts/audit.ts'] },
			{
				name: 'browser',
				says: 'browser tests',
				command: ['playwright', 'test', '--reporter=line,json'],
				report: 'playwright.json',
			},
		],
	],
];
const names = rounds.flat(2).map(({ name }) => name);

const { values } = readArguments({
	name: 'npm run test:all',
	does: 'Runs every check of the project and counts what passed.',
	options: {
		only: text(`One step: ${names.join(', ')}`),
	},
});

await run(async () => {
	if (values.only !== undefined && !names.includes(values.only))
		throw new UsageError(`There is no step \`${values.only}\`. --help names them all.`);
	mkdirSync(cache, { recursive: true });
	const total: Counts = { passed: 0, failed: 0, skipped: 0 };
	const count = (counts: Counts) => {
		for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key];
	};
	for (const round of rounds) {
		const rows = round.map((row) => row.filter(({ name }) => (values.only ?? name) === name));
		const isShared = rows.filter((row) => row.length > 0).length > 1;
		if (isShared)
			console.log(
				`… ${rows
					.flat()
					.map(({ name }) => name)
					.join(', ')}: side by side, each told of when it ends\n`,
			);
		await Promise.all(
			rows.map(async (row) => {
				for (const step of row) count(await runStep(step, isShared));
			}),
		);
	}
	console.log(countsLine(total));
	return total.failed > 0 || total.passed === 0 ? 1 : 0;
});

/** Runs a step to its end, whatever comes of it. What it prints is seen as it comes; beside others, when it has ended. */
async function runStep({ name, says, command, report }: Step, isShared: boolean): Promise<Counts> {
	if (report) rmSync(join(cache, report), { force: true });
	if (!isShared) console.log(`… ${name}: ${says}`);
	const begun = performance.now();
	const { code, output } = await runCommand(command, isShared);
	const seconds = ((performance.now() - begun) / 1000).toFixed(1);
	const counts = countStep(code, report ? countsIn(report) : null, report !== undefined);
	if (isShared) console.log(`… ${name}: ${says}`);
	if (output !== '') console.log(output.trimEnd());
	console.log(`${counts.failed > 0 ? '✗' : '✓'} ${name}: ${countsLine(counts)} (${seconds} s)\n`);
	return counts;
}

function countsIn(report: string): Counts | null {
	try {
		return readCounts(JSON.parse(readFileSync(join(cache, report), 'utf8')));
	} catch {
		return null; // it stopped before it could write; that counts as a failure
	}
}

function runCommand([command = '', ...args]: string[], isKept: boolean): Promise<{ code: number; output: string }> {
	const env = {
		...process.env,
		PATH: [join(top, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter),
		SITE_URL: process.env['SITE_URL'] || declaredSite,
		ASTRO_TELEMETRY_DISABLED: '1',
		PLAYWRIGHT_JSON_OUTPUT_NAME: join(cache, 'playwright.json'),
	};
	return new Promise((done) => {
		const out = isKept ? 'pipe' : 'inherit';
		const child = spawn(command, args, { cwd: top, env, stdio: ['ignore', out, out] });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (output += String(piece)));
		child.on('error', ({ message }) =>
			done({ code: 1, output: `${output}${command} could not be started: ${message}` }),
		);
		child.on('close', (code) => done({ code: code ?? 1, output }));
	});
}
