import { parser as python } from '@lezer/python';
import { parse as parseBash } from 'unbash';
import { parseAllDocuments } from 'yaml';
import { didYouMean } from '#domain/nearest.ts';
import { fenceWords, readFence, swallowedLine } from '#mdx/fence.ts';
import { faultOf, readAlt } from '../../../../src/markdown/draw-diagram.ts';
import { at, type ContentRule } from '../../rule.ts';

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
		const places: number[] = [];
		python.parse(code).iterate({
			enter: ({ type, from }) => {
				if (type.isError) places.push(from);
			},
		});
		return places[0] === undefined ? null : { line: lineAt(code, places[0]), says: 'it is not Python' };
	},
	dot: (code) => {
		const error = faultOf(code);
		return error === null ? null : faultIn(error);
	},
};

const faultIn = (says: string): Fault => ({ line: Number(/line (\d+)/.exec(says)?.[1] ?? 1), says });
const lineAt = (code: string, offset: number): number => code.slice(0, offset).split('\n').length;

/** Languages that the build colours or shows unchanged; this rule does not parse them. */
const UNREAD = 'text hcl sql toml javascript typescript diff dockerfile ini promql go rust'.split(' ');
const languages = [...Object.keys(parsers), ...UNREAD];
const aliases: Record<string, string> = { yml: 'yaml', sh: 'bash', shell: 'bash', py: 'python' };

/** Reports code blocks without a language, code that does not parse, and diagrams without a text alternative. */
export const codeBlock: ContentRule = {
	id: 'content/code-block',
	severity: 'error',
	title: 'A block of code that cannot be read',
	help: `
		\`\`\`\`
		src/content/roles/mlops-engineer/tracks/serving.mdx:58:1  content/code-block
		  The yaml cannot be read: Nested mappings are not allowed in compact mappings.
		  Correct it. If it is not code, such as output, use a block of \`\`\`text.
		\`\`\`\`

		A block names its language after its three backticks. YAML, JSON, shell, Python and \`dot\` are parsed; output of a command is
		\`text\`. What else may stand behind the language, and what runs, is told in
		[Examples that run](../editing/examples.md). A diagram (\`dot\`) says in \`alt="…"\` what it shows, for those who do not see it.
	`,
	patterns: [
		{
			in: ['code'],
			severity: 'warning',
			// The words behind the language are for our build, such as the sentence that a block proves, and may have curly quotes.
			pattern: /(?<!^[ \t>]*[`~]{3}[^\n]*)[“”‘’]/gmu,
			says: 'There is a curly quotation mark in code.',
			todo: 'Type a straight one: `"` or `\'`.',
		},
	],
	file: (file) =>
		file.nodes.flatMap((node) => {
			if (node.type !== 'code') return [];
			const place = at(file, node);
			if (!node.lang) {
				const todo = 'Write ```yaml, ```bash, ```python or ```text.';
				return [{ ...place, says: 'The block of code does not name its language.', todo }];
			}
			const language = (Object.hasOwn(aliases, node.lang) && aliases[node.lang]) || node.lang;
			if (!languages.includes(language)) {
				const todo = didYouMean(language, languages, 'Write ```text.');
				return [{ ...place, says: `There is no language \`${node.lang}\`.`, todo }];
			}
			const source = file.text.slice(node.position?.start.offset, node.position?.end.offset);
			const isOpen = /^[`~]{3}/.test(source) && !/\n[ \t>]*[`~]{3,}\s*$/.test(source);
			const swallowed = /^```(?!`)/.test(source) ? swallowedLine(node.value) : null;
			if (swallowed !== null) {
				const line = (place.line ?? 1) + swallowed;
				const todo = 'Write three backticks on a line of their own below this one.';
				return [
					{
						...place,
						line,
						says: `The code block that starts on line ${place.line} has no closing fence.`,
						todo,
					},
				];
			}
			if (isOpen) {
				const todo = 'Write three backticks on a line of their own below it.';
				return [{ ...place, says: 'The block of code is not closed.', todo }];
			}
			const alt = node.lang === 'dot' ? readAlt(node.meta) : null;
			const { unknown: unknownWords, dialect, hidden, notRun } = readFence(node.meta);
			const [unknown] = unknownWords;
			const isWithoutDialect = language === 'sql' && dialect === null;
			const fault = parsers[language]?.(node.value) ?? null;
			return [
				...(node.lang === 'dot' && alt === null
					? [
							{
								...place,
								says: 'The diagram has no text alternative.',
								todo: 'Write ```dot alt="What it says, in a sentence".',
							},
						]
					: []),
				...(alt !== null &&
				(alt.trim().split(/\s+/).length < 4 ||
					/^(?:a |an |the )?(?:diagram|figure|picture|image|chart|drawing|graph|overview|schema) (?:of|for|showing)\b(?!.{60})/i.test(
						alt,
					))
					? [
							{
								...place,
								says: `“${alt}” does not say what the diagram shows.`,
								todo: 'Describe the diagram in a sentence for people who cannot see it.',
							},
						]
					: []),
				...(isWithoutDialect
					? [
							{
								...place,
								says: 'The SQL block does not name its dialect.',
								todo: 'Write ```sql dialect="duckdb" or dialect="sqlite", which we can run. For another dialect, add not-run="it needs …".',
							},
						]
					: []),
				...(hidden && notRun !== null
					? [
							{
								...place,
								says: 'The block is `hidden`, so readers would never see the reason in `not-run`.',
								todo: 'Remove one of the two. A hidden block is there to be run, and `not-run` is a note for readers.',
							},
						]
					: []),
				...(unknown === undefined
					? []
					: [
							{
								...place,
								says: `\`${unknown}\` after the language of the block has no meaning.`,
								todo: `Remove it, or write one of these: ${fenceWords.join(', ')}.`,
							},
						]),
				...(fault
					? [
							{
								...place,
								line: (place.line ?? 1) + fault.line,
								says: `The ${node.lang} cannot be read: ${fault.says.replace(/\.$/, '')}.`,
								todo: 'Correct it. If it is not code, such as output, use a block of ```text.',
							},
						]
					: []),
			];
		}),
};
