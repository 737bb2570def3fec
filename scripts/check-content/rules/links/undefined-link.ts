import type { MdastNode } from 'satteri';
import { wordsOfNode } from '#mdx/tree.ts';
import type { Finding } from '../../../lint/rule.ts';
import { at, repeated, type ContentRule } from '../../rule.ts';

/** Reports links without words, and `[name][label]` whose label is not defined exactly once. */
export const undefinedLink: ContentRule = {
	id: 'content/undefined-link',
	severity: 'error',
	keptFor: 'A link without an address shows its brackets to the reader.',
	title: 'A broken link in Markdown',
	help: `
		\`[words][label]\` leads somewhere only where the same text has a line \`[label]: /guides/sre/\`; without it the page shows the
		brackets. A link without words cannot be seen.

		Instead of

		\`\`\`
		See [the guide][sre] and [](/guides/sre/pay/).
		\`\`\`

		write

		\`\`\`
		See [the guide](/guides/sre/) and [what it pays](/guides/sre/pay/).
		\`\`\`
	`,
	file: (file) => [
		...repeated(file.nodes.filter(isDefinition), ({ identifier }) => identifier).map(({ item, earlier }) => ({
			...at(file, item),
			says: `\`[${item.identifier}]:\` is defined twice, and only the first counts: \`${earlier.url}\`.`,
			todo: 'Remove one of the two, or rename it.',
		})),
		...file.nodes.flatMap((node): Finding[] => {
			if (node.type === 'link' && wordsOfNode(node, () => 'x').trim() === '') {
				const says = `The link to \`${node.url}\` has no words.`;
				return [{ ...at(file, node), says, todo: 'Write `[what it leads to](…)`.' }];
			}
			if (node.type !== 'paragraph') return [];
			return node.children.flatMap((child) => {
				const [label] = child.type === 'text' ? (/\[[^\][]+\]\[[^\][]*\]/.exec(child.value) ?? []) : [];
				if (label === undefined) return [];
				const says = `\`${label}\` looks like a link and leads nowhere.`;
				return [{ ...at(file, child), says, todo: 'Write `[words](/guides/sre/)`.' }];
			});
		}),
	],
};

type Definition = Extract<MdastNode, { type: 'definition' }>;
const isDefinition = (node: MdastNode): node is Definition => node.type === 'definition';
