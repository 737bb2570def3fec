import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { refusedPictures } from './pictures.ts';

const saysOf = async (name: string, bytes: Buffer | string): Promise<string | undefined> => {
	const top = temporaryFolder();
	writeFileSync(join(top, name), bytes);
	const [refused] = await refusedPictures(top, [name]);
	return refused?.says;
};
const picture = (width: number, height: number, background = '#fd0') =>
	sharp({ create: { width, height, channels: 3, background }, limitInputPixels: false });
const mark = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;

test('takes pictures of every kind that public/ may hold', async () => {
	expect(await saysOf('a.png', await picture(9, 9).png().toBuffer())).toBeUndefined();
	expect(await saysOf('a.jpg', await picture(9, 9).jpeg().toBuffer())).toBeUndefined();
	expect(await saysOf('a.webp', await picture(9, 9).webp().toBuffer())).toBeUndefined();
	expect(await saysOf('a.avif', await picture(9, 9).avif().toBuffer())).toBeUndefined();
	expect(await saysOf('mark.svg', mark('<title>Us</title><g fill="#fff"><path d="M0 0"/></g>'))).toBeUndefined();
});

test('refuses what is no picture, another kind, breaks off, moves or is vast', async () => {
	const png = await picture(99, 99).png().toBuffer();
	expect(await saysOf('a.png', '<html><script>1</script>')).toMatch('cannot be read');
	expect(await saysOf('a.png', mark(''))).toMatch('it is svg');
	expect(await saysOf('a.jpg', png)).toMatch('it is png');
	expect(await saysOf('a.png', png.subarray(0, png.length - 60))).toMatch('cannot be read');
	expect(await saysOf('a.png', await picture(5000, 4000).png().toBuffer())).toMatch('more than 16 million pixels');
	const frames = await Promise.all(['#000', '#fff'].map((colour) => picture(9, 9, colour).png().toBuffer()));
	const moving = await sharp(frames, { join: { animated: true } })
		.webp()
		.toBuffer();
	expect(await saysOf('a.webp', moving)).toMatch('moves');
	expect(await saysOf('a.woff2', 'wOFF')).toMatch('a font in WOFF2');
	expect(await saysOf('a.woff2', 'wOF2 and more')).toBeUndefined();
});

test('decodes no more than fifty million pixels of all pictures together, and names each before it does', async () => {
	const top = temporaryFolder();
	writeFileSync(join(top, 'a.png'), await picture(3900, 4000).png({ compressionLevel: 1 }).toBuffer());
	const told: string[] = [];
	const refused = await refusedPictures(top, ['a.png', 'a.png', 'a.png', 'a.png'], (path) => told.push(path));
	expect(refused.map(({ says }) => says)).toEqual([
		'With this picture, those of public/ have more than 50 million pixels together.',
	]);
	expect(told).toHaveLength(4);
});

test.each([
	['<script>alert(1)</script>', '`<script>`'],
	['<g onclick="alert(1)"/>', '`onclick`'],
	['<a href="javascript:alert(1)"><path d="M0 0"/></a>', '`<a>`'],
	['<g xml:base="https://evil.example/"/>', '`xml:base`'],
	['<image href="https://evil.example/"/>', '`<image>`'],
	['<use xlink:href="#a"/>', '`<use>`'],
	['<path fill="url(https://evil.example/)"/>', '`fill`'],
	['<style>a{}</style>', '`<style>`'],
	['<foreignObject><p/></foreignObject>', '`<foreignObject>`'],
	['<title><script>1</script></title>', '`<script>`'],
	['<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>', '`<x:script>`'],
	['<?xml-stylesheet href="a.css"?>', 'it is more'],
	['<!--><script>1</script>-->', 'it is more'],
])('refuses a mark that holds %s', async (inside, says) => {
	expect(await saysOf('mark.svg', mark(inside))).toMatch(says);
});

test('refuses a mark that shows nothing', async () => {
	const seen = mark('<path d="M0 0"/>');
	for (const [box, said] of [
		['0 0 0 0', true],
		['0 0 9 0', true],
		['0 0 0.5 10', false],
	] as const)
		expect((await saysOf('mark.svg', seen.replace('0 0 9 9', box))) !== undefined, box).toBe(said);
});

test('takes a text of public/ only where it says its own name', async () => {
	const key = '0123456789abcdef';
	expect(await saysOf(`${key}.txt`, key)).toBeUndefined();
	expect(await saysOf(`${key}.txt`, 'Contact: mailto:somebody@evil.example')).toMatch('its own name');
});
