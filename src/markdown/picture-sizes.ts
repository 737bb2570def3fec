import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { defineMdastPlugin } from 'satteri';

/** The pictures of a folder by their addresses from the site’s root, each with its bytes; another picture has others. */
export function picturesIn(folder: string): Map<string, number> {
	const files = globSync('**/*.{png,jpg,jpeg,webp,avif,svg}', { cwd: folder }).toSorted();
	return new Map(files.map((file) => [`/${file.replaceAll('\\', '/')}`, statSync(join(folder, file)).size]));
}

/** Says of each picture of a folder how wide and high it is, which Markdown cannot: a page would jump while it loads. */
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
