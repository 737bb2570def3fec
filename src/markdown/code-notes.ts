import { defineMdastPlugin } from 'satteri';
import { readFence } from '#mdx/fence.ts';

/** Leaves out blocks of code that only run, and says below a block why nobody has run it or what its figures hang on. */
export const codeNotes = defineMdastPlugin({
	name: 'code-notes',
	code(node, context) {
		const { hidden, notRun, varies } = readFence(node.meta);
		if (hidden) return context.removeNode(node);
		const notes = [notRun && `Not run by us: ${notRun}.`, varies && `These figures depend on ${varies}.`];
		const text = notes.filter(Boolean).join(' ');
		if (text === '') return;
		context.insertAfter(node, {
			type: 'paragraph',
			children: [{ type: 'emphasis', children: [{ type: 'text', value: text }] }],
		});
	},
});
