import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import { drawDiagram, readAlt } from './draw-diagram.ts';

/**
 * Draws each fenced block ```dot alt="…" at build time. Stops the build, with file and line, when the text alternative is missing
 * or the graph cannot be read.
 */
export const diagrams = defineMdastPlugin({
	name: 'diagrams',
	options: { position: true },
	code(node, { fileURL }) {
		if (node.lang !== 'dot') return;
		const at = `${fileURL ? fileURLToPath(fileURL) : 'the text'}:${node.position?.start.line ?? 0}`;
		const alt = readAlt(node.meta);
		if (alt === null)
			throw new Error(
				`${at}: the diagram has no text alternative. Write \`\`\`dot alt="What the diagram shows, in a sentence".`,
			);
		const drawn = drawDiagram(node.value, alt);
		if ('error' in drawn) throw new Error(`${at}: the diagram cannot be drawn: ${drawn.error}.`);
		return {
			type: 'mdxJsxFlowElement',
			name: 'Diagram',
			attributes: [{ type: 'mdxJsxAttribute', name: 'svg', value: drawn.svg }],
			children: [],
		};
	},
});
