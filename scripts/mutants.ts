import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { flag, readArguments, run, UsageError } from './command.ts';
import { summarise, type Mutant } from './mutants/summary.ts';

const { values, positionals } = readArguments({
	name: 'npm run mutants',
	does: 'Puts small faults into the rules of one room, one at a time, and lists those that the tests beside it let through.',
	options: {
		'at-loading': flag('Also faults in what a module does when it is loaded; takes about five times as long'),
	},
	positionals: 'ROOM [FILE…]  for example: filter, ledger, classify/pay, or filter relax.ts:20-40 query.ts',
});

const top = resolve(import.meta.dirname, '..');
const inTwo = ['src', 'scripts/snapshot'];

await run(async () => {
	const [room, ...files] = positionals;
	if (room === undefined) throw new UsageError('Name a room: `npm run mutants -- filter`.');
	// A path could lead out of the project: `../..`.
	const isName = /^[a-z-]+(?:\/[a-z-]+)*$/.test(room);
	const folder = inTwo.map((above) => `${above}/${room}`).find((path) => isName && existsSync(join(top, path)));
	if (folder === undefined) {
		throw new UsageError(`There is no room \`${room}\` in ${inTwo.map((above) => `${above}/`).join(' or ')}.`);
	}
	// A file may end in the lines that are meant, as Stryker writes them: `relax.ts:20-40`.
	const missing = files.find((file) => !existsSync(join(top, folder, file.replace(/:[\d:-]+$/, ''))));
	if (missing !== undefined) throw new UsageError(`There is no file \`${missing}\` in ${folder}/.`);
	// The tests of `classify/level/` may stand in `classify/`.
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
		// Half of the machine stays free for whoever works on it.
		concurrency: Math.max(1, Math.floor(availableParallelism() / 2)),
		incremental: true,
		incrementalFile: `.cache/mutants/${room.replaceAll('/', '-')}.json`,
		tempDirName: '.cache/stryker',
		ignorePatterns: ['dist', '.astro', '.cache', 'test-results'],
		reporters: ['progress-append-only'],
		allowConsoleColors: false,
		// Long enough for a machine that is busy with something else: a loop without end is seen by how often it goes round.
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
		// Stryker gives a reason where it counted the rounds of a loop without end, and none where the clock ran out.
		status: status === 'Timeout' && statusReason !== undefined ? 'Killed' : status,
		isAtLoading,
	};
}
