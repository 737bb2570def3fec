import { hasPlace, readLocation } from '#classify/place/location.ts';
import { findNames, gazetteer } from '#classify/place/names.ts';
import type { Region } from '#domain/vocabulary.ts';

/** A page puts employer and place above the text, within so many lines of so many characters. */
const MOST_LINES = 6;
const MOST_OF_LINE = 90;

/** What may stand beside places on their line. */
const beside = /\b(?:remote|hybrid|on[- ]?site|worldwide|anywhere|only|or|and|in|location|based)\b|[\s\p{P}\p{S}]+/giu;
/** A town that no list has, before its state or country: `Longueuil, QC` */
const townBefore = /^\p{Lu}[\p{L}.’' -]{1,24},\s*$/u;

/** `Location: Canada. Open to Toronto or Remote Canada`, of which the first sentence is a place and nothing else. */
const labelled = /^\W{0,4}(?:job |work )?locations?\s*:\s*(?<place>\S[^\n]{1,160})$/imu;

/**
 * The line at the head of a pasted advert that is a place and nothing else, as pages have it under the title: pasted in one piece,
 * it is what the field of the place would hold; else what is labelled as the location. Null where there is neither.
 */
export function placeInHead(text: string, regions: readonly Region[]): string | null {
	const head = text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.slice(0, MOST_LINES);
	const own = head.find((line) => line.length <= MOST_OF_LINE && isPlace(line, regions));
	if (own !== undefined) return own;
	const place = labelled.exec(text)?.groups?.['place']?.trim();
	return place !== undefined && isPlace(place.split(/[.!?] (?=\p{Lu})/u)[0] ?? '', regions) ? place : null;
}

function isPlace(line: string, regions: readonly Region[]): boolean {
	const names = findNames(line, gazetteer(regions));
	const [first] = names;
	if (!first || !hasPlace(readLocation(line, regions))) return false;
	const gaps = [
		...names.slice(1).map(({ at }, i) => line.slice(names[i]?.end ?? 0, at)),
		line.slice(names.at(-1)?.end),
	];
	const before = line.slice(0, first.at);
	const isTown = townBefore.test(before);
	return [...(isTown ? [] : [before]), ...gaps].every((part) => part.replace(beside, '') === '');
}
