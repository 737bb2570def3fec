import type { Evidence } from '#domain/listing.ts';
import type { RoleSlug, RoleTerm } from '#domain/vocabulary.ts';
import { findPhrases, outermost, type Match } from '../phrases/phrases.ts';
import { titleMatcher, type TitleEntry } from '../phrases/vocabulary.ts';
import { quote } from '../quotes.ts';
import type { Detected } from '../reading.ts';
import { cutWords, type Words } from '../text/words.ts';

/** A title with at least this score names the role by itself. */
export const plainTitle = 2;

/** What a title says about one role. */
export interface TitleReading {
	role: RoleTerm;
	/** The title’s score for the role; 0 if it rules the role out. */
	score: number;
	/** The title’s words that rule the role out. */
	ruledOut: string | null;
	hits: Match<TitleEntry>[];
}

/** “Data Scientist with ML”: the words after “with” are skills. */
const skillTail = /(?<=\p{L}) with (?!(?:an? )?(?:strong )?(?:focus|emphasis)).*/isu;

const levelInFigures = /^(?:I{1,3}|IV|V|[1-6])$/u;

/** Removes level numbers between words that belong together: “Software Engineer III, AI/ML”. */
function withoutLevels(title: Words): Words {
	const isLevel = title.starts.map(
		(start, i) => levelInFigures.test(title.text.slice(start, title.ends[i])) && (title.lower[i - 1] ?? '').length > 1,
	);
	if (!isLevel.includes(true)) return title;
	const kept = <T>(list: readonly T[]): T[] => list.filter((_, i) => !isLevel[i]);
	return {
		...title,
		lower: kept(title.lower),
		keys: kept(title.keys),
		starts: kept(title.starts),
		ends: kept(title.ends),
		joined: kept(title.joined),
		sentences: kept(title.sentences),
	};
}

/** “Not an MLOps Engineer”, “Ex-Data Engineer”: what follows is denied, up to the next part of the title. */
const denial =
	/(?<![\p{L}\p{N}])(?:(?:not|no longer|isn[’']t) an? |ex[- ]|former(?:ly an?)? )(?:(?:junior|senior|lead|staff|principal) )?/giu;
const nextPart = /[,;:|()[\]/–—]| - | but /iu;

/** The parts of a title that deny a role: their positions, and the words that deny it. */
function denialsIn(title: Words, found: readonly Match<TitleEntry>[]): { from: number; to: number; words: string }[] {
	return [...title.text.matchAll(denial)].flatMap(({ 0: words, index }) => {
		const from = index + words.length;
		if (!found.some(({ at, value }) => at === from && value.sense === 'for' && value.weight > 0)) return [];
		const length = nextPart.exec(title.text.slice(from))?.index;
		const to = length === undefined ? title.text.length : from + length;
		return [{ from, to, words: title.text.slice(index, to).trim() }];
	});
}

/** What a title says about each role, in the vocabulary’s order. */
export function readTitle(title: Words, roles: readonly RoleTerm[]): TitleReading[] {
	const end = skillTail.exec(title.text)?.index ?? title.text.length;
	const words = withoutLevels(title);
	const all = roles.flatMap((role) => findPhrases(titleMatcher(role), words)).filter((match) => match.end <= end);
	const denials = denialsIn(title, all);
	const found = all.filter(
		({ at, value }) => value.sense === 'not' || !denials.some(({ from, to }) => at >= from && at < to),
	);
	const names = found.some(({ value }) => value.sense === 'for' && value.weight > 0);
	const denied = names ? undefined : denials[0]?.words;
	return roles.map((role) => {
		const own = outermost(
			found.filter(({ value }) => value.role === role.slug),
			({ value }) => (value.sense === 'not' ? 'not' : 'for'),
		);
		const not = own.find(({ value }) => value.sense === 'not');
		const hits = own.filter(({ value }) => value.sense === 'for');
		return {
			role,
			score: not || denied ? 0 : hits.reduce((sum, { value }) => sum + value.weight, 0),
			ruledOut: not ? title.text.slice(not.at, not.end) : (denied ?? null),
			hits,
		};
	});
}

/** The role that the title names by itself, with its words; null if there is none. */
export function titleRole(title: Words, readings: readonly TitleReading[]): Detected<RoleSlug> | null {
	const [best] = readings.toSorted((a, b) => b.score - a.score);
	if (best === undefined || best.score < plainTitle) return null;
	return { value: best.role.slug, evidence: titleEvidence(title, best) };
}

/** Whether the title names work that belongs to none of our roles. */
export function isOfAnotherTrade(readings: readonly TitleReading[]): boolean {
	return readings.every(({ ruledOut }) => ruledOut !== null);
}

/** Whether a title suggests any role, even weakly. */
export function speaksForARole(title: string, roles: readonly RoleTerm[]): boolean {
	return readTitle(cutWords(title, 'title'), roles).some(({ score }) => score > 0);
}

/** The title’s words with the highest weight for a role. */
export function titleEvidence({ text }: Words, { hits, score }: Pick<TitleReading, 'hits' | 'score'>): Evidence[] {
	const rule = score >= plainTitle ? 'role/title' : 'role/text';
	const [loudest] = hits.toSorted((a, b) => b.value.weight - a.value.weight);
	return loudest ? [quote(text.slice(loudest.at, loudest.end), 'title', null, rule)] : [];
}

/** Says why a title belongs to none of our roles. */
export function whyNoRole({ text }: Words, readings: readonly TitleReading[]): string {
	const ruledOut = readings.find((reading) => reading.ruledOut !== null)?.ruledOut;
	if (ruledOut) return `Titled “${text}”: “${ruledOut}” is not one of our roles.`;
	return `Titled “${text}”: nothing in the title speaks for one of our roles.`;
}

/** For `parse -- title`: the role that a title names by itself; null if it names none, or rules them out. */
export function classifyTitle(title: string, roles: readonly RoleTerm[]): { role: RoleSlug | null; why: string } {
	const words = cutWords(title, 'title');
	const readings = readTitle(words, roles);
	const named = titleRole(words, readings);
	const label = roles.find(({ slug }) => slug === named?.value)?.label;
	if (named === null || label === undefined) return { role: null, why: whyNoRole(words, readings) };
	const article = /^(?:[aeiou]|ml)/i.test(label) ? 'an' : 'a';
	return { role: named.value, why: `“${named.evidence[0]?.words ?? title}” in the title names ${article} ${label}.` };
}
