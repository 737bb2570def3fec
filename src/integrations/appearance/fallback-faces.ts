import { createFontStack } from '@capsizecss/core';
import { fromBuffer } from '@capsizecss/unpack';
import { fontAt } from '#site/font-file.ts';
import { metrics } from './metrics.ts';

type Weight = 400 | 700;

/**
 * Creates fallback fonts from fonts that readers already have, scaled to the metrics of the site’s font, so that little moves
 * when the real font arrives. Also returns the `font-family` value that lists them after the site’s font. Liberation Sans and
 * Helvetica have Arial’s widths. Apple’s system font cannot be requested by name, but every Apple device has Helvetica.
 * @param family the name of the site’s font family
 */
export async function fallbackFaces(family: string): Promise<{ faces: string; family: string }> {
	const [regular, bold] = [await stackOf(family, 400), await stackOf(family, 700)];
	const named = [...regular.fontFaces.matchAll(/font-family: "([^"]+)"/g)].map(([, name]) => `'${name}'`);
	return {
		faces: regular.fontFaces + bold.fontFaces,
		family: [/ /.test(family) ? `'${family}'` : family, ...named, 'sans-serif'].join(', '),
	};
}

async function stackOf(familyName: string, weight: Weight) {
	const regular = weight === 400;
	const fallbacks = [
		face('Arial', 'arial', weight, { postscript: regular ? 'ArialMT' : 'Arial-BoldMT' }),
		face('Liberation Sans', 'arial', weight),
		face('Helvetica', 'arial', weight),
		face('Roboto', 'roboto', weight, { regular: 'Regular' }),
		face('Segoe UI', 'segoeUI', weight),
		face('Noto Sans', 'notoSans', weight, { regular: 'Regular' }),
		face('DejaVu Sans', 'dejaVu', weight),
	];
	const own = await fromBuffer(await fontAt({ wght: weight, wdth: 100 }));
	const fontFaceProperties = { fontWeight: weight };
	return createFontStack([{ ...own, familyName }, ...fallbacks], { fontFaceProperties });
}

/**
 * A fallback font under the two names by which systems know it: the full name, `Roboto Bold`, and the PostScript name,
 * `Roboto-Bold`. Most families give the regular font just the family’s name; `regular` is the word that other families add.
 */
function face(
	familyName: string,
	font: keyof typeof metrics,
	weight: Weight,
	{ regular = '', postscript }: { regular?: string; postscript?: string } = {},
) {
	const words = [familyName, weight === 700 ? 'Bold' : regular].filter(Boolean);
	return {
		...metrics[font],
		xWidthAvg: metrics[font].xWidthAvg[weight],
		familyName,
		fullName: words.join(' '),
		postscriptName: postscript ?? words.map((word) => word.replaceAll(' ', '')).join('-'),
	};
}
