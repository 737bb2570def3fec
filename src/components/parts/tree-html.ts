import type { Tree } from './tree.ts';

/**
 * Writes a described element as HTML. Words and values of attributes go in as text, whatever stands in them: it escapes what
 * Astro escapes. Elements without an end tag are not among those that pages describe.
 */
export function treeHtml(node: Tree): string {
	if (typeof node === 'string') return node.replaceAll(/[&<>'"]/g, (character) => entities[character] ?? character);
	const attributes = Object.entries(node.attributes).map(([name, value]) =>
		value === '' ? ` ${name}` : ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
	);
	return `<${node.tag}${attributes.join('')}>${node.children.map(treeHtml).join('')}</${node.tag}>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' };
