import type { Tree } from './tree.ts';

/** HTML of a part that many pages share, made only once. */
export interface Written {
	html: string;
}

/**
 * Renders a tree as HTML. Texts and attribute values are escaped like Astro does it. Elements without an end tag are not
 * supported.
 */
export function treeHtml(node: Tree<string | Written>): string {
	if (typeof node === 'string') return node.replaceAll(/[&<>'"]/g, (character) => entities[character] ?? character);
	if ('html' in node) return node.html;
	const { tag, attributes, children } = node;
	let html = `<${tag}`;
	for (const name of Object.keys(attributes)) html += attribute(name, attributes[name] ?? '');
	html += '>';
	for (const child of children) html += treeHtml(child);
	return `${html}</${tag}>`;
}

/** Renders trees to HTML that can be reused. */
export const written = (nodes: readonly Tree[]): Written => ({ html: nodes.map(treeHtml).join('') });

const attribute = (name: string, value: string): string =>
	value === '' ? ` ${name}` : ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' };
