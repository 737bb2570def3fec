import { expect, test } from 'vitest';
import { readContentFile } from '../check-content/content-file.ts';
import { checkExamples } from './check-examples.ts';
import { problemsOf, summaryOf } from './report.ts';

const programs = { python: 'python3', promtool: 'promtool' };

/** Blocks of a page, the first fence at line 5, as what was done with them and what is wrong. */
async function look(...blocks: string[]): Promise<{ summary: string; problems: string[] }> {
	const text = `---\n---\n\n${blocks.join('\n')}\n`;
	const outcomes = await checkExamples([readContentFile('src/content/roles/sre/tracks/a.mdx', text)], programs);
	const problems = problemsOf(outcomes).map(({ line, says }) => `${line}: ${says}`);
	return { summary: summaryOf(outcomes), problems };
}

const block = (fence: string, code: string) => `\`\`\`${fence}\n${code}\n\`\`\`\n`;

test('runs the Python of a page in order, and says where its output is another', async () => {
	const { problems } = await look(
		block('python', 'total = 6 * 7'),
		block('python', 'print("the answer")\nprint(total)'),
		block('text output', 'the answer\n43'),
	);
	expect(problems).toEqual(['15: The page shows “43”, and “42” came out.']);
});

test('tells of output that the page leaves out', async () => {
	const { problems } = await look(block('python', 'print(1)\nprint(2)'), block('text output', '1'));
	expect(problems).toEqual(['11: The page shows nothing, and “2” came out.']);
});

test('names the line of a block that fails', async () => {
	const { problems } = await look(block('python', 'x = 1\ny = x / 0'));
	expect(problems).toEqual(['6: The block ends in ZeroDivisionError: division by zero.']);
});

test('takes an error for the output, where the page shows it', async () => {
	const { problems } = await look(
		block('python', 'print("before")\n1 / 0'),
		block('text output', 'before\nZeroDivisionError: division by zero'),
	);
	expect(problems).toEqual([]);
});

test('finds a block under its name, and runs tests with and without a class', async () => {
	const files = [block('python file="double.py"', 'def double(x):\n    return 2 * x'), 'Then:\n'];
	const tests = (wanted: number) =>
		block('python', `from double import double\n\n\ndef test_it():\n    assert double(2) == ${wanted}, "not double"`);
	expect((await look(...files, tests(4))).problems).toEqual([]);
	expect((await look(...files, tests(5))).problems).toEqual(['16: The block ends in AssertionError: not double.']);
});

test('keeps the names of one page from the next', async () => {
	await look(block('python', 'left = 1'));
	const { problems } = await look(block('python', 'print(left)'));
	expect(problems).toEqual(["5: The block ends in NameError: name 'left' is not defined."]);
});

test('runs SQL in the dialect of its fence, each with its own rules', async () => {
	const query = 'SELECT 7 / 2 AS half, NULL AS none;';
	const shown = (half: string) => block('text output', `half  none\n${half.padEnd(6)}NULL`);
	expect((await look(block('sql dialect="duckdb"', query), shown('3.5'))).problems).toEqual([]);
	expect((await look(block('sql dialect="sqlite"', query), shown('3'))).problems).toEqual([]);
	expect((await look(block('sql dialect="sqlite"', query), shown('3.5'))).problems).toEqual([
		'10: The page shows “3.5   NULL”, and “3     NULL” came out.',
	]);
});

test('wants a dialect, and a reason where none runs here', async () => {
	const query = 'SELECT 1';
	expect((await look(block('sql', query))).problems).toEqual(['4: The sql names no dialect.']);
	expect((await look(block('sql dialect="snowflake"', query))).problems).toEqual(['4: No snowflake runs here.']);
	const given = await look(block('sql dialect="snowflake" not-run="it needs a Snowflake account"', query));
	expect(given.problems).toEqual([]);
	expect(given.summary).toContain('src/content/roles/sre/tracks/a.mdx:4  it needs a Snowflake account');
});

test('counts a block that needs a module which is not there as not run', async () => {
	const { problems, summary } = await look(block('python needs="no_such_module"', 'import no_such_module'));
	expect(problems).toEqual([]);
	expect(summary).toContain('no no_such_module');
});

test('compares the words alone where figures vary', async () => {
	const code = block('python', 'print("took 1.25 ms")');
	expect((await look(code, block('text output varies="the machine"', 'took 3.5 ms'))).problems).toEqual([]);
	expect((await look(code, block('text output varies="the machine"', 'took 3.5 s'))).problems).toHaveLength(1);
});

test('wants of a proof that the text says it and that the block shows it', async () => {
	const text = 'Without `sort` the order is that of the list.\n';
	const proof = (words: string, code: string) => block(`python hidden proves="${words}"`, code);
	expect((await look(text, proof('Without sort', 'assert [2, 1] != sorted([2, 1])'))).problems).toEqual([]);
	expect((await look(text, proof('Without sorted', 'assert True'))).problems).toEqual([
		'6: The text does not say “Without sorted”.',
	]);
	expect((await look(text, proof('Without sort', 'x = [2, 1]'))).problems).toEqual([
		'6: Nothing shows “Without sort”.',
	]);
});

test('tells of an output above which nothing runs', async () => {
	const { problems } = await look(block('bash', 'ls'), block('text output', 'a.txt'));
	expect(problems).toEqual(['8: This is said to be an `output`, and no block above it on the page runs.']);
});
