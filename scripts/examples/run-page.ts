import { differenceOf } from './compare.ts';
import type { Example, Fault, Outcome } from './example.ts';
import { missingFrom, runPage, runPageWith } from './python/run-python.ts';
import { runSqlPage, type SqlBlock } from './sql/run-sql.ts';

const DIALECTS = ['duckdb', 'sqlite'];

/** The output of a block, and the error that it raised, with its line in the block (0 if unknown). */
interface Result {
	out: string;
	error: { says: string; line: number } | null;
}

/** Runs the Python and SQL of one page, and compares what they print with what the page shows. */
export async function runExamples(examples: readonly Example[], python: string): Promise<Outcome[]> {
	const outputs = examples.filter(({ fence }) => fence.output);
	const toRun = examples.filter(({ language, fence }) => ['python', 'sql'].includes(language) && fence.notRun === null);
	const excused = examples.filter(({ fence }) => fence.notRun !== null);
	const scripts = toRun.filter(({ language }) => language === 'python');
	const needs = [...new Set(scripts.flatMap(({ fence }) => fence.needs))];
	const missing = needs.length === 0 ? [] : await missingFrom(python, needs);
	const queries = toRun.filter(({ language }) => language === 'sql');
	const known = queries.filter(({ fence }) => DIALECTS.includes(fence.dialect ?? ''));
	const results = new Map<Example, Result | undefined>();
	const store = (ran: readonly Example[], theirs: Result[]) =>
		ran.forEach((example, at) => results.set(example, theirs[at]));
	const runnable = scripts.filter(({ fence }) => missing.length === 0 || fence.needs.length === 0);
	store(runnable, await runScripts(runnable, needs.length > 0 && missing.length === 0 ? python : null));
	store(known, await runQueries(known));
	return [
		...excused.map((example) => outcome(example, 'not run', example.fence.notRun ?? '')),
		...toRun.map((example) => {
			if (scripts.includes(example) && !runnable.includes(example))
				return outcome(example, 'not run', `the installed ${python} lacks ${missing.join(', ')}`);
			if (!results.has(example))
				return outcome(example, 'not run', 'we cannot run this language or dialect', [withoutReason(example)]);
			return outcome(example, 'ran', '', faultsOf(results.get(example), example, outputs));
		}),
		...outputs.map((example) => {
			const result = example.outputOf && results.get(example.outputOf);
			if (result) return outcome(example, 'compared', '', differencesOf(example, result));
			const ran = example.outputOf !== null && toRun.includes(example.outputOf);
			return outcome(example, 'not run', ran ? 'its code was not run' : '', ran ? [] : [withoutCode]);
		}),
	];
}

async function runScripts(examples: readonly Example[], python: string | null): Promise<Result[]> {
	if (examples.length === 0) return [];
	const blocks = examples.map(({ code, fence }) => ({ code, file: fence.file }));
	return python === null ? runPage(blocks) : runPageWith(python, blocks);
}

async function runQueries(examples: readonly Example[]): Promise<Result[]> {
	if (examples.length === 0) return [];
	const blocks = examples.map(({ code, fence }) => ({ code, dialect: fence.dialect as SqlBlock['dialect'] }));
	const results = await runSqlPage(blocks);
	return results.map(({ out, error }) => ({ out, error: error === null ? null : { says: error, line: 0 } }));
}

const outcome = (example: Example, how: Outcome['how'], why = '', faults: Fault[] = []): Outcome => ({
	example,
	how,
	why,
	faults,
});

const textOf = ({ out, error }: Result): string => (error ? `${out}${error.says}` : out);

const differencesOf = (example: Example, result: Result): Fault[] =>
	[differenceOf(example, textOf(result)) ?? []].flat();

/** Reports an error that the block raised, unless the page shows it as the output. */
function faultsOf(result: Result | undefined, example: Example, outputs: readonly Example[]): Fault[] {
	const error = result?.error;
	if (!error) return [];
	const [first = ''] = error.says.split('\n');
	if (outputs.some(({ outputOf, code }) => outputOf === example && code.includes(first))) return [];
	return [
		{
			line: error.line,
			says: `The block fails with ${error.says.replace(/\.$/, '')}.`,
			todo: 'Correct it. If it needs other code, put that into a block above it, which may be `hidden`. If the error is intended, show it in an `output` block.',
		},
	];
}

const withoutReason = ({ language, fence }: Example): Fault => ({
	line: 0,
	says: fence.dialect
		? `We cannot run the dialect ${fence.dialect}.`
		: `The ${language.toUpperCase()} does not name its dialect.`,
	todo: 'Add `dialect="duckdb"` or `dialect="sqlite"` to the fence. For any other dialect, also give a reason that readers see: `not-run="it needs a Snowflake account"`.',
});

const withoutCode: Fault = {
	line: 0,
	says: 'This block is marked as `output`, but no block above it runs.',
	todo: 'Remove `output`, or add the code that prints it in a block above, which may be `hidden`.',
};
