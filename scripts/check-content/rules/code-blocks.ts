import { parser as python } from '@lezer/python';
import { parse as parseBash } from 'unbash';
import { parseAllDocuments } from 'yaml';
import { faultOf, readAlt } from '../../../src/markdown/draw-diagram.ts';
import { positionOfNode } from '../content-file.ts';
import { didYouMean } from '../../../src/guide/nearest.ts';
import { perFile, problem } from '../rule.ts';

interface Fault {
	/** Line within the block, from 1. */
	line: number;
	says: string;
}

const parsers: Record<string, (code: string) => Fault | null> = {
	yaml: (code) => {
		const error = parseAllDocuments(code).flatMap((document) => ('errors' in document ? document.errors : []))[0];
		return error ? { line: lineAt(code, error.pos[0]), says: error.message.split(/ at line |\n/)[0] ?? '' } : null;
	},
	json: (code) => {
		try {
			JSON.parse(code);
			return null;
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			return { line: Number(/line (\d+)/.exec(message)?.[1] ?? 1), says: message };
		}
	},
	bash: (code) => {
		const [error] = parseBash(code).errors ?? [];
		return error ? { line: lineAt(code, error.pos), says: error.message } : null;
	},
	python: (code) => {
		const at: number[] = [];
		python.parse(code).iterate({
			enter: ({ type, from }) => {
				if (type.isError) at.push(from);
			},
		});
		return at[0] === undefined ? null : { line: lineAt(code, at[0]), says: 'it is not Python' };
	},
	dot: (code) => {
		const error = faultOf(code);
		return error === null ? null : { line: Number(/line (\d+)/.exec(error)?.[1] ?? 1), says: error };
	},
};
/** Languages that the build colours or shows as they are. */
const LANGUAGES = [
	'text',
	'hcl',
	'sql',
	'toml',
	'javascript',
	'typescript',
	'json',
	'diff',
	'dockerfile',
	'ini',
	'promql',
	'go',
	'rust',
];

const aliases: Record<string, string> = { yml: 'yaml', sh: 'bash', shell: 'bash', py: 'python' };

/** A block of code names its language, and parses where we can tell; a diagram has a text alternative. */
export const codeBlocks = perFile((file) =>
	file.nodes.flatMap((node) => {
		if (node.type !== 'code') return [];
		const { line, col } = positionOfNode(node);
		const tell = (at: number, says: string, todo: string) =>
			problem(file, { line: line + at, col }, { rule: 'content/code-block', severity: 'error', says, todo });
		if (!node.lang) {
			return [
				tell(0, 'The block of code does not name its language.', 'Write ```yaml, ```bash, ```python or ```text.'),
			];
		}
		const language = aliases[node.lang] ?? node.lang;
		if (!(language in parsers) && !LANGUAGES.includes(language)) {
			const todo = didYouMean(language, [...Object.keys(parsers), ...LANGUAGES], 'Write ```text.');
			return [tell(0, `There is no language \`${node.lang}\`.`, todo)];
		}
		const source = file.text.slice(node.position?.start.offset, node.position?.end.offset);
		if (/^[`~]{3}/.test(source) && !/\n[ \t>]*[`~]{3,}\s*$/.test(source)) {
			return [tell(0, 'The block of code is not closed.', 'Write three backticks on a line of their own below it.')];
		}
		const isNamed = node.lang !== 'dot' || readAlt(node.meta) !== null;
		const fault = parsers[language]?.(node.value) ?? null;
		return [
			...(isNamed
				? []
				: [tell(0, 'The diagram has no text alternative.', 'Write ```dot alt="What it says, in a sentence".')]),
			...(fault
				? [
						tell(
							fault.line,
							`The ${node.lang} cannot be read: ${fault.says.replace(/\.$/, '')}.`,
							'Correct it; what is no such code, such as output, is a block of ```text.',
						),
					]
				: []),
		];
	}),
);

const lineAt = (code: string, offset: number): number => code.slice(0, offset).split('\n').length;
