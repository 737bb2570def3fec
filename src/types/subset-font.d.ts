// The package has no types, and those of DefinitelyTyped are for an older version.
declare module 'subset-font' {
	interface Options {
		targetFormat?: 'sfnt' | 'woff' | 'woff2';
		/** A number pins an axis and a range narrows it. Axes left out stay as they are. */
		variationAxes?: Record<string, number | { min: number; max: number; default?: number }>;
		/** OpenType features to keep; all of them when left out. */
		keepFeatures?: string[];
		noHinting?: boolean;
	}
	export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
