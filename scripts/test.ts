import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments, run, UsageError } from './command.ts';
import { runStep } from './test/run-step.ts';
import { steps, type Step } from './test/steps.ts';
import { countsLine, tellOutcome } from './test/tell.ts';

const top = resolve(import.meta.dirname, '..');
const names = steps.map((step) => step.name).join(', ');
const { values } = readArguments({
	name: 'npm run test:all',
	does: 'Runs every check of the project and counts what passed.',
	options: { only: { type: 'string' } },
	help: { only: `One step: ${names}` },
});

await run(async () => {
	const chosen = chooseSteps(values.only);
	const total = { passed: 0, failed: 0, skipped: 0 };
	let hasBuild = values.only !== undefined && existsSync(join(top, 'dist'));
	for (const step of chosen) {
		if (step.needsBuild && !hasBuild) {
			console.log(`– ${step.name}: skipped, because there is no build to look at.`);
			total.skipped++;
			continue;
		}
		console.log(`… ${step.name}: ${step.says}`);
		const outcome = await runStep(top, step);
		if (step.name === 'build') hasBuild = outcome.ok;
		console.log(tellOutcome(step, outcome));
		total.passed += outcome.passed;
		total.failed += outcome.failed;
		total.skipped += outcome.skipped;
	}
	console.log(`\n${countsLine(total)}`);
	return total.failed > 0 || total.passed === 0 ? 1 : 0;
});

function chooseSteps(only: string | undefined): Step[] {
	if (only === undefined) return steps;
	const step = steps.find(({ name }) => name === only);
	if (!step) throw new UsageError(`There is no step \`${only}\`. The steps are: ${names}.`);
	return [step];
}
