import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** An SVG as PNG; from the folder of an earlier build where it was painted the same way before. */
export async function paint(svg: string, folder = '.cache/sharing'): Promise<Buffer> {
	const hash = createHash('sha256').update(sharp.versions.sharp).update(svg).digest('hex');
	const file = join(folder, `${hash.slice(0, 32)}.png`);
	const before = await readFile(file).catch(() => null);
	if (before) return before;
	const png = await sharp(Buffer.from(svg)).png({ palette: true, effort: 1, dither: 0 }).toBuffer();
	await mkdir(folder, { recursive: true });
	await writeFile(file, png);
	return png;
}
