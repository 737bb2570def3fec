import type { MdastNode } from 'satteri';
import { readFence } from '#mdx/fence.ts';
import { childrenOf } from '#mdx/tree.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Phrases that claim what would happen otherwise, such as “without `LIMIT` it would …”. */
const CLAIMS = [
	'^(?:Without|With) `[^`]+`,? .',
	'^Without (?:that|this|it|those|either|both)\\b',
	'^(?:Forget|Omit) (?:that|this|it|those|either|`[^`]+`)\\b',
	'^(?:Leave|Take) (?:it|that|this|those|them|`[^`]+`|[^.,]{1,30}) (?:out|away)\\b,? and\\b',
	'; (?:forget|leave out|drop) (?:it|that|this|`[^`]+`), and\\b',
];
const CLAIM = new RegExp(CLAIMS.join('|'), 'u');

/**
 * On a page whose code runs, every sentence about what the code would do otherwise must be proved by another block that runs.
 */
export const counterfactual: ContentRule = {
	id: 'content/counterfactual',
	severity: 'warning',
	title: 'A claimed consequence that nobody has run',
	help: `
		“Without \`DISTINCT\` the user disappears” is on a page whose code we run, but no block proves it. Computed numbers were right; the conclusions that people drew from them were sometimes wrong. Add the wrong variant as a hidden block after the right one, with the sentence that it proves:

		\`\`\`\`
		\`\`\`sql dialect="duckdb" hidden proves="Without DISTINCT the user disappears."
		SELECT …
		\`\`\`

		\`\`\`text output hidden
		user_id
		\`\`\`
		\`\`\`\`

		[Examples that run](../editing/examples.md) has more. It looks at sentences that begin with “Without …”, “With \`code\` …” or “Forget that”, and of “leave it out, and …”. Where no machine can prove it, say so above the paragraph: \`{/* meant: counterfactual, it is about people */}\`.
	`,
	file: (file) => {
		const fences = file.nodes.flatMap((node) =>
			node.type === 'code' ? [{ lang: node.lang, ...readFence(node.meta) }] : [],
		);
		if (!fences.some(({ lang, notRun, hidden }) => (lang === 'python' || lang === 'sql') && notRun === null && !hidden))
			return [];
		const proven = fences.flatMap(({ proves }) => (proves === null ? [] : [plain(proves)]));
		return file.nodes.flatMap((node) => {
			if (node.type !== 'paragraph') return [];
			return wordsWithCode(node)
				.split(/(?<=[.!?]) +(?=[A-Z`])/)
				.filter((sentence) => CLAIM.test(sentence))
				.filter(
					(sentence) => !proven.some((words) => plain(sentence).includes(words) || words.includes(plain(sentence))),
				)
				.map((sentence) => ({
					...at(file, node),
					says: `No block proves “${sentence.length > 90 ? `${sentence.slice(0, 90)}…` : sentence}”`,
					todo: 'Prove it with a block `hidden proves="…"` that quotes these words, or change the sentence.',
				}));
		});
	},
};

const plain = (text: string): string => text.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim();

function wordsWithCode(node: MdastNode): string {
	if (node.type === 'inlineCode') return ['`', node.value, '`'].join('');
	if ('children' in node) return childrenOf(node).map(wordsWithCode).join('');
	return 'value' in node ? String(node.value).replaceAll('\n', ' ') : ' ';
}
