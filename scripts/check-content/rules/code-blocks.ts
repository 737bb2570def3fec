import { parser as python } from '@lezer/python';
import { parse as parseBash } from 'unbash';
import { parseAllDocuments } from 'yaml';
import { didYouMean } from '../../../src/guide/nearest.ts';
import { faultOf, readAlt } from '../../../src/markdown/draw-diagram.ts';
import { perFile, tell } from '../rule.ts';
import { tables } from '../tables.ts';

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
			return faultIn(String(error instanceof Error ? error.message : error));
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
		return error === null ? null : faultIn(error);
	},
};

const faultIn = (says: string): Fault => ({ line: Number(/line (\d+)/.exec(says)?.[1] ?? 1), says });
const lineAt = (code: string, offset: number): number => code.slice(0, offset).split('\n').length;

const languages = [...Object.keys(parsers), ...tables.languages];
const aliases: Record<string, string> = { yml: 'yaml', sh: 'bash', shell: 'bash', py: 'python' };

/** A block of code names its language, and parses where we can tell; a diagram has a text alternative. */
export const codeBlocks = perFile((file) =>
	file.nodes.flatMap((node) => {
		if (node.type !== 'code') return [];
		if (!node.lang) return [tell(file, node, 'code-block/no-language')];
		const language = aliases[node.lang] ?? node.lang;
		if (!languages.includes(language)) {
			const todo = didYouMean(language, languages, '');
			return [tell(file, node, 'code-block/language', { language: node.lang, todo })];
		}
		const source = file.text.slice(node.position?.start.offset, node.position?.end.offset);
		if (/^[`~]{3}/.test(source) && !/\n[ \t>]*[`~]{3,}\s*$/.test(source)) return [tell(file, node, 'code-block/open')];
		const isNamed = node.lang !== 'dot' || readAlt(node.meta) !== null;
		const fault = parsers[language]?.(node.value) ?? null;
		const { line = 1, column = 1 } = node.position?.start ?? {};
		return [
			...(isNamed ? [] : [tell(file, node, 'code-block/alternative')]),
			...(fault
				? [
						tell(file, { line: line + fault.line, col: column }, 'code-block', {
							language: node.lang,
							says: fault.says.replace(/\.$/, ''),
						}),
					]
				: []),
		];
	}),
);
