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
	does: 'Runs the code of the guides, checks what does not run, and compares outputs with what came out.',
	positionals: 'parts of the paths to look at (all)',
	options: {
		python: text('Python that has what blocks need besides the standard library', PROGRAMS.python),
		promtool: text('promtool, for the rules of Prometheus', PROGRAMS.promtool),
		json: flag('Print the problems as JSON'),
		github: flag('Print them as annotations for a GitHub workflow'),
		top: text('Folder that holds src/content (this project)', resolve(import.meta.dirname, '..')),
	},
});

await run(async () => {
	// No example depends on the day.
	const { files } = readContent(join(values.top), '2026-01-01');
	const wanted = files.filter(
		({ path }) => positionals.length === 0 || positionals.some((part) => path.includes(part)),
	);
	const unmatched = positionals.find((part) => !files.some(({ path }) => path.includes(part)));
	if (unmatched !== undefined) throw new UsageError(`No file of src/content/ has \`${unmatched}\` in its path.`);
	// Where one is not there, blocks are left out; one that was named is meant to be there.
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
