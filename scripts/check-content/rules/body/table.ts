import { at, type ContentRule } from '../../rule.ts';

/** Nobody reads a table with more columns than this, least of all on a phone. */
const MOST_COLUMNS = 12;

/** Reports tables with too many columns or with rows of different lengths. */
export const table: ContentRule = {
	id: 'content/table',
	severity: 'error',
	keptFor: 'A row with fewer cells than its heading puts figures under the wrong name.',
	title: 'A broken table',
	help: `
		A row has more or fewer cells than the first, or the line of hyphens below the first row is missing, so that the page shows bars
		instead of a table.

		\`\`\`
		| Level  | Base     |
		| ------ | -------- |
		| Mid    | $140,000 |
		| Senior | $175,000 |
		\`\`\`

		The bars need not line up, but each row needs the same number of cells. A \`|\` within a cell is written \`\\|\`. Split a table of more than twelve columns, or turn rows into columns.
	`,
	file: (file) =>
		file.nodes.flatMap((node) => {
			if (node.type === 'table') {
				const width = node.children[0]?.children.length ?? 0;
				if (width > MOST_COLUMNS)
					return [
						{
							...at(file, node),
							says: `The table has ${width} columns. More than ${MOST_COLUMNS} are hard to read.`,
							todo: 'Split it into two tables, or swap rows and columns.',
						},
					];
				const rows = node.children.filter((row) => row.children.length !== width);
				return rows.map((row) => ({
					...at(file, row),
					says: `The row has ${row.children.length} cells; the table has ${width} columns.`,
					todo: 'Give each row as many cells as the first; a `|` within a cell is written `\\|`.',
				}));
			}
			const [first] = node.type === 'paragraph' ? node.children : [];
			if (first?.type !== 'text' || !first.value.startsWith('|')) return [];
			const [head = '', line = ''] = first.value.split('\n').map((row) => row.trim());
			const [wide, other] = [head, line].map((row) => row.replace(/^\||\|$/g, '').split('|').length);
			if (/^[|:\s-]+$/.test(line) && wide !== other) {
				const start = node.position?.start.line ?? 1;
				return [
					{
						...at(file, { line: start + 1, col: 1 }),
						says: `The line of hyphens has ${other} parts, and the row above it ${wide}, so this is no table.`,
						todo: `Give it ${wide} parts: \`|${' --- |'.repeat(wide ?? 1)}\`.`,
					},
				];
			}
			return [
				{
					...at(file, node),
					says: 'This looks like a table and is none.',
					todo: 'Leave a line empty above it, and below its first row write one of hyphens, with as many columns: `| --- | --- |`.',
				},
			];
		}),
};
