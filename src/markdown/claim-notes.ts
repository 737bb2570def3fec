import { defineMdastPlugin, type MdastNode } from 'satteri';
import { attributesOf, componentsOf, isComponent } from '#mdx/tree.ts';

/**
 * Marks the places for notes on what sources show of claims: around a paragraph that states claims, and at the end of a list item
 * without a paragraph.
 */
export const claimNotes = defineMdastPlugin({
	name: 'claim-notes',
	paragraph(node, context) {
		const claims = claimsIn(node);
		if (claims === '') return;
		const item = context.parent(node);
		const list = item.type === 'listItem' ? context.parent(item) : undefined;
		const isTight = list?.type === 'list' && !list.spread && 'spread' in item && !item.spread;
		if (isTight) context.appendChild(node, made('mdxJsxTextElement', 'ClaimNotes', claims));
		else context.wrapNode(node, made('mdxJsxFlowElement', 'Claimed', claims));
	},
	listItem(node, context) {
		// A list item that consists of a claim alone has no paragraph node.
		const claims = node.children
			.filter((child) => isComponent(child) && child.name === 'Claim')
			.map(claimsIn)
			.join(' ');
		if (claims !== '') context.appendChild(node, made('mdxJsxFlowElement', 'ClaimNotes', claims));
	},
});

/** The slugs of the claims in a node, separated by spaces. */
const claimsIn = (node: Readonly<MdastNode>): string =>
	componentsOf(node, 'Claim')
		.map((claim) => attributesOf(claim)['id'])
		.join(' ');

const made = <Type extends 'mdxJsxFlowElement' | 'mdxJsxTextElement'>(type: Type, name: string, claims: string) => ({
	type,
	name,
	attributes: [{ type: 'mdxJsxAttribute' as const, name: 'claims', value: claims }],
	children: [],
});
