import { defineMdastPlugin, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import { components } from '#content-model/components.ts';

/** Makes a `Part` of a tag that is only a label above words, and an element of one that is only a class. */
export const plainTags = defineMdastPlugin({
	name: 'plain-tags',
	mdxJsxFlowElement: madePlain<MdxJsxFlowElement>,
	mdxJsxTextElement: madePlain<MdxJsxTextElement>,
});

function madePlain<T extends MdxJsxFlowElement | MdxJsxTextElement>(node: Readonly<T>): T | undefined {
	const { label, element } = components.get(node.name ?? '') ?? {};
	const like = (name: string, attribute: string, value = ''): T => ({
		...node,
		name,
		attributes: [{ type: 'mdxJsxAttribute', name: attribute, value }],
	});
	if (label !== undefined) return like('Part', 'label', label);
	return element === undefined ? undefined : like(element, 'class', node.name?.toLowerCase());
}
