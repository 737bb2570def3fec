import type { Evidence } from '#domain/listing.ts';
import type { RoleSlug, RoleTerm } from '#domain/vocabulary.ts';
import { findPhrases, outermost, type Match } from '../phrases/phrases.ts';
import { titleMatcher, type TitleEntry } from '../phrases/vocabulary.ts';
import { quote } from '../quotes.ts';
import type { Detected } from '../reading.ts';
import { cutWords, type Words } from '../text/words.ts';

/** From this title score on, a title alone sets the role. */
export const plainTitle = 2;

/** What a title says about one role. */
export interface TitleReading {
	role: RoleTerm;
	/** How loudly the title speaks for the role; 0 where it rules it out. */
	score: number;
	/** The words that rule the role out, as the title has them. */
	ruledOut: string | null;
	hits: Match<TitleEntry>[];
}

/** “Data Scientist with ML”: what follows is a skill. */
const skillTail = /(?<=\p{L}) with (?!(?:an? )?(?:strong )?(?:focus|emphasis)).*/isu;

const levelInFigures = /^(?:I{1,3}|IV|V|[1-6])$/u;

/** “Software Engineer III, AI/ML”: a level in figures stands between words that belong together. */
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

/** “Not an MLOps Engineer”, “Ex-Data Engineer”: what stands right behind is denied, as far as the next part of the title. */
const denial =
	/(?<![\p{L}\p{N}])(?:(?:not|no longer|isn[’']t) an? |ex[- ]|former(?:ly an?)? )(?:(?:junior|senior|lead|staff|principal) )?/giu;
const nextPart = /[,;:|()[\]/–—]| - | but /iu;

/** Where a title denies a role: the characters of the words it denies, and how it says so. */
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

/** The role that the title alone names, with its words; null where it names none. */
export function titleRole(title: Words, readings: readonly TitleReading[]): Detected<RoleSlug> | null {
	const [best] = readings.toSorted((a, b) => b.score - a.score);
	if (best === undefined || best.score < plainTitle) return null;
	return { value: best.role.slug, evidence: titleEvidence(title, best) };
}

/** Whether the title names work that none of our roles does. */
export function isOfAnotherTrade(readings: readonly TitleReading[]): boolean {
	return readings.every(({ ruledOut }) => ruledOut !== null);
}

/** Whether a title speaks for any role, however softly. */
export function speaksForARole(title: string, roles: readonly RoleTerm[]): boolean {
	return readTitle(cutWords(title, 'title'), roles).some(({ score }) => score > 0);
}

/** The title’s loudest words for a role. */
export function titleEvidence({ text }: Words, { hits, score }: Pick<TitleReading, 'hits' | 'score'>): Evidence[] {
	const rule = score >= plainTitle ? 'role/title' : 'role/text';
	const [loudest] = hits.toSorted((a, b) => b.value.weight - a.value.weight);
	return loudest ? [quote(text.slice(loudest.at, loudest.end), 'title', null, rule)] : [];
}

/** Why a title is of none of our roles. */
export function whyNoRole({ text }: Words, readings: readonly TitleReading[]): string {
	const ruledOut = readings.find((reading) => reading.ruledOut !== null)?.ruledOut;
	if (ruledOut) return `Titled “${text}”: “${ruledOut}” is not one of our roles.`;
	return `Titled “${text}”: nothing in the title speaks for one of our roles.`;
}

/** `parse -- title`: the role a title names by itself; null where it names none, or something that is not one. */
export function classifyTitle(title: string, roles: readonly RoleTerm[]): { role: RoleSlug | null; why: string } {
	const words = cutWords(title, 'title');
	const readings = readTitle(words, roles);
	const named = titleRole(words, readings);
	const label = roles.find(({ slug }) => slug === named?.value)?.label;
	if (named === null || label === undefined) return { role: null, why: whyNoRole(words, readings) };
	const article = /^(?:[aeiou]|ml)/i.test(label) ? 'an' : 'a';
	return { role: named.value, why: `“${named.evidence[0]?.words ?? title}” in the title names ${article} ${label}.` };
}
