import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { memoizeOnce } from '#domain/memoize.ts';
import { fontFile } from '#routes/pages.ts';
import { publicFolder } from '#site-config/site-folder.ts';
import { siteConfig } from '#site-config/site-config.ts';
import { madeOnce } from './made-once.ts';

const packaged = join(process.cwd(), 'node_modules/@fontsource-variable/archivo');

/** The font’s licence, which must be distributed with the font. */
export const packagedLicence = join(packaged, 'LICENSE');

/** The address of the site’s font: `/fonts/archivo.woff2` */
export const fontAddress = (): string => fontFile(basename(siteConfig().font?.file ?? 'archivo.woff2'));

/** The site’s whole font: its own, or Archivo from its package, with Latin letters and all weights and widths. */
export function wholeFont(): Promise<Buffer> {
	const { font } = siteConfig();
	return readFile(font ? join(publicFolder, font.file) : join(packaged, 'files/archivo-latin-standard-normal.woff2'));
}

/** Archivo reduced to these characters and to the weights and widths that the tokens use, as WOFF2. */
export async function fontFor(characters: string): Promise<Buffer> {
	const whole = await wholeFont();
	const options = {
		targetFormat: 'woff2' as const,
		variationAxes: { wght: { min: 400, max: 700 }, wdth: { min: 88, max: 100 } },
		keepFeatures: ['kern', 'tnum', 'lnum'],
		noHinting: true,
	};
	const of = whole.toString('base64') + JSON.stringify(options) + characters;
	return madeOnce('.cache/font/{hash}.woff2', of, () => subsetFont(whole, characters, options));
}

const LATIN = String.fromCodePoint(...Array.from({ length: 0x17f - 31 }, (_, at) => 32 + at)) + '‐–—‘’“”…';

/** The variable axes of the font by their OpenType tags, with minimum and maximum: `wght` → 100 to 900. */
export const fontAxes = memoizeOnce(async (): Promise<Partial<Record<string, { min: number; max: number }>>> => {
	const options = { targetFormat: 'sfnt' as const, keepAllGlyphs: true };
	return new Face(new Blob(await subsetFont(await wholeFont(), '', options))).getAxisInfos();
});

/**
 * One static instance of the font, uncompressed, with its Latin letters, for measuring text. An axis that the font lacks is
 * ignored.
 */
export async function fontAt(wanted: { wght: number; wdth: number }): Promise<Buffer> {
	const axes = await fontAxes();
	const variationAxes = Object.fromEntries(
		Object.entries(wanted).flatMap(([tag, value]) => {
			const axis = axes[tag];
			return axis ? [[tag, Math.min(axis.max, Math.max(axis.min, value))]] : [];
		}),
	);
	return subsetFont(await wholeFont(), LATIN, { targetFormat: 'sfnt', variationAxes });
}
