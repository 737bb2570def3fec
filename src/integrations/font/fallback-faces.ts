import { createFontStack } from '@capsizecss/core';
import { entireMetricsCollection as known } from '@capsizecss/metrics/entireMetricsCollection';

type Metrics = Pick<typeof known.arial, 'ascent' | 'descent' | 'lineGap' | 'unitsPerEm' | 'xWidthAvg'>;

/** The library has no DejaVu; these are from the files of version 2.37, read as the library reads them. */
const dejaVu = { ascent: 1901, descent: -483, lineGap: 0, unitsPerEm: 2048 };

/**
 * What readers have, scaled to Archivo’s widths and heights, so that hardly anything moves when it arrives. Liberation
 * Sans and Helvetica have Arial’s widths. Apple’s own face has no name that a page may ask for, but every Apple device
 * has Helvetica.
 */
export const fallbackFaces = (): string => faces('regular') + faces('700');

function faces(weight: 'regular' | '700'): string {
	const isBold = weight === '700';
	const arial = known.arial.variants[weight];
	const named = (familyName: string, metrics: Metrics) => ({
		...metrics,
		familyName,
		fullName: isBold ? `${familyName} Bold` : familyName,
		postscriptName: familyName.replaceAll(' ', '') + (isBold ? '-Bold' : ''),
	});
	const fallbacks = [
		...[arial, named('Liberation Sans', arial), named('Helvetica', arial)],
		...[known.roboto, known.segoeUI, known.notoSans].map(({ variants }) => variants[weight]),
		named('DejaVu Sans', { ...dejaVu, xWidthAvg: isBold ? 1176 : 1041 }),
	];
	const fontFaceProperties = { fontWeight: isBold ? 700 : 400 };
	return createFontStack([known.archivo.variants[weight], ...fallbacks], { fontFaceProperties }).fontFaces;
}
