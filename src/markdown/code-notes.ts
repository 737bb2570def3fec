import { defineMdastPlugin, type MdastContent, type MdastTarget, type MdastVisitorContext } from 'satteri';
import { readFence } from '#mdx/fence.ts';

/**
 * Removes code blocks that are only run, not shown. Adds a note below a block that nobody has run, with the reason, or whose
 * output varies. Below a hidden proof in an incident, adds that the case was modelled; the figures of other incidents are only
 * stated.
 */
export const codeNotes = defineMdastPlugin({
	name: 'code-notes',
	code(node, context) {
		const { hidden, notRun, varies, proves } = readFence(node.meta);
		if (hidden)
			return proves !== null && isInIncident(node, context)
				? context.replaceNode(node, note('We ran a model of this case.'))
				: context.removeNode(node);
		const notes = [notRun && `Not run by us: ${notRun}.`, varies && `These figures depend on ${varies}.`];
		const text = notes.filter(Boolean).join(' ');
		if (text !== '') context.insertAfter(node, note(text));
	},
});

const note = (text: string): MdastContent => ({
	type: 'paragraph',
	children: [{ type: 'emphasis', children: [{ type: 'text', value: text }] }],
});

function isInIncident(node: Readonly<MdastTarget>, context: MdastVisitorContext): boolean {
	const parent = context.parent(node);
	if (parent === undefined) return false;
	return (parent.type === 'mdxJsxFlowElement' && parent.name === 'Incident') || isInIncident(parent, context);
}
