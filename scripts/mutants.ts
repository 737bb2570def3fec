import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { flag, readArguments, run, UsageError } from './command.ts';
import { summarise, type Mutant } from './mutants/summary.ts';

const { values, positionals } = readArguments({
	name: 'npm run mutants',
	does: 'Mutation testing: puts small faults into the code of one folder, one at a time, and lists those that its tests do not notice.',
	options: {
		'at-loading': flag('Also mutate code that runs when a module is loaded; takes about five times as long'),
	},
	positionals: 'ROOM [FILE…]  for example: filter, ledger, classify/pay, or filter relax.ts:20-40 query.ts',
});

const top = resolve(import.meta.dirname, '..');
const parentFolders = ['src', 'scripts/snapshot'];

await run(async () => {
	const [room, ...files] = positionals;
	if (room === undefined)
		throw new UsageError('Name a folder of src/ or scripts/snapshot/: `npm run mutants -- filter`.');
	// Refuses paths that lead out of the project: `../..`.
	const isName = /^[a-z-]+(?:\/[a-z-]+)*$/.test(room);
	const folder = parentFolders
		.map((parent) => `${parent}/${room}`)
		.find((path) => isName && existsSync(join(top, path)));
	if (folder === undefined) {
		throw new UsageError(
			`There is no folder \`${room}\` in ${parentFolders.map((parent) => `${parent}/`).join(' or ')}.`,
		);
	}
	// A file may be followed by a range of lines, as in Stryker: `relax.ts:20-40`.
	const missing = files.find((file) => !existsSync(join(top, folder, file.replace(/:[\d:-]+$/, ''))));
	if (missing !== undefined) throw new UsageError(`There is no file \`${missing}\` in ${folder}/.`);
	// Code in `classify/level/` may be tested by files in `classify/`, so all tests of the top folder run.
	const whole = folder.slice(0, folder.length - room.length) + (room.split('/')[0] ?? '');
	process.env['MUTANTS_TESTS'] = `${whole}/**/*.test.ts`;
	process.env['MUTANTS_AT_LOADING'] = String(values['at-loading']);
	const stryker = new Stryker({
		mutate: [
			...(files.length === 0 ? [`${folder}/**/*.ts`] : files.map((file) => `${folder}/${file}`)),
			`!${folder}/**/*.test.ts`,
			`!${folder}/**/testing/**`,
		],
		testRunner: 'vitest',
		vitest: { configFile: 'scripts/mutants/vitest.config.ts' },
		plugins: ['@stryker-mutator/vitest-runner'],
		coverageAnalysis: 'perTest',
		ignoreStatic: !values['at-loading'],
		// Leave half of the cores to whoever is using the machine.
		concurrency: Math.max(1, Math.floor(availableParallelism() / 2)),
		incremental: true,
		incrementalFile: `.cache/mutants/${room.replaceAll('/', '-')}.json`,
		tempDirName: '.cache/stryker',
		ignorePatterns: ['dist', '.astro', '.cache', 'test-results'],
		reporters: ['progress-append-only'],
		allowConsoleColors: false,
		// Generous, for a busy machine: Stryker detects most endless loops by counting iterations, not by the clock.
		timeoutMS: 90_000,
		timeoutFactor: 4,
		warnings: false,
	});
	const results = await stryker.runMutationTest();
	const { text, isGood } = summarise(results.map(asMutant));
	console.log(text);
	return isGood ? 0 : 1;
});

type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

function asMutant({
	fileName,
	location,
	mutatorName,
	replacement,
	status,
	statusReason,
	static: isAtLoading = false,
}: Result): Mutant {
	const file = fileName.slice(top.length + 1);
	return {
		file,
		line: location.start.line,
		column: location.start.column,
		what: mutatorName,
		replacement,
		// Stryker gives a reason only when it stopped an endless loop by counting iterations. That fault was noticed.
		// Without a reason, the time simply ran out.
		status: status === 'Timeout' && statusReason !== undefined ? 'Killed' : status,
		isAtLoading,
	};
}
