/**
 * Font metrics, read from the fonts by `@capsizecss/unpack`. We measured DejaVu 2.37; the others are copied from
 * `@capsizecss/metrics` 4.3.0, which we do not install because it has the metrics of all Google fonts (169 MB). `xWidthAvg` is
 * the mean width of a letter in English text.
 */
export const metrics = {
	arial: { ascent: 1854, descent: -434, lineGap: 67, unitsPerEm: 2048, xWidthAvg: { 400: 913, 700: 983 } },
	roboto: { ascent: 1900, descent: -500, lineGap: 0, unitsPerEm: 2048, xWidthAvg: { 400: 911, 700: 926 } },
	segoeUI: { ascent: 2210, descent: -514, lineGap: 0, unitsPerEm: 2048, xWidthAvg: { 400: 908, 700: 973 } },
	notoSans: { ascent: 1069, descent: -293, lineGap: 0, unitsPerEm: 1000, xWidthAvg: { 400: 474, 700: 503 } },
	dejaVu: { ascent: 1901, descent: -483, lineGap: 0, unitsPerEm: 2048, xWidthAvg: { 400: 1041, 700: 1176 } },
};
