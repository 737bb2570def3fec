import { readFileSync } from 'node:fs';
import { publicFolder } from '#site-config/site-folder.ts';
import sharp from 'sharp';

/** The mark of the site as `public/mark.svg` draws it. */
export interface Mark {
	/** The whole file. */
	svg: string;
	/** `0 0 28 28` */
	viewBox: string;
	/** What stands within its `svg`. */
	shapes: string;
}

/** Reads the mark; throws a sentence where the file is not there, or is no drawing with a `viewBox`. */
export function readMark(file = `${publicFolder}/mark.svg`): Mark {
	const svg = readFileSync(file, 'utf8');
	const [, viewBox, shapes] = /<svg\b[^>]*\sviewBox="([\d. -]+)"[^>]*>([^]*)<\/svg>/.exec(svg) ?? [];
	if (viewBox === undefined || shapes === undefined)
		throw new Error(
			`${file} is no drawing that can be used: write \`<svg viewBox="0 0 28 28" …>\` with shapes inside.`,
		);
	return { svg, viewBox, shapes };
}

/** The mark as a square picture of so many pixels, as PNG. */
export const markAsPng = ({ svg }: Mark, pixels: number): Promise<Buffer> =>
	sharp(Buffer.from(svg), { density: 600 })
		.resize(pixels, pixels, { fit: 'contain', background: '#0000' })
		.png()
		.toBuffer();

/** A PNG of fewer than 256 pixels a side as an icon file, which old programs ask for as `/favicon.ico`: a head of 22 bytes before it. */
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
