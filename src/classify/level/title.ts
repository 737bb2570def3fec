import type { LevelSlug, LevelTerm } from '#domain/vocabulary.ts';
import { memoize } from '#domain/memoize.ts';
import { managerAt, numeralBeforeWord, numeralOf } from './marks.ts';

/** A word for a level in a title, and its position. */
interface LevelHit {
	level: LevelSlug;
	at: number;
	end: number;
}

interface Lexicon {
	words: { level: LevelSlug; pattern: RegExp }[];
	traps: RegExp | null;
}

/** Only this many characters of a title are read. */
const longest = 300;
/** The levels, lowest first. */
export const ladder: readonly LevelSlug[] = ['junior', 'mid', 'senior', 'staff'];

/**
 * The level that a title names. Of levels side by side (“Senior Staff”) the higher counts, of alternatives (“Senior / Staff”) the
 * lower; a word for beginners overrules all others. Null if the title has no word, numeral or grade for a level.
 */
export function readTitleLevel(
	given: string,
	levels: readonly LevelTerm[],
): { level: LevelSlug; words: string } | null {
	const title = given.slice(0, longest);
	const lexicon = lexiconOf(levels);
	const open = lexicon.traps === null ? title : title.replace(lexicon.traps, (trap) => ' '.repeat(trap.length));
	const hits = findHits(open, lexicon);
	const [first] = hits;
	if (first === undefined) return numeralOf(open) ?? associateOf(open);
	const numeral = numeralBeforeWord(open);
	if (numeral !== null) return numeral;
	const level = combine(open, hits, first);
	const levelHit = hits.find((hit) => hit.level === level) ?? first;
	return { level, words: title.slice(levelHit.at, levelHit.end).trim() };
}

function findHits(title: string, { words }: Lexicon): LevelHit[] {
	const all = words.flatMap(({ level, pattern }) =>
		[...title.matchAll(pattern)].map((m) => ({ level, at: m.index, end: m.index + m[0].length })),
	);
	const manager = managerAt(title);
	if (manager !== null) all.push({ level: 'staff', ...manager });
	// “Senior Lead” and “Team Leader” are terms of their own, so the longer match counts.
	return all
		.filter(
			({ at, end }) => !all.some((other) => other.at <= at && other.end >= end && other.end - other.at > end - at),
		)
		.toSorted((a, b) => a.at - b.at);
}

/**
 * The lowest and highest level if a title names alternatives: “Senior / Staff Engineer”, “Mid-Senior”. The lowest is null if one
 * alternative has no level: “Engineer / Senior Engineer”. The result is null if there are no alternatives.
 */
export function openLevels(
	title: string,
	levels: readonly LevelTerm[],
): { lowest: LevelSlug | null; highest: LevelSlug } | null {
	const hits = findHits(title.slice(0, longest), lexiconOf(levels));
	const [first] = hits;
	if (first === undefined) return null;
	const ranks = ranksOf(alternativesIn(title, hits, first));
	const [lowest, highest] = [ladder[Math.min(...ranks)], ladder[Math.max(...ranks)] ?? first.level];
	if (hits.length === 1 && withAndWithout.test(title)) return { lowest: null, highest };
	return lowest === undefined || lowest === highest ? null : { lowest, highest };
}

/** “Data Engineer / Senior Data Engineer” */
const withAndWithout =
	/^\W*(?<trade>\p{L}[\p{L} ]{2,40}\p{L})\s?(?:\/|\bor\b|\|)\s?(?:senior|sr\.?|staff|principal|lead) \k<trade>(?!\p{L})/iu;

const ranksOf = (groups: readonly LevelHit[][]): number[] =>
	groups.map((group) => Math.max(...group.map(({ level }) => ladder.indexOf(level))));

function combine(title: string, hits: readonly LevelHit[], first: LevelHit): LevelSlug {
	const groups = alternativesIn(title, hits, first);
	const leads = first.level === 'staff' && groups.length === 1;
	if (!leads && hits.some(({ level }) => level === 'junior')) return 'junior';
	return ladder[Math.min(...ranksOf(groups))] ?? first.level;
}

/** Groups a title’s level words into alternatives; words side by side are in one group. */
function alternativesIn(title: string, hits: readonly LevelHit[], first: LevelHit): LevelHit[][] {
	const groups: LevelHit[][] = [[first]];
	for (const [i, hit] of hits.slice(1).entries()) {
		const between = title.slice(hits[i]?.end ?? 0, hit.at);
		const isAlternative =
			/^[^()]{0,40}?(?:\/|\bor\b|\boder\b|\bou\b)/iu.test(between) ||
			/^\s*[.)]?\s*(?:to|&|-|–|—|\||\+)\s*\(?\s*$/iu.test(between);
		if (isAlternative) groups.push([hit]);
		else groups.at(-1)?.push(hit);
	}
	return groups;
}

/** “Associate Data Engineer” is a beginner’s title; “Sales Associate” and “Associate, Finance” are job names. */
function associateOf(title: string): { level: LevelSlug; words: string } | null {
	const match =
		/(?:^|[-–:(]\s?)associate (?!partner|principal|dean|professor|counsel|creative|editor|producer)(?:[\p{L}()&/-]+ ){0,5}?(?:engineer|scientist|developer|analyst|designer|architect|researcher|consultant|administrator|programmer|manager)\b/iu.exec(
			title,
		);
	return match === null ? null : { level: 'junior', words: match[0].replace(/^[-–:(]\s?/, '') };
}

const lexiconOf = memoize((levels: readonly LevelTerm[]): Lexicon => {
	const words = levels.flatMap(({ slug, aliases, cased }) => [
		...(aliases.length === 0 ? [] : [{ level: slug, pattern: anyOf(aliases, 'giu') }]),
		...(cased.length === 0 ? [] : [{ level: slug, pattern: anyOf(cased, 'gu') }]),
	]);
	const traps = levels.flatMap((level) => level.traps);
	return { words, traps: traps.length === 0 ? null : anyOf(traps, 'giu') };
});

/** A pattern for whole words, longer ones first. In scripts without spaces, matches need no word boundary. */
function anyOf(phrases: readonly string[], flags: string): RegExp {
	const { spaceless, spaced } = Object.groupBy(
		phrases.toSorted((a, b) => b.length - a.length),
		(phrase) => (withoutSpaces.test(phrase) ? 'spaceless' : 'spaced'),
	);
	// One boundary check around all words, because checks are slow.
	const edged = spaced && String.raw`(?<![\p{L}\p{N}])(?:${oneOf(spaced)})(?![\p{L}\p{N}])`;
	return new RegExp([edged ?? [], spaceless ? oneOf(spaceless) : []].flat().join('|'), flags);
}

const oneOf = (phrases: readonly string[]): string =>
	phrases
		.map((phrase) =>
			phrase
				.split(/[ -]/)
				.map(RegExp.escape)
				.join(String.raw`[\s-]+`),
		)
		.join('|');

const withoutSpaces = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+$/u;
