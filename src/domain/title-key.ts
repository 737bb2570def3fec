import { fold } from '#domain/letters.ts';
import { remembered } from '#domain/memoize.ts';

const level =
	/\b(?:senior|snr|sr|junior|jr|staff|principal|lead|mid(?:[- ]?level)?|entry[- ]level|intern|i{1,3}|iv|v|[1-5])\b\.?/g;
const gender = /\(?\b(?:m|f|w|d|x|h|nb)(?:\s*[/|]\s*(?:m|f|w|d|x|h|nb|\*))+\b\)?|\(?\ball genders\b\)?/g;
const mode = /\b(?:100\s*%\s*)?(?:fully\s+)?(?:remote|hybrid|on-?site|work from home|wfh)\b/g;

/**
 * A title without level, place, workplace and (m/f/d), so that two rows of the same job have the same key. Other words in
 * brackets stay: “Architect (Agentforce)” and “Architect (Data Cloud)” are two jobs.
 */
export function titleKey(title: string, locations: readonly string[]): string {
	let words = ` ${fold(title)} `;
	for (const place of placesIn(locations.join('\n'))) {
		if (words.includes(place)) words = words.replace(wholeWords(place), ' ');
	}
	for (const pattern of [gender, mode, level]) words = words.replace(pattern, ' ');
	return (words.match(/[\p{L}\p{N}+#]+/gu) ?? []).join(' ');
}

const wholeWords = (place: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(place)}(?![\\p{L}\\p{N}])`, 'gu');

/**
 * The names of places in `locations` (one location per line) and their parts, longest first. Cached, because many rows have the
 * same locations.
 */
const placesIn = remembered((locations) => {
	const parts = locations.split('\n').flatMap((location) => [location, ...location.split(/[,;/|()]|\s-\s/)]);
	return [...new Set(parts.map((part) => fold(part).trim()).filter((part) => part.length > 2))].sort(
		(a, b) => b.length - a.length || (a < b ? -1 : 1),
	);
});
