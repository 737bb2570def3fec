import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { defineMdastPlugin } from 'satteri';

/**
 * The pictures of a folder: their addresses from the site’s root, with their size in bytes, which changes when a picture does.
 */
export function picturesIn(folder: string): Map<string, number> {
	const files = globSync('**/*.{png,jpg,jpeg,webp,avif,svg}', { cwd: folder }).toSorted();
	return new Map(files.map((file) => [`/${file.replaceAll('\\', '/')}`, statSync(join(folder, file)).size]));
}

/**
 * Adds width and height to the pictures of a folder, which Markdown cannot state. Without them a page would jump while it loads.
 */
export function pictureSizes(folder: string, pictures: ReadonlyMap<string, number>) {
	return defineMdastPlugin({
		name: 'picture-sizes',
		async image(node, context) {
			if (!pictures.has(node.url)) return;
			const { width, height } = await imageMetadata(readFileSync(join(folder, node.url)), node.url);
			context.setProperty(node, 'data', { ...node.data, hProperties: { width, height } });
		},
	});
}
