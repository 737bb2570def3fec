import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { ROOT } from '#content-model/files.ts';

/** Names the file of a text on its first paragraph, by which the preview puts a link to edit it there. */
export const editMarks: MdastPluginEntry = ({ fileURL }) => {
	const file = fileURL ? relative(process.cwd(), fileURLToPath(fileURL)).replaceAll('\\', '/') : '';
	if (!file.startsWith(ROOT)) return null;
	let isMarked = false;
	return defineMdastPlugin({
		name: 'edit-marks',
		paragraph(node, context) {
			if (isMarked) return;
			isMarked = true;
			context.setProperty(node, 'data', { hProperties: { 'data-from': file } });
		},
	});
};
