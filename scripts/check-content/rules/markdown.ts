import type { MdastNode } from 'satteri';
import { wordsOfNode } from '../../../src/guide/mdx-tree.ts';
import type { Problem } from '../../reporters/problem.ts';
import type { ContentFile } from '../content-file.ts';
import { perFile, tell } from '../rule.ts';

/** Markdown does what it looks like: tables are whole, pictures have words, and every `[name][label]` is defined. */
export const markdown = perFile((file) => file.nodes.flatMap((node) => faults(file, node)));

function faults(file: ContentFile, node: MdastNode): Problem[] {
	switch (node.type) {
		case 'break':
			return [tell(file, node, 'punctuation/break')];
		case 'image':
			if (!node.alt?.trim()) return [tell(file, node, 'image/words')];
			return node.url.startsWith('/') ? [] : [tell(file, node, 'image/elsewhere', { url: node.url })];
		case 'link':
			if (wordsOfNode(node, () => 'x').trim() !== '') return [];
			return [tell(file, node, 'undefined-link/words', { url: node.url })];
		case 'table': {
			const width = node.children[0]?.children.length ?? 0;
			const rows = node.children.filter((row) => row.children.length !== width);
			return rows.map((row) => tell(file, row, 'table/row', { cells: row.children.length, width }));
		}
		case 'paragraph': {
			const [first] = node.children;
			if (first?.type === 'text' && first.value.startsWith('|')) return [tell(file, node, 'table/none')];
			return node.children.flatMap((child) => {
				const [label] = child.type === 'text' ? (/\[[^\][]+\]\[[^\][]*\]/.exec(child.value) ?? []) : [];
				return label === undefined ? [] : [tell(file, child, 'undefined-link', { label })];
			});
		}
		default:
			return [];
	}
}
