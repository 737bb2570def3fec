import { create, type Font } from 'fontkitten';
import { fontAt } from '#site/font-file.ts';

/** The map is set in the narrow width of the family, its names in these weights. */
const fonts = { regular: await narrow(500), bold: await narrow(700) };
export type Weight = keyof typeof fonts;

/** Wider than most letters: a character that the font lacks must not make a name too narrow. */
const UNKNOWN = 780;

async function narrow(wght: number): Promise<Font> {
	const font = create(await fontAt({ wght, wdth: 88 }));
	if (font.isCollection) throw new Error('The font of the map holds several fonts.');
	return font;
}

/** How wide `text` is set at `size`, in the units of `size`. */
export function textWidth(text: string, size: number, weight: Weight): number {
	const font = fonts[weight];
	const width = (character: string) => {
		const point = character.codePointAt(0) ?? 0;
		if (!font.hasGlyphForCodePoint(point)) return UNKNOWN;
		return Math.round((font.glyphForCodePoint(point).advanceWidth * 1000) / font.unitsPerEm);
	};
	return ([...text].reduce((sum, character) => sum + width(character), 0) * size) / 1000;
}

/** Breaks a name wider than `limit` at the space that makes its two rows most even; one long word stays whole. */
export function wrapName(name: string, size: number, weight: Weight, limit: number): string[] {
	const words = name.split(' ');
	if (words.length < 2 || textWidth(name, size, weight) <= limit) return [name];
	const breaks = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
	const widest = (rows: string[]) => Math.max(...rows.map((row) => textWidth(row, size, weight)));
	return breaks.reduce((best, rows) => (widest(rows) < widest(best) ? rows : best));
}
