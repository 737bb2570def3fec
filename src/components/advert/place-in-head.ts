import { hasPlace, readLocation } from '#classify/place/location.ts';
import { findNames, gazetteer } from '#classify/place/names.ts';
import type { Region } from '#domain/vocabulary.ts';

/** Pages show the employer and the place above the text. We look at this many lines, and only at lines of up to this length. */
const MAX_LINES = 6;
const MAX_LINE_LENGTH = 600;
const MAX_MARKS = 12;

/** Words that may stand next to places on their line. */
const beside =
	/\b(?:remote|hybrid|on[- ]?site|worldwide|anywhere|only|or|and|in|location|based|office|area|metro(?:politan)?|greater|central|city of|north|south|east|west|coast|\d{4,5})\b|[\s\p{P}\p{S}]+/giu;
/** Towns and districts that our list does not have, before their state or country: `Longueuil, QC`, `Rotterdam, South Holland, Netherlands` */
const townBefore =
	/^(?:[\s,–-]*\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,3},\s*){1,3}(?:(?:North|South|East|West|Central|Greater)[ -]){0,2}$/u;

/** `United States 35 minutes ago` */
const age = /\s+(?:\d+|an?) (?:minute|hour|day|week|month)s? ago$/iu;

/** Codes of countries that mean something else: `TL;DR`, `ID: 21203` */
const notPlace = /^\p{Lu}{2}[;:]/u;

/** `Location: Canada. Open to Toronto or Remote Canada`. The first sentence must be nothing but a place. */
const labelled = /^\W{0,4}(?:job |work )?locations?\s*:\s*(?<place>\S[^\n]{1,160})$/imu;

/** Separators between employer, place and date on one line: `Acme · Toronto, ON · 3 weeks ago`, `Acme - Remote - Germany` */
const between = /\s[·•|]\s|\s[-–—]\s|\t| {3,}/u;
const way =
	/^(?:fully |100 ?% )?(?:remote|hybrid|on-?site)(?: \((?:global|worldwide|anywhere)\))?$|^(?:remote[\s–—-]*)?(?:anywhere(?: in the world)?|worldwide)(?:[\s–—-]*remote)?$/iu;

/** Sentences that state where this job is: “The range for this full-time position in the locations of …”, „Dienstort: …“ */
const stated = [
	/\bfull-time position in the locations? of (?<place>\p{Lu}[^.:\n]{2,80}?) (?:is|are)\b/u,
	/\bbasée? (?:depuis nos locaux )?à (?<place>\p{Lu}[\p{L}-]{2,30})/u,
	/^\W{0,4}(?:Dienstort|Arbeitsort|Einsatzort|Standort|Lieu(?: de travail)?|Localisation|Ubicaci[óo]n|Lugar(?: de trabajo)?)\s*:?\s*(?<place>[^\n]{2,80})$/imu,
];

/**
 * Finds the place of a pasted advert that has no separate field for it: a place in the first lines, or else text labelled or
 * stated as the location, a town at the end of the title, or a first line such as `Remote`. Null if there is none.
 */
export function placeInHead(text: string, regions: readonly Region[], title = ''): string | null {
	const head = text
		.split('\n')
		.map((line) => line.replace(age, '').trim())
		.filter((line) => line !== '')
		.slice(0, MAX_LINES)
		.filter((line) => line.length <= MAX_LINE_LENGTH);
	const parts = head.map(partsOf);
	const found = parts.flat().find((part) => isPlace(part, regions));
	if (found !== undefined) return found;
	const place = labelled.exec(text)?.groups?.['place']?.trim();
	if (place !== undefined && isPlace(place.split(/[.!?] (?=\p{Lu})/u)[0] ?? '', regions)) return place;
	const named = stated
		.map((one) => one.exec(text)?.groups?.['place']?.trim())
		.find((one) => one && isPlace(one, regions));
	return named ?? townOfTitle(title, regions) ?? parts.flat().find((part) => way.test(part)) ?? null;
}

/** A line, then all sequences of its parts, longest first. */
function partsOf(line: string): string[] {
	const marks = [...line.matchAll(new RegExp(between.source, 'gu'))].slice(0, MAX_MARKS);
	const starts = [0, ...marks.map(({ index, 0: mark }) => index + mark.length)];
	const ends = [...marks.map(({ index }) => index), line.length];
	const runs = starts.flatMap((from, a) => ends.slice(a).map((to) => line.slice(from, to).trim()));
	return runs.toSorted((a, b) => b.length - a.length);
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
	if (!first || notPlace.test(line) || !hasPlace(readLocation(line, regions))) return false;
	const gaps = [
		...names.slice(1).map(({ at }, i) => line.slice(names[i]?.end ?? 0, at)),
		line.slice(names.at(-1)?.end),
	];
	const after = gaps.pop() ?? '';
	return (
		after.replace(beside, '') === '' &&
		[line.slice(0, first.at), ...gaps].every((part) => part.replace(beside, '') === '' || townBefore.test(part))
	);
}
