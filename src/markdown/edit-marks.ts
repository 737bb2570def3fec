import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri';
import { ROOT } from '#content-model/files.ts';
import { linesAbove } from './lines-above.ts';

/**
 * For the preview. Adds the file’s path to the first paragraph of a text, for its “edit” link. Adds its source lines to each
 * visible block, `src/content/pages/data.mdx:12-14`, so that messages of the check can be shown beside it.
 */
export const editMarks: MdastPluginEntry = ({ fileURL }) => {
	const path = fileURL ? fileURLToPath(fileURL) : '';
	const file = relative(process.cwd(), path).replaceAll('\\', '/');
	if (!file.startsWith(ROOT)) return null;
	let isNamed = false;
	let above: number | null = null;
	return defineMdastPlugin({
		name: 'edit-marks',
		options: { position: true },
		before(_, context) {
			above = linesAbove(readFileSync(path, 'utf8'), context.source);
		},
		paragraph(node, context) {
			context.setProperty(node, 'data', marked(node, isNamed ? {} : { 'data-from': file }));
			isNamed = true;
		},
		heading: (node, context) => context.setProperty(node, 'data', marked(node)),
		listItem: (node, context) => context.setProperty(node, 'data', marked(node)),
		tableRow: (node, context) => context.setProperty(node, 'data', marked(node)),
	});

	function marked({ position, data }: Readonly<MdastNode>, more: Record<string, string> = {}) {
		const at =
			position && above !== null
				? { 'data-at': `${file}:${position.start.line + above}-${position.end.line + above}` }
				: {};
		const { hProperties = {} } = (data ?? {}) as { hProperties?: Record<string, string> };
		return { ...data, hProperties: { ...hProperties, ...more, ...at } };
	}
};
