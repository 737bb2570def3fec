import type { MdastNode } from 'satteri';
import { wordsOfNode } from '../../../src/guide/mdx-tree.ts';
import { positionOfNode, type ContentFile } from '../content-file.ts';
import { perFile, problem } from '../rule.ts';
import type { Problem } from '../../reporters/problem.ts';

/** Markdown does what it looks like: tables are whole, pictures have words, and every `[name][label]` is defined. */
export const markdown = perFile((file) => file.nodes.flatMap((node) => faults(file, node)));

function faults(file: ContentFile, node: MdastNode): Problem[] {
	const tell = (at: MdastNode, rule: string, says: string, todo: string) => [
		problem(file, positionOfNode(at), { rule, severity: 'error', says, todo }),
	];
	if (node.type === 'break') {
		return tell(
			node,
			'content/punctuation',
			'Blanks or a backslash at the end of the line break it there.',
			'Take them out; a new paragraph has an empty line above it.',
		);
	}
	if (node.type === 'image' && !node.alt?.trim()) {
		return tell(
			node,
			'content/image',
			'The picture has no words for those who cannot see it.',
			'Write `![What it shows](/its-name.svg)`.',
		);
	}
	if (node.type === 'image' && !node.url.startsWith('/')) {
		return tell(
			node,
			'content/image',
			`The picture \`${node.url}\` does not lie in the site.`,
			'Put the file into public/ and write its path from there: `/its-name.svg`.',
		);
	}
	if (node.type === 'link' && wordsOfNode(node, () => 'x').trim() === '') {
		return tell(
			node,
			'content/undefined-link',
			`The link to \`${node.url}\` has no words.`,
			'Write `[what it leads to](…)`.',
		);
	}
	if (node.type === 'table') {
		const width = node.children[0]?.children.length ?? 0;
		return node.children
			.filter((row) => row.children.length !== width)
			.flatMap((row) =>
				tell(
					row,
					'content/table',
					`The row has ${row.children.length} cells; the table has ${width} columns.`,
					'Give each row as many cells as the first; a `|` within a cell is written `\\|`.',
				),
			);
	}
	if (node.type !== 'paragraph') return [];
	const [first] = node.children;
	if (first?.type === 'text' && first.value.startsWith('|')) {
		return tell(
			node,
			'content/table',
			'This looks like a table and is none.',
			'Leave a line empty above it, and below its first row write one of hyphens, with as many columns: `| --- | --- |`.',
		);
	}
	return node.children.flatMap((child) => {
		const [label] = child.type === 'text' ? (/\[[^\][]+\]\[[^\][]*\]/.exec(child.value) ?? []) : [];
		return label === undefined
			? []
			: tell(
					child,
					'content/undefined-link',
					`\`${label}\` looks like a link and leads nowhere.`,
					'Write `[words](/guides/sre/)`.',
				);
	});
}
