import { fieldsOf } from '../content.ts';
import { positionOf, wordsOf, type ContentFile, type Words } from '../content-file.ts';
import { proseKinds } from '../kinds.ts';
import { perFile, problem } from '../rule.ts';

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** What dates itself or is no prose: code, links to a source, a month with its year, a span of years, a named survey, a law. */
const DATED = [
	/^```[\s\S]*?^```/gm,
	/`[^`\n]*`/g,
	/<Cite\b[^>]*?(?:\/>|>[^<]*<\/Cite>)/g,
	/\[[^\]]*\]\([^)]*\)/g,
	/https?:\/\/\S+/g,
	new RegExp(String.raw`\b(?:19|20)\d\d (?:to|and|or|–) (?:(?:${MONTH}) )?(?:19|20)\d\d\b`, 'g'),
	new RegExp(String.raw`\b(?:${MONTH}),? (?:19|20)\d\d\b`, 'g'),
	/\b20\d\d(?:–20\d\d)? (?:survey|report|index|study|edition)\b/g,
	/\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b/g,
	/\b20\d\d\/\d+/g,
];
const UNDATED =
	/\b(?:20\d\d|recently|nowadays|currently|this year|last year|as of (?:today|now|writing)|at the time of writing|these days)\b/gi;

/** A figure with its n says of when it is. */
const HAS_N = /\bn=\d/;
/** Fields that are dates or say of what date a figure is. */
const DATE_FIELDS = [
	'date',
	'asOf',
	'published',
	'lastReviewed',
	'reviewBy',
	'period',
	'sources',
	'source',
	'shown',
	'bandsFrom',
];

/** A year or a “recently” in running text grows old without anyone noticing, unless the file has a day of review. */
export const typedDates = perFile((file) => {
	if (file.kind === null || !proseKinds.includes(file.kind) || fieldsOf(file)['reviewBy'] != null) return [];
	return wordsOf(file)
		.filter(({ path }) => !path?.some((key) => DATE_FIELDS.includes(String(key))))
		.flatMap((words) => undated(file, words));
});

function undated(file: ContentFile, { start, end }: Words) {
	if (file.text.slice(start, end).search(UNDATED) < 0) return [];
	const text = DATED.reduce(
		(rest, pattern) => rest.replaceAll(pattern, (match) => ' '.repeat(match.length)),
		file.text.slice(start, end),
	);
	const bare = [...text.matchAll(UNDATED)].filter(({ index }) => !HAS_N.test(sentenceAt(text, index)));
	return bare.map((match) =>
		problem(file, positionOf(file, start + match.index), {
			rule: 'content/typed-date',
			severity: 'warning',
			says: `“${match[0]}” in the text grows old by itself.`,
			todo: 'Name the month with the year of a source, move the date to a field, or leave it out.',
		}),
	);
}

function sentenceAt(text: string, at: number): string {
	const from = Math.max(...[...text.slice(0, at).matchAll(/[.!?]\s|\n/g)].map(({ index }) => index), 0);
	const length = text.slice(at).search(/[.!?]\s|\n/);
	return text.slice(from, length < 0 ? undefined : at + length);
}
