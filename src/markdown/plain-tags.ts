import { defineMdastPlugin, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import { components } from '#content-model/components.ts';

/** Renders the simple components directly: a tag with a label becomes a `Part`, a tag with only a class becomes an element. */
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
