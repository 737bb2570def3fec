import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { madeOnce } from './made-once.ts';

const family = join(process.cwd(), 'node_modules/@fontsource-variable/archivo');

/** The type family as its package has it: Latin letters, all weights and widths. */
const original = join(family, 'files/archivo-latin-standard-normal.woff2');

/** Must go wherever the font goes. */
export const licence = join(family, 'LICENSE');

export const wholeFont = (): Promise<Buffer> => readFile(original);

/** The family cut down to these characters, and to the weights and widths that the tokens use, as WOFF2. */
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

/** One font of the family, uncompressed, with its Latin letters; for measuring. */
export const fontAt = async (variationAxes: { wght: number; wdth: number }): Promise<Buffer> =>
	subsetFont(await wholeFont(), LATIN, { targetFormat: 'sfnt', variationAxes });
