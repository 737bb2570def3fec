import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { codeBlock } from './code-block.ts';

const block = (language: string, code: string) => ({
	'roles/sre/tracks/on-call.mdx': `---\n---\n\nSee:\n\n\`\`\`${language}\n${code}\n\`\`\`\n`,
});

test.each([
	['yaml', 'replicas: 3\nlimits: {cpu: 1', 'src/content/roles/sre/tracks/on-call.mdx:8:1'],
	['json', '{"a": 1,}', 'The json cannot be read'],
	['bash', 'if true; then\n  echo yes', 'The bash cannot be read'],
	['python', 'x = 1\ndef f(x)\n    return x', 'src/content/roles/sre/tracks/on-call.mdx:8:1'],
	['dot alt="Two nodes"', 'digraph {\na ->\n}', 'The dot cannot be read'],
])('finds %s that does not parse, with its line', (language, code, says) => {
	expect(checkFiles(codeBlock, block(language, code))).toContain(says);
});

test.each([
	['yaml', 'a: 1\n---\nb: [2]'],
	['json', '{"a": [1, null]}'],
	['bash', 'kubectl get pods -n serving | grep -v Running && echo "$HOME"'],
	['python', 'async def f(x: int = 1) -> str:\n    return f"{x!r:>4}"'],
	['dot alt="One thing leads to another"', 'digraph { rankdir=LR; a -> b [label="then"] }'],
	['text', 'Error: } no such {'],
])('lets %s pass that parses, and text whatever it is', (language, code) => {
	expect(checkFiles(codeBlock, block(language, code))).toBe('1 file checked: 0 errors, 0 warnings.');
});

test('wants a language, and of a diagram a text alternative', () => {
	expect(checkFiles(codeBlock, block('', 'ls'))).toContain('The block of code does not name its language.');
	expect(checkFiles(codeBlock, block('dot', 'digraph { a -> b }'))).toContain('The diagram has no text alternative.');
});

test('wants a block that was not run to be seen, with its reason', () => {
	const shown = 'sql dialect="snowflake" not-run="it needs an account"';
	expect(checkFiles(codeBlock, block(shown, 'SELECT 1'))).toContain('0 errors');
	expect(checkFiles(codeBlock, block(`${shown} hidden`, 'SELECT 1'))).toContain('readers would never see the reason');
});

test('knows each word behind the language', () => {
	expect(checkFiles(codeBlock, block('text outputs', 'x'))).toContain('`outputs` after the language of the block');
	expect(checkFiles(codeBlock, block('python hidden proves="it is one"', 'x = 1'))).toContain('0 errors');
});

test.each(['constructor', '__proto__', 'toString'])('takes `%s` for no language, and says so in a sentence', (name) => {
	expect(checkFiles(codeBlock, { 'glossary/a.md': `---\nterm: A\n---\n\n\`\`\`${name}\nx\n\`\`\`\n` })).toContain(
		`There is no language \`${name}\`.`,
	);
});
