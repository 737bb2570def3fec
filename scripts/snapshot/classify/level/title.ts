import type { LevelSlug, LevelTerm } from '#domain/vocabulary.ts';
import { once } from '../once.ts';
import { managerAt, numeralBeforeWord, numeralOf } from './marks.ts';

/** A level word of a title and where it stands. */
export interface LevelHit {
	level: LevelSlug;
	words: string;
	at: number;
	end: number;
}

interface Lexicon {
	words: { level: LevelSlug; pattern: RegExp }[];
	traps: RegExp | null;
}

/** No title is longer; what stands beyond is not read. */
const longest = 300;
const rank: Record<LevelSlug, number> = { junior: 1, mid: 2, senior: 3, staff: 4 };

/**
 * The level a title names. Levels side by side (“Senior Staff”) mean the higher, alternatives (“Senior / Staff”)
 * the lower; a word for beginners outweighs the rest. Null where no word, numeral or grade names one.
 */
export function readTitleLevel(
	given: string,
	levels: readonly LevelTerm[],
): { level: LevelSlug; words: string } | null {
	const title = given.slice(0, longest);
	const lexicon = lexiconOf(levels);
	const open = lexicon.traps === null ? title : title.replace(lexicon.traps, (trap) => ' '.repeat(trap.length));
	const hits = findHits(open, lexicon);
	if (hits.length === 0) return numeralOf(open) ?? associateOf(open);
	const numeral = numeralBeforeWord(open);
	if (numeral !== null) return numeral;
	const level = combine(open, hits);
	const said = hits.filter((hit) => hit.level === level).toSorted((a, b) => a.at - b.at)[0] ?? hits[0];
	return said === undefined ? null : { level, words: title.slice(said.at, said.end).trim() };
}

function findHits(title: string, { words }: Lexicon): LevelHit[] {
	const all = words.flatMap(({ level, pattern }) =>
		[...title.matchAll(pattern)].map((m) => ({ level, words: m[0], at: m.index, end: m.index + m[0].length })),
	);
	const manager = managerAt(title);
	if (manager !== null) all.push({ level: 'staff', ...manager });
	// “Senior Lead” and “Team Leader” are names of their own: the longer one counts.
	return all
		.filter(
			(hit) =>
				!all.some(
					(other) =>
						other !== hit && other.at <= hit.at && other.end >= hit.end && other.end - other.at > hit.end - hit.at,
				),
		)
		.toSorted((a, b) => a.at - b.at);
}

function combine(title: string, hits: readonly LevelHit[]): LevelSlug {
	const [first] = hits;
	if (first === undefined) throw new Error('combine needs at least one hit');
	const groups: LevelHit[][] = [[first]];
	for (const [i, hit] of hits.slice(1).entries()) {
		const between = title.slice(hits[i]?.end ?? 0, hit.at);
		const isAlternative =
			/^[^()]{0,40}?(?:\/|\bor\b|\boder\b|\bou\b)/iu.test(between) ||
			/^\s*[.)]?\s*(?:to|&|-|–|—|\||\+)\s*\(?\s*$/iu.test(between);
		if (isAlternative) groups.push([hit]);
		else groups.at(-1)?.push(hit);
	}
	const named = groups.map(highest);
	const leads = first.level === 'staff' && hits.some(({ level }) => level === 'junior') && groups.length === 1;
	if (!leads && hits.some(({ level }) => level === 'junior')) return 'junior';
	return named.toSorted((a, b) => rank[a] - rank[b])[0] ?? first.level;
}

function highest(group: readonly LevelHit[]): LevelSlug {
	return group.map(({ level }) => level).toSorted((a, b) => rank[b] - rank[a])[0] ?? 'mid';
}

/** “Associate Data Engineer” is a beginner's title; “Sales Associate” and “Associate, Finance” are trades. */
function associateOf(title: string): { level: LevelSlug; words: string } | null {
	const match =
		/(?:^|[-–:(]\s?)associate (?!partner|principal|dean|professor|counsel|creative|editor|producer)(?:[\p{L}()&/-]+ ){0,5}?(?:engineer|scientist|developer|analyst|designer|architect|researcher|consultant|administrator|programmer|manager)\b/iu.exec(
			title,
		);
	return match === null ? null : { level: 'junior', words: match[0].replace(/^[-–:(]\s?/, '') };
}

const lexiconOf = once((levels: readonly LevelTerm[]): Lexicon => {
	const words = levels.flatMap(({ slug, aliases, cased }) => [
		...(aliases.length === 0 ? [] : [{ level: slug, pattern: anyOf(aliases, 'giu') }]),
		...(cased.length === 0 ? [] : [{ level: slug, pattern: anyOf(cased, 'gu') }]),
	]);
	const traps = levels.flatMap((level) => level.traps);
	return { words, traps: traps.length === 0 ? null : anyOf(traps, 'giu') };
});

/** Whole words; letters of scripts without spaces need no edge. */
function anyOf(phrases: readonly string[], flags: string): RegExp {
	const sources = phrases
		.toSorted((a, b) => b.length - a.length)
		.map((phrase) => {
			const body = phrase
				.split(/[ -]/)
				.map(RegExp.escape)
				.join(String.raw`[\s-]+`);
			return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+$/u.test(phrase)
				? body
				: String.raw`(?<![\p{L}\p{N}])${body}(?![\p{L}\p{N}])`;
		});
	return new RegExp(sources.join('|'), flags);
}
