import { components } from '#content-model/components.ts';
import { nearest } from '#domain/nearest.ts';
import { isComponent, type Component } from '#mdx/tree.ts';
import { endOfBody } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';
import { shapeOf } from './shape.ts';

export const missingPart: ContentRule = {
	id: 'content/missing-part',
	severity: 'error',
	title: 'A part that its kind of page needs is missing',
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
				return {
					...at(file, next ?? endOfBody(file)),
					says: `The text has no \`<${name}>\`.`,
					todo: `Add it ${next ? `above \`<${next.name}>\`` : 'at the end'}, with its words.`,
				};
			});
	},
};

/** Whether a component without a rule is near to a name; it is told of as that. */
export const isMisspelt = (there: readonly Component[], name: string): boolean =>
	there.some((one) => one.name !== null && !components.has(one.name) && nearest(one.name, [name]) !== null);
