import { expect, test } from 'vitest';
import { checkFiles } from './tests/check-files.ts';
import { run } from './lint.ts';

const FAQ = 'roles/sre/faq/a.mdx';
const faq = (body: string) => `---\nquestion: Why so?\norder: 1\n---\n\n${body}\n`;
const block = (language: string, code: string) => faq(`\`\`\`${language}\n${code}\n\`\`\``);
const again = (count: number, text: string) => text.repeat(count);
/** Lists of lists, each nine times the one before it. */
const bomb = [...'bcdefghij'].map((name, index) => {
	const before = `*${'abcdefghij'[index]}`;
	return `${name}: &${name} [${again(8, `${before}, `)}${before}]`;
});

/** Each once crashed a parser or a rule, or kept it busy for more than 20 seconds. */
const plants: [what: string, path: string, text: string][] = [
	['brackets never closed', FAQ, faq(again(50_000, '[\n'))],
	['pictures never closed', FAQ, faq(again(25_000, '![\n'))],
	['braces never closed', FAQ, faq(again(25_000, '{\n\n'))],
	['brackets in a long line', FAQ, faq(again(50_000, '('))],
	['opening angles', FAQ, faq(again(50_000, '<\n'))],
	['comments never closed', FAQ, faq(again(10_000, '{/*\n\n'))],
	['tags within tags', FAQ, faq(`${again(999, '<Claim id="a">\n')}x${again(999, '\n</Claim>')}`)],
	['quotations within quotations', FAQ, faq(`${again(5000, '> ')}x`)],
	['lists within lists', FAQ, faq(`${again(2000, '- ')}x`)],
	['a paragraph of marks', FAQ, faq(again(9000, '*a_\n'))],
	['a line of one word', FAQ, faq(again(50_000, 'a'))],
	['blanks', FAQ, faq(`x${again(50_000, ' ')}y`)],
	['empty lines', FAQ, faq(`x${again(50_000, '\n')}y`)],
	['fields without an end', FAQ, `---\n${again(10_000, '---x\n')}`],
	['fields of brackets', FAQ, `---\nquestion: ${again(3000, '[')}\n---\n\nx\n`],
	['JSON within JSON', FAQ, block('json', again(9000, '[\n'))],
	['YAML within YAML', FAQ, block('yaml', again(2000, '- '))],
	['Python within Python', FAQ, block('python', again(9000, '(\n\n'))],
	['a shell within a shell', FAQ, block('bash', again(9000, '$(\n\n'))],
	['a bomb of aliases', 'vocabulary/tools.yaml', `a: &a [x]\n${bomb.join('\n')}\n`],
	['a value in itself', 'vocabulary/tools.yaml', '- &a\n  slug: x\n  again: *a\n'],
	['a field in itself', FAQ, '---\nquestion: &a [*a]\norder: 1\n---\n\nx\n'],
	['thousands of aliases', 'vocabulary/tools.yaml', `- &a x\n${again(20_000, '- *a\n')}`],
	['a list within itself by indents', 'vocabulary/tools.yaml', `${again(1500, '- ')}x\n`],
	['a vast group of fields', 'sources/a.yaml', Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join('\n')],
	['a graph of all to all', FAQ, block('dot alt="x"', `digraph { {${again(300, 'a ')}} -> {${again(300, 'b ')}} }`)],
];

test.each(plants)('reads none of a file of %s, and says so in a sentence that names it', (_, path, text) => {
	const told = checkFiles((content) => run(content), { [path]: text });
	expect(told).toContain(`src/content/${path}`);
	expect(told).toMatch(/content\/(?:damaged|syntax|refused-file|code-block)\b(?! \(warning)/);
	expect(told).not.toMatch(/\n\s+at .+:\d+|RangeError|fails here/);
	expect(told.length).toBeLessThan(20_000);
});

const failing = () => {
	throw new Error('Stack is at its end');
};

test('tells a rule that fails on a file as a problem of that file, and goes on', () => {
	const fails = { id: 'content/x', severity: 'error', title: '', help: '' } as const;
	const told = checkFiles(
		[
			{ ...fails, file: failing },
			{ ...fails, file: () => [{ file: 'b', line: 1, col: 1, says: 'B.', todo: '' }] },
		],
		{ [FAQ]: faq('Words.') },
	);
	expect(told).toMatch(
		/a\.mdx {2}content\/damaged\n {2}The check fails here, in its rule `content\/x`: Stack is at its end\.\n/,
	);
	expect(told).toContain('B.');
});
