import { registerHooks } from 'node:module';
import { readArguments, run, text, UsageError, wholeNumber } from './command.ts';

const { values, positionals } = readArguments({
	name: 'npm run yield',
	does: 'Measures how useful each rule is: `check` runs the content check on earlier versions of the content, `patterns` removes each alternative of the classifier’s patterns and reads recorded adverts again.',
	positionals: 'check | patterns FOLDER',
	options: {
		step: text('Use only every Nth version of the content, or every Nth advert', '1'),
		only: text('With patterns: only those in files whose path contains this text'),
	},
});

await run(async () => {
	const [what, folder, ...more] = positionals;
	const step = wholeNumber('--step', values.step);
	if (what === 'check' && folder === undefined) return (await import('./yield/rules-of-check.ts')).checkYield(step);
	if (what !== 'patterns' || folder === undefined || more.length > 0)
		throw new UsageError('Say what to measure: `npm run yield -- check`, or `npm run yield -- patterns FOLDER`.');
	recordPatterns();
	return (await import('./yield/patterns-of-classify.ts')).patternYield(folder, step, values.only ?? '');
});

/** After this call, importing the classifier loads patterns whose alternatives can be removed one by one. */
function recordPatterns(): void {
	const recorded = new URL('yield/recorded-patterns.ts', import.meta.url).href;
	registerHooks({
		resolve(specifier, context, next) {
			const resolved = next(specifier, context);
			const isPatterns = resolved.url.endsWith('/src/classify/patterns.ts') && context.parentURL !== recorded;
			return isPatterns ? { ...resolved, url: recorded, shortCircuit: true } : resolved;
		},
	});
}
