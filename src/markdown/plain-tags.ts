import { defineMdastPlugin, type MdastVisitorContext, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import { components } from '#guide/components.ts';

/** Makes a `Part` of a tag that is only a label above words, and an element of one that is only a class. */
export const plainTags = defineMdastPlugin({
	name: 'plain-tags',
	mdxJsxFlowElement: makePlain,
	mdxJsxTextElement: makePlain,
});

function makePlain(node: Readonly<MdxJsxFlowElement | MdxJsxTextElement>, context: MdastVisitorContext): void {
	const name = node.name ?? '';
	const { label, element } = components.get(name) ?? {};
	const become = (tag: string, attribute: string, value: string) => {
		context.setProperty(node, 'name', tag);
		context.setProperty(node, 'attributes', [{ type: 'mdxJsxAttribute', name: attribute, value }]);
	};
	if (label !== undefined) become('Part', 'label', label);
	if (element !== undefined) become(element, 'class', name.toLowerCase());
}
