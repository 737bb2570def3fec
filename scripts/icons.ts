import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { readArguments, run } from './command.ts';

readArguments({
	name: 'node scripts/icons.ts',
	does: 'Makes the icons in public/ from public/mark.svg. Run it after the mark has changed.',
	options: {},
	help: {},
});

const mark = await readFile('public/mark.svg');
const png = (size: number): Promise<Buffer> =>
	sharp(mark, { density: (72 * size) / 28 })
		.resize(size, size)
		.png({ palette: true, compressionLevel: 9 })
		.toBuffer();

await run(async () => {
	for (const [name, size] of [
		['icon-192', 192],
		['icon-512', 512],
		['apple-touch-icon', 180],
	] as const) {
		await writeFile(`public/${name}.png`, await png(size));
	}
	await writeFile('public/favicon.ico', iconFile(await png(48), 48));
	return 0;
});

/** An ICO container with one PNG in it: a 6-byte header, one 16-byte directory entry, the picture. */
function iconFile(picture: Buffer, size: number): Buffer {
	const header = Buffer.alloc(22);
	header.writeUInt16LE(1, 2); // type: icon
	header.writeUInt16LE(1, 4); // pictures
	header.writeUInt8(size, 6);
	header.writeUInt8(size, 7);
	header.writeUInt16LE(1, 10); // colour planes
	header.writeUInt16LE(32, 12); // bits a pixel
	header.writeUInt32LE(picture.length, 14);
	header.writeUInt32LE(header.length, 18);
	return Buffer.concat([header, picture]);
}
