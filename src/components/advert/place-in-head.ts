import { hasPlace, readLocation } from '#classify/place/location.ts';
import { findNames, gazetteer } from '#classify/place/names.ts';
import type { Region } from '#domain/vocabulary.ts';

/** Pages show the employer and the place above the text. We look at this many lines, and only at lines of up to this length. */
const MOST_LINES = 6;
const MOST_OF_LINE = 160;

/** Words that may stand next to places on their line. */
const beside = /\b(?:remote|hybrid|on[- ]?site|worldwide|anywhere|only|or|and|in|location|based)\b|[\s\p{P}\p{S}]+/giu;
/** A town that our list does not have, before its state or country: `Longueuil, QC` */
const townBefore = /^\p{Lu}[\p{L}.’' -]{1,24},\s*$/u;

/** `Location: Canada. Open to Toronto or Remote Canada`. The first sentence must be nothing but a place. */
const labelled = /^\W{0,4}(?:job |work )?locations?\s*:\s*(?<place>\S[^\n]{1,160})$/imu;

/** Separators between employer, place and date on one line: `Acme · Toronto, ON · 3 weeks ago`, `Acme - Remote - Germany` */
const between = /\s[·•|]\s|\s[-–—]\s|\t| {3,}/u;
const way = /^(?:fully |100 ?% )?(?:remote|hybrid|on-?site)(?: \((?:global|worldwide|anywhere)\))?$/iu;

/** Sentences that state where this job is: “The range for this full-time position in the locations of …”, „Dienstort: …“ */
const stated = [
	/\bfull-time position in the locations? of (?<place>\p{Lu}[^.:\n]{2,80}?) (?:is|are)\b/u,
	/\bbasée? (?:depuis nos locaux )?à (?<place>\p{Lu}[\p{L}-]{2,30})/u,
	/^\W{0,4}(?:Dienstort|Arbeitsort|Einsatzort|Standort|Lieu(?: de travail)?|Localisation|Ubicaci[óo]n|Lugar(?: de trabajo)?)\s*:?\s*(?<place>[^\n]{2,80})$/imu,
];

/**
 * Finds the place of a pasted advert that has no separate field for it: a place in the first lines, or else text labelled or
 * stated as the location, or else a town at the end of the title. Null if there is none.
 */
export function placeInHead(text: string, regions: readonly Region[], title = ''): string | null {
	const head = text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.slice(0, MOST_LINES)
		.filter((line) => line.length <= MOST_OF_LINE);
	for (const line of head) {
		const found = isPlace(line, regions) ? line : placeAmong(line, regions);
		if (found !== null) return found;
	}
	const place = labelled.exec(text)?.groups?.['place']?.trim();
	if (place !== undefined && isPlace(place.split(/[.!?] (?=\p{Lu})/u)[0] ?? '', regions)) return place;
	const named = stated
		.map((one) => one.exec(text)?.groups?.['place']?.trim())
		.find((one) => one && isPlace(one, regions));
	return named ?? townOfTitle(title, regions);
}

/** The longest sequence of a line’s parts that is nothing but a place. */
function placeAmong(line: string, regions: readonly Region[]): string | null {
	const marks = [...line.matchAll(new RegExp(between.source, 'gu'))];
	const starts = [0, ...marks.map(({ index, 0: mark }) => index + mark.length)];
	const ends = [...marks.map(({ index }) => index), line.length];
	const runs = starts
		.flatMap((from, a) => ends.slice(a).map((to) => line.slice(from, to).trim()))
		.filter((run) => run !== line)
		.toSorted((a, b) => b.length - a.length);
	return runs.find((run) => isPlace(run, regions)) ?? runs.find((run) => way.test(run)) ?? null;
}

/** `Data Platform Engineer Toronto` → `Toronto` */
function townOfTitle(title: string, regions: readonly Region[]): string | null {
	const last = findNames(title, gazetteer(regions)).at(-1);
	const isTown = last !== undefined && last.place.kind === 'city' && last.end === title.trimEnd().length;
	return isTown && /\p{L}[\s(,–-]+$/u.test(title.slice(0, last.at)) ? title.slice(last.at, last.end) : null;
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
