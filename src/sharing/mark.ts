import { readFileSync } from 'node:fs';
import { publicFolder } from '#site-config/site-folder.ts';
import sharp from 'sharp';

/** The site’s logo, read from `public/mark.svg`. */
export interface Mark {
	/** The whole file. */
	svg: string;
	/** `0 0 28 28` */
	viewBox: string;
	/** The content of its `<svg>` element. */
	shapes: string;
}

/** Reads the logo. Throws a sentence when the file is missing or is not a drawing with a `viewBox`. */
export function readMark(file = `${publicFolder}/mark.svg`): Mark {
	const svg = readFileSync(file, 'utf8');
	const [, viewBox, shapes] = /<svg\b[^>]*\sviewBox="([\d. -]+)"[^>]*>([^]*)<\/svg>/.exec(svg) ?? [];
	if (viewBox === undefined || shapes === undefined)
		throw new Error(`${file} cannot be used as the logo: write \`<svg viewBox="0 0 28 28" …>\` with shapes inside.`);
	return { svg, viewBox, shapes };
}

/** The logo as a square PNG with this width in pixels. */
export const markAsPng = ({ svg }: Mark, pixels: number): Promise<Buffer> =>
	sharp(Buffer.from(svg), { density: 600 })
		.resize(pixels, pixels, { fit: 'contain', background: '#0000' })
		.png()
		.toBuffer();

/**
 * Turns a PNG of fewer than 256 pixels a side into an ICO file by adding a header of 22 bytes. Old programs request
 * `/favicon.ico`.
 */
export function asIcon(png: Buffer, pixels: number): Buffer {
	const head = Buffer.alloc(22);
	head.writeUInt16LE(1, 2); // an icon
	head.writeUInt16LE(1, 4); // of one picture
	head.writeUInt8(pixels, 6);
	head.writeUInt8(pixels, 7);
	head.writeUInt16LE(1, 10); // colour planes
	head.writeUInt16LE(32, 12); // bits a pixel
	head.writeUInt32LE(png.length, 14);
	head.writeUInt32LE(head.length, 18);
	return Buffer.concat([head, png]);
}
