import { expect, test } from 'vitest';
import { readContentFile } from '../check-content/content-file.ts';
import { checkExamples } from './check-examples.ts';
import { problemsOf, summaryOf } from './report.ts';

const programs = { python: 'python3', promtool: 'promtool' };

/** Checks the blocks of a page, whose first fence is at line 4, and returns the summary and the problems. */
async function checkPage(...blocks: string[]): Promise<{ summary: string; problems: string[] }> {
	const text = `---\n---\n\n${blocks.join('\n')}\n`;
	const outcomes = await checkExamples([readContentFile('src/content/roles/sre/tracks/a.mdx', text)], programs);
	const problems = problemsOf(outcomes).map(({ line, says }) => `${line}: ${says}`);
	return { summary: summaryOf(outcomes), problems };
}

const block = (fence: string, code: string) => `\`\`\`${fence}\n${code}\n\`\`\`\n`;

test('runs the Python of a page in order, and reports output that differs from the page', async () => {
	const { problems } = await checkPage(
		block('python', 'total = 6 * 7'),
		block('python', 'print("the answer")\nprint(total)'),
		block('text output', 'the answer\n43'),
	);
	expect(problems).toEqual(['15: The page shows “43”, but the code printed “42”.']);
});

test('reports output that the page omits', async () => {
	const { problems } = await checkPage(block('python', 'print(1)\nprint(2)'), block('text output', '1'));
	expect(problems).toEqual(['11: The page shows nothing, but the code printed “2”.']);
});

test('gives the line of a block that fails', async () => {
	const { problems } = await checkPage(block('python', 'x = 1\ny = x / 0'));
	expect(problems).toEqual(['6: The block fails with ZeroDivisionError: division by zero.']);
});

test('accepts an error that the page shows as the output', async () => {
	const { problems } = await checkPage(
		block('python', 'print("before")\n1 / 0'),
		block('text output', 'before\nZeroDivisionError: division by zero'),
	);
	expect(problems).toEqual([]);
});

test('imports a block by its file name, and runs its tests', async () => {
	const files = [block('python file="double.py"', 'def double(x):\n    return 2 * x'), 'Then:\n'];
	const tests = (wanted: number) =>
		block('python', `from double import double\n\n\ndef test_it():\n    assert double(2) == ${wanted}, "not double"`);
	expect((await checkPage(...files, tests(4))).problems).toEqual([]);
	expect((await checkPage(...files, tests(5))).problems).toEqual([
		'16: The block fails with AssertionError: not double.',
	]);
});

test('does not share variables between pages', async () => {
	await checkPage(block('python', 'left = 1'));
	const { problems } = await checkPage(block('python', 'print(left)'));
	expect(problems).toEqual(["5: The block fails with NameError: name 'left' is not defined."]);
});

test('runs SQL in the dialect that the fence names', async () => {
	const query = 'SELECT 7 / 2 AS half, NULL AS none;';
	const shown = (half: string) => block('text output', `half  none\n${half.padEnd(6)}NULL`);
	expect((await checkPage(block('sql dialect="duckdb"', query), shown('3.5'))).problems).toEqual([]);
	expect((await checkPage(block('sql dialect="sqlite"', query), shown('3'))).problems).toEqual([]);
	expect((await checkPage(block('sql dialect="sqlite"', query), shown('3.5'))).problems).toEqual([
		'10: The page shows “3.5   NULL”, but the code printed “3     NULL”.',
	]);
});

test('requires a dialect, and a reason if we cannot run it', async () => {
	const query = 'SELECT 1';
	expect((await checkPage(block('sql', query))).problems).toEqual(['4: The SQL does not name its dialect.']);
	expect((await checkPage(block('sql dialect="snowflake"', query))).problems).toEqual([
		'4: We cannot run the dialect snowflake.',
	]);
	const given = await checkPage(block('sql dialect="snowflake" not-run="it needs a Snowflake account"', query));
	expect(given.problems).toEqual([]);
	expect(given.summary).toContain('src/content/roles/sre/tracks/a.mdx:4  it needs a Snowflake account');
});

test('counts a block as not run if a Python module is missing', async () => {
	const { problems, summary } = await checkPage(block('python needs="no_such_module"', 'import no_such_module'));
	expect(problems).toEqual([]);
	expect(summary).toContain('lacks no_such_module');
});

test('ignores numbers in the comparison if they vary', async () => {
	const code = block('python', 'print("took 1.25 ms")');
	expect((await checkPage(code, block('text output varies="the machine"', 'took 3.5 ms'))).problems).toEqual([]);
	expect((await checkPage(code, block('text output varies="the machine"', 'took 3.5 s'))).problems).toHaveLength(1);
});

test('requires that the text contains what a block proves, and that the block asserts something', async () => {
	const text = 'Without `sort` the order is that of the list.\n';
	const proof = (words: string, code: string) => block(`python hidden proves="${words}"`, code);
	expect((await checkPage(text, proof('Without sort', 'assert [2, 1] != sorted([2, 1])'))).problems).toEqual([]);
	expect((await checkPage(text, proof('Without sorted', 'assert True'))).problems).toEqual([
		'6: The text does not contain “Without sorted”.',
	]);
	expect((await checkPage(text, proof('Without sort', 'x = [2, 1]'))).problems).toEqual([
		'6: The block proves nothing about “Without sort”.',
	]);
});

test('reports an output without code above it that runs', async () => {
	const { problems } = await checkPage(block('bash', 'ls'), block('text output', 'a.txt'));
	expect(problems).toEqual(['8: This block is marked as `output`, but no block above it runs.']);
});
