import { isComponent } from '#mdx/tree.ts';
import { startOfBody } from '../../content-file.ts';
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
	file: (file) =>
		(shapeOf(file)?.parts ?? [])
			.filter((name) => !file.nodes.some((node) => isComponent(node) && node.name === name))
			.map((name) => ({
				...at(file, startOfBody(file)),
				says: `The text has no \`<${name}>\`.`,
				todo: 'Add it where it belongs.',
			})),
};
