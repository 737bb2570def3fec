import { componentsOf, isComponent, nodesOf } from '#mdx/tree.ts';
import { startOfBody } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';
import { isMisspelt } from './missing-part.ts';
import { shapeOf } from './shape.ts';

/** Texts that the one-page guide summarises start with one `<Brief>`; other texts have none. */
export const brief: ContentRule = {
	id: 'content/brief',
	severity: 'error',
	title: 'A text with no brief, or with two',
	help: `
		\`\`\`
		src/content/roles/mlops-engineer/levels/senior.mdx:9:1  content/brief
		  The text has no \`<Brief>\`.
		  Put what the one-page guide shows of it between one <Brief> and </Brief>, first in the text.
		\`\`\`

		The guide on one page shows the brief of each track, skill, level, employer, check, way in, of pay and of hiring: one to three
		paragraphs that make sense by themselves. Put it at the start of the text, once.
	`,
	file: (file) => {
		if (!file.tree) return [];
		const hasOne = (shapeOf(file)?.brief ?? null) !== null;
		const briefs = componentsOf(file.tree, 'Brief');
		const [first, second] = briefs;
		if (briefs.length === 0 && isMisspelt(file.nodes.filter(isComponent), 'Brief')) return [];
		if (briefs.length !== (hasOne ? 1 : 0)) {
			const todo = hasOne
				? 'Put what the one-page guide shows of it between one <Brief> and </Brief>, first in the text.'
				: 'Take it out: this page is shown whole.';
			const place = at(file, second ?? startOfBody(file));
			return [{ ...place, says: `The text has ${briefs.length || 'no'} \`<Brief>\`.`, todo }];
		}
		const within = first && nodesOf(first).find(({ type }) => type === 'heading');
		if (within) {
			const todo = 'Take it out, or write it as a sentence: the guide on one page has the heading already.';
			return [{ ...at(file, within), says: 'There is a heading in the brief. A brief has no headings.', todo }];
		}
		const heading = file.nodes.find(({ type }) => type === 'heading');
		if (!first || !heading || file.nodes.indexOf(first) < file.nodes.indexOf(heading)) return [];
		return [{ ...at(file, first), says: '`<Brief>` is below a heading.', todo: 'Move it to the start of the text.' }];
	},
};
