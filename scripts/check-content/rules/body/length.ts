import type { MdastNode } from 'satteri';
import { childrenOf, wordsOfNode } from '#mdx/tree.ts';
import { startOfBody } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';
import { shapeOf } from './shape.ts';

/** By how much a text may miss its limits, as a share of them. */
const LEEWAY = 0.04;

/** A text has about as many words as its kind of page allows. Unfinished texts are not checked. */
export const length: ContentRule = {
	id: 'content/length',
	severity: 'warning',
	title: 'A text is much shorter or longer than others of its kind',
	help: `
		\`\`\`
		src/content/roles/mlops-engineer/faq/devops.mdx:6:1  content/length (warning)
		  The text has 31 words. A page of this kind has 60 to 220.
		  Say what a reader still has to guess.
		\`\`\`

		Words of running text are counted, without code and tables. It is a warning: a text that says all there is to say may be short.
	`,
	file: (file) => {
		const shape = shapeOf(file);
		if (!shape || !file.tree || file.text.includes('WRITE:')) return [];
		const [from, to] = shape.words[file.depth];
		const count = proseWords(file.tree);
		if (count >= from * (1 - LEEWAY) && count <= to * (1 + LEEWAY)) return [];
		return [
			{
				...at(file, startOfBody(file)),
				says: `The text has ${count} words. A page of this kind has ${from} to ${to}.`,
				todo:
					count < from ? 'Say what a reader still has to guess.' : 'Take out what does not help a reader decide or do.',
			},
		];
	},
};

/** Words of running text: without front matter, code and tables. */
function proseWords(node: MdastNode): number {
	if (node.type === 'code' || node.type === 'table' || node.type === 'yaml') return 0;
	if (node.type === 'paragraph' || node.type === 'heading') return countWords(wordsOfNode(node));
	if (node.type === 'text') return countWords(node.value);
	return childrenOf(node).reduce((sum, child) => sum + proseWords(child), 0);
}

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
