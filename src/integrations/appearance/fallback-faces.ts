import { createFontStack } from '@capsizecss/core';
import { fromBuffer } from '@capsizecss/unpack';
import { fontAt } from '#site/font-file.ts';
import { metrics } from './metrics.ts';

type Weight = 400 | 700;

/**
 * What readers have, scaled to the widths and heights of the site’s family, so that hardly anything moves when it arrives, and
 * the value of `font-family` that names them after it. Liberation Sans and Helvetica have Arial’s widths. Apple’s own face has no
 * name that a page may ask for, but every Apple device has Helvetica.
 * @param family what the family of the site is called
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
 * A face with the names under which systems know it: the full one, `Roboto Bold`, and the one of PostScript, `Roboto-Bold`.
 * Most families call their regular face by their own name; `regular` is the word of those that do not.
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
