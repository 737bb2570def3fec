import { components } from '#content-model/components.ts';
import { nearest } from '#domain/nearest.ts';
import type { MdastNode } from 'satteri';
import { childrenOf, isComponent, wordsOfNode, type Component } from '#mdx/tree.ts';
import { endOfBody, type ContentFile } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';
import { shapeOf } from './shape.ts';

export const missingPart: ContentRule = {
	id: 'content/missing-part',
	severity: 'error',
	title: 'A required component is missing',
	help: `
		\`\`\`
		src/content/roles/mlops-engineer/drills/pending-pod.mdx:10:1  content/missing-part
		  The text has no \`<Answer>\`.
		  Add it where it belongs.
		\`\`\`

		A drill has a symptom, clues and an answer; a prompt says what a strong and a weak answer contain and what is asked next. The
		guide on one page places every list that is filled from data, a track its drills and prompts.
	`,
	file: (file) => {
		const parts = shapeOf(file)?.parts ?? [];
		const there = file.nodes.filter(isComponent);
		return parts
			.filter((name) => !there.some((one) => one.name === name))
			.filter((name) => !isMisspelt(there, name))
			.map((name) => {
				const next = there.find((one) => parts.findIndex((part) => part === one.name) > parts.indexOf(name));
				const section = sectionOf(file, name);
				if (section) {
					const todo = `Add it below \`## ${section.heading}\`, on a line of its own.`;
					return { ...at(file, section.below), says: `The text has no \`<${name}>\`.`, todo };
				}
				return {
					...at(file, next ?? endOfBody(file)),
					says: `The text has no \`<${name}>\`.`,
					todo: `Add it ${next ? `above \`<${next.name}>\`` : 'at the end'}, with its words.`,
				};
			});
	},
};

/** The heading that a part belongs below, and what stands there in its place. */
function sectionOf(file: ContentFile, name: string): { heading: string; below: MdastNode } | null {
	const heading = shapeOf(file)?.headings.find(({ part }) => part === name)?.text;
	const blocks = file.tree ? childrenOf(file.tree) : [];
	const place = blocks.findIndex((node) => node.type === 'heading' && wordsOfNode(node).trim() === heading);
	const below = blocks[place + 1] ?? blocks[place];
	return heading === undefined || place < 0 || !below ? null : { heading, below };
}

/** Whether a component without a rule is near to a name and probably misspelt; another rule reports it. */
export const isMisspelt = (there: readonly Component[], name: string): boolean =>
	there.some((one) => one.name !== null && !components.has(one.name) && nearest(one.name, [name]) !== null);
