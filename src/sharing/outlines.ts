import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { fontAt } from '#site/font-file.ts';

/** The cuts of the family that pictures are set in. */
const fonts = { title: await cut(700, 88), bold: await cut(700, 100), plain: await cut(500, 100) };
export type Cut = keyof typeof fonts;

async function cut(wght: number, wdth: number): Promise<{ font: Font; upem: number }> {
	const face = new Face(new Blob(await fontAt({ wght, wdth })));
	return { font: new Font(face), upem: face.upem };
}

/** Text as one SVG path on the baseline 0, kerned, and how far it runs; so no picture depends on a machine’s fonts. */
export function outline(text: string, size: number, name: Cut): { path: string; width: number } {
	const { font, upem } = fonts[name];
	const buffer = new Buffer();
	buffer.addText(text);
	buffer.guessSegmentProperties();
	shape(font, buffer);
	const places = buffer.getGlyphPositions();
	let x = 0;
	const glyphs = buffer.getGlyphInfos().map(({ codepoint }, at) => {
		const glyph = `<path transform="translate(${x})" d="${font.glyphToPath(codepoint)}"/>`;
		x += places[at]?.xAdvance ?? 0;
		return glyph;
	});
	const scale = size / upem;
	return { path: `<g transform="scale(${scale} ${-scale})">${glyphs.join('')}</g>`, width: x * scale };
}

/** Breaks text into the fewest rows that `width` allows, as even as they can be; null where a word is too long. */
export function breakText(text: string, width: number, size: number, name: Cut): string[] | null {
	const words = text.split(' ').map((word) => ({ word, width: outline(word, size, name).width }));
	if (words.some((word) => word.width > width)) return null;
	const space = outline(' ', size, name).width;
	const within = (limit: number) => {
		const rows: { words: string[]; width: number }[] = [];
		for (const { word, width } of words) {
			const row = rows.at(-1);
			if (!row || row.width + space + width > limit) rows.push({ words: [word], width });
			else {
				row.words.push(word);
				row.width += space + width;
			}
		}
		return rows.map(({ words }) => words.join(' '));
	};
	const { length } = within(width);
	let limit = width;
	while (limit > width / 2 && within(limit - 20).length === length) limit -= 20;
	return within(limit);
}
