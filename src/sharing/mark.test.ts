import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { asIcon, markAsPng, readMark } from './mark.ts';

const fileWith = (text: string) => {
	const file = join(temporaryFolder(), 'mark.svg');
	writeFileSync(file, text);
	return file;
};
const square =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#00f"/></svg>';

test('reads the shapes of the logo, and draws it at the requested size', async () => {
	const mark = readMark(fileWith(square));
	expect(mark).toMatchObject({ viewBox: '0 0 8 8', shapes: '<rect width="8" height="8" fill="#00f"/>' });
	const { data, info } = await sharp(await markAsPng(mark, 48))
		.raw()
		.toBuffer({ resolveWithObject: true });
	expect([info.width, info.height, ...data.subarray(0, 3)]).toEqual([48, 48, 0, 0, 255]);
});

test('an icon file lists its picture with size, length and offset', async () => {
	const png = await markAsPng(readMark(fileWith(square)), 48);
	const icon = asIcon(png, 48);
	expect([icon.readUInt8(6), icon.readUInt32LE(14), icon.readUInt32LE(18)]).toEqual([48, png.length, 22]);
	expect(icon.subarray(22)).toEqual(png);
});

test('rejects a file without shapes, and says what to write', () => {
	expect(() => readMark(fileWith('<svg></svg>'))).toThrow(/cannot be used as the logo: write `<svg viewBox=/);
});
