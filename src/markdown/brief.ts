import { defineMdastPlugin, type MdastNode } from 'satteri';

/** Wraps everything outside a text’s `<Brief>` in `<Remainder>`s, so that the guide on one page can show the Brief alone. */
export const brief = defineMdastPlugin({
	name: 'brief',
	before(root, context) {
		const at = root.children.findIndex((node) => 'name' in node && node.name === 'Brief');
		if (at < 0) return;
		const above = remainder(root.children.slice(0, at));
		const below = remainder(root.children.slice(at + 1));
		context.setProperty(root, 'children', [...above, ...root.children.slice(at, at + 1), ...below]);
	},
});

const remainder = (children: MdastNode[]): MdastNode[] =>
	children.length === 0
		? []
		: [{ type: 'mdxJsxFlowElement', name: 'Remainder', attributes: [], children } as MdastNode];
