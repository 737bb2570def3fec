import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { fontAt } from '#site/font-file.ts';

/** The font instances in which maps and link pictures are set. Names on a map are condensed. */
const fonts = {
	regular: await cut(500, 88),
	bold: await cut(700, 88),
	wide: await cut(500, 100),
	wideBold: await cut(700, 100),
};
export type Cut = keyof typeof fonts;

async function cut(wght: number, wdth: number): Promise<{ font: Font; upem: number }> {
	const face = new Face(new Blob(await fontAt({ wght, wdth })));
	return { font: new Font(face), upem: face.upem };
}

/** Text as kerned outlines: a path for each letter with its position, the total width, and the scale for `size`. */
export function setText(text: string, size: number, name: Cut) {
	const { font, upem } = fonts[name];
	const buffer = new Buffer();
	buffer.addText(text);
	buffer.guessSegmentProperties();
	shape(font, buffer);
	const places = buffer.getGlyphPositions();
	let x = 0;
	const letters = buffer.getGlyphInfos().map(({ codepoint }, at) => {
		const letter = { x, path: () => font.glyphToPath(codepoint) };
		x += places[at]?.xAdvance ?? 0;
		return letter;
	});
	return { letters, scale: size / upem, width: (x * size) / upem };
}

/** The width of `text` set at `size`, in the units of `size`. */
export const textWidth = (text: string, size: number, name: Cut): number => setText(text, size, name).width;

/** Splits text at spaces into this many rows, as even as possible. A single long word stays whole. */
export function evenRows(text: string, rows: number, size: number, name: Cut): string[] {
	const words = text.split(' ');
	if (rows === 1 || words.length === 1) return [text];
	const breaks = words
		.slice(1)
		.map((_, i) => [words.slice(0, i + 1).join(' '), ...evenRows(words.slice(i + 1).join(' '), rows - 1, size, name)]);
	const widest = (rows: string[]) => Math.max(...rows.map((row) => textWidth(row, size, name)));
	return breaks.reduce((best, rows) => (widest(rows) < widest(best) ? rows : best));
}
