import { fieldsOf } from '../content.ts';
import { positionOf, wordsOf, type ContentFile, type Words } from '../content-file.ts';
import { proseKinds } from '../kinds.ts';
import { problem, type Rule } from '../rule.ts';

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** What dates itself or is no prose: code, links to a source, a month with its year, a span of years, a named survey, a figure with its n. */
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
	/(?:[^.!?\n]|[.!?](?!\s))*\bn=[\d,]+(?:[^.!?\n]|[.!?](?!\s))*/g,
];
const UNDATED = /\b(?:20\d\d|recently|nowadays|currently|this year|last year|these days)\b/gi;

/** Fields that are dates or say of what date a figure is. */
const DATE_FIELDS = ['date', 'asOf', 'published', 'lastReviewed', 'reviewBy', 'period', 'sources', 'source', 'shown'];

/** A year or a “recently” in running text grows old without anyone noticing, unless the file has a day of review. */
export const typedDates: Rule = ({ files }) =>
	files
		.filter(({ kind }) => kind !== null && proseKinds.includes(kind))
		.filter((file) => fieldsOf(file)['reviewBy'] == null)
		.flatMap((file) =>
			wordsOf(file)
				.filter(({ path }) => !path?.some((key) => DATE_FIELDS.includes(String(key))))
				.flatMap((words) => undated(file, words)),
		);

function undated(file: ContentFile, { start, end }: Words) {
	const text = DATED.reduce(
		(rest, pattern) => rest.replaceAll(pattern, (match) => ' '.repeat(match.length)),
		file.text.slice(start, end),
	);
	return [...text.matchAll(UNDATED)].map((match) =>
		problem(file, positionOf(file, start + match.index), {
			rule: 'content/typed-date',
			severity: 'warning',
			says: `“${match[0]}” in the text grows old by itself.`,
			todo: 'Name the month with the year of a source, move the date to a field, or leave it out.',
		}),
	);
}
