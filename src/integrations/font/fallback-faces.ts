import { createFontStack } from '@capsizecss/core';
import { metrics } from './metrics.ts';

type Weight = 400 | 700;

/**
 * What readers have, scaled to Archivo’s widths and heights, so that hardly anything moves when it arrives. Liberation
 * Sans and Helvetica have Arial’s widths. Apple’s own face has no name that a page may ask for, but every Apple device
 * has Helvetica.
 */
export const fallbackFaces = (): string => faces(400) + faces(700);

function faces(weight: Weight): string {
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
	const fontFaceProperties = { fontWeight: weight };
	return createFontStack([face('Archivo', 'archivo', weight), ...fallbacks], { fontFaceProperties }).fontFaces;
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
