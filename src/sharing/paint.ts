import { join } from 'node:path';
import sharp from 'sharp';
import { madeOnce } from '#site/made-once.ts';

/** Converts an SVG to PNG, using the cache of earlier builds. */
export async function paint(svg: string, folder = '.cache/sharing'): Promise<Buffer> {
	return madeOnce(join(folder, '{hash}.png'), sharp.versions.sharp + svg, () =>
		sharp(Buffer.from(svg)).png({ palette: true, effort: 1, dither: 0 }).toBuffer(),
	);
}
