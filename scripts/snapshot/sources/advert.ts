import { plainText } from '../decode/plain-text.ts';

/** A part of an advert: its heading, null where it has none, and its HTML. */
export type Section = readonly [heading: string | null | undefined, html: string | null | undefined];

/** The parts of an advert as one text, each below its heading; a heading without words below it is left out. */
export function advertText(...sections: readonly Section[]): string {
	return sections
		.flatMap(([heading, html]) => {
			const words = plainText(html ?? '');
			return words === '' ? [] : [plainText(heading ?? ''), words];
		})
		.filter((part) => part !== '')
		.join('\n\n');
}

/** City, region and country as one place, without what is empty or said before. */
export function placeName(...parts: readonly (string | null | undefined)[]): string {
	return [...new Set(parts.map((part) => part?.trim() ?? '').filter((part) => part !== ''))].join(', ');
}
