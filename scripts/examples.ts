import { join, resolve } from 'node:path';
import { readContent } from './check-content/content.ts';
import { flag, readArguments, run, text, UsageError } from './command.ts';
import { checkExamples } from './examples/check-examples.ts';
import { canRun } from './examples/promtool.ts';
import { problemsOf, summaryOf } from './examples/report.ts';
import { report } from './lint/report.ts';

const PROGRAMS = { python: 'python3', promtool: 'promtool' };

const { values, positionals } = readArguments({
	name: 'npm run examples',
	does: 'Runs the code examples in the guides, checks the syntax of those that cannot be run, and compares the outputs shown with the real ones.',
	positionals: '[PART OF A PATH…]  check only these files (default: all)',
	options: {
		python: text('Python with the packages that the examples import', PROGRAMS.python),
		promtool: text('promtool, which checks Prometheus rules', PROGRAMS.promtool),
		json: flag('Print the problems as JSON'),
		github: flag('Print them as annotations for a GitHub workflow'),
		top: text('Folder that holds src/content (this project)', resolve(import.meta.dirname, '..')),
	},
});

await run(async () => {
	// Any date will do: the examples do not depend on it.
	const { files } = readContent(join(values.top), '2026-01-01');
	const wanted = files.filter(
		({ path }) => positionals.length === 0 || positionals.some((part) => path.includes(part)),
	);
	const unmatched = positionals.find((part) => !files.some(({ path }) => path.includes(part)));
	if (unmatched !== undefined) throw new UsageError(`No file in src/content/ has \`${unmatched}\` in its path.`);
	// Without a program, the blocks that need it are skipped. But a program that was named explicitly must run.
	for (const name of ['python', 'promtool'] as const) {
		if (values[name] !== PROGRAMS[name] && !(await canRun(values[name])))
			throw new UsageError(`--${name} ${values[name]} does not run. Name a program that does, or leave it out.`);
	}
	const outcomes = await checkExamples(wanted, values);
	const problems = problemsOf(outcomes);
	if (!values.json) console.log(`${summaryOf(outcomes)}\n`);
	console.log(report(problems, values, `${outcomes.length} blocks`));
	return problems.length > 0 ? 1 : 0;
});
