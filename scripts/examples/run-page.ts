import { differenceOf } from './compare.ts';
import type { Example, Fault, Outcome } from './example.ts';
import { missingFrom, runPage, runPageWith } from './python/run-python.ts';
import { runSqlPage, type SqlBlock } from './sql/run-sql.ts';

const DIALECTS = ['duckdb', 'sqlite'];

/** What a block printed, and what it raised at which of its lines; 0 where no line is known. */
interface Result {
	out: string;
	error: { says: string; line: number } | null;
}

/** Runs the Python and SQL of one page, and compares what they print with what the page shows. */
export async function runExamples(examples: readonly Example[], python: string): Promise<Outcome[]> {
	const outputs = examples.filter(({ fence }) => fence.output);
	const toRun = examples.filter(({ language, fence }) => ['python', 'sql'].includes(language) && fence.notRun === null);
	const left = examples.filter(({ fence }) => fence.notRun !== null);
	const scripts = toRun.filter(({ language }) => language === 'python');
	const needs = [...new Set(scripts.flatMap(({ fence }) => fence.needs))];
	const missing = needs.length === 0 ? [] : await missingFrom(python, needs);
	const queries = toRun.filter(({ language }) => language === 'sql');
	const known = queries.filter(({ fence }) => DIALECTS.includes(fence.dialect ?? ''));
	const results = new Map<Example, Result | undefined>();
	const keep = (of: readonly Example[], these: Result[]) => of.forEach((one, at) => results.set(one, these[at]));
	const able = scripts.filter(({ fence }) => missing.length === 0 || fence.needs.length === 0);
	keep(able, await runScripts(able, needs.length > 0 && missing.length === 0 ? python : null));
	keep(known, await runQueries(known));
	return [
		...left.map((example) => outcome(example, 'not run', example.fence.notRun ?? '')),
		...toRun.map((example) => {
			if (scripts.includes(example) && !able.includes(example))
				return outcome(example, 'not run', `${python} of this machine has no ${missing.join(', ')}`);
			if (!results.has(example)) return outcome(example, 'not run', 'nothing here runs it', [withoutReason(example)]);
			return outcome(example, 'ran', '', faultsOf(results.get(example), example, outputs));
		}),
		...outputs.map((example) => {
			const result = example.of && results.get(example.of);
			if (result) return outcome(example, 'compared', '', differencesOf(example, result));
			const ran = example.of !== null && toRun.includes(example.of);
			return outcome(example, 'not run', ran ? 'its code was not run' : '', ran ? [] : [ofNothing]);
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

/** An error is none where the page shows it. */
function faultsOf(result: Result | undefined, example: Example, outputs: readonly Example[]): Fault[] {
	const error = result?.error;
	if (!error) return [];
	const [first = ''] = error.says.split('\n');
	if (outputs.some(({ of, code }) => of === example && code.includes(first))) return [];
	return [
		{
			line: error.line,
			says: `The block ends in ${error.says.replace(/\.$/, '')}.`,
			todo: 'Correct it; what it needs from elsewhere stands in a block above it, which may be `hidden`. An error that is meant is shown as its `output`.',
		},
	];
}

const withoutReason = ({ language, fence }: Example): Fault => ({
	line: 0,
	says: fence.dialect ? `No ${fence.dialect} runs here.` : `The ${language} names no dialect.`,
	todo: 'Write `dialect="duckdb"` or `dialect="sqlite"`; of another one, also `not-run="it needs a Snowflake account"`, which readers see.',
});

const ofNothing: Fault = {
	line: 0,
	says: 'This is said to be an `output`, and no block above it on the page runs.',
	todo: 'Take `output` out, or put the code above it into a block that runs, which may be `hidden`.',
};
