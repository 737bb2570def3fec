import { inBase } from '#site/address.ts';
import type { Node as Tree } from '../listings/tree.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Builds in the browser what `Tree.astro` writes on the server. Text goes in as text. */
export function build(node: Tree, space = ''): Node {
	if (typeof node === 'string') return document.createTextNode(node);
	const within = node.tag === 'svg' ? SVG : space;
	const element = within ? document.createElementNS(within, node.tag) : document.createElement(node.tag);
	for (const [name, value] of Object.entries(node.attributes))
		element.setAttribute(name, name === 'href' && value.startsWith('/') ? inBase(value) : value);
	element.append(...node.children.map((child) => build(child, within)));
	return element;
}
