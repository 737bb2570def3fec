import type { Tree } from './tree.ts';

/** HTML of a part that is the same on many pages, so that it is made only once. */
export interface Written {
	html: string;
}

/**
 * Writes a described element as HTML. Words and values of attributes go in as text, whatever stands in them: it escapes what
 * Astro escapes. Elements without an end tag are not among those that pages describe.
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

/** Writes what is described for good. */
export const written = (nodes: readonly Tree[]): Written => ({ html: nodes.map(treeHtml).join('') });

const attribute = (name: string, value: string): string =>
	value === '' ? ` ${name}` : ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' };
