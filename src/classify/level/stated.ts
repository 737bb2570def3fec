import type { LevelSlug, LevelTerm } from '#domain/vocabulary.ts';
import * as patterns from './stated-patterns.ts';
import { readTitleLevel } from './title.ts';

/** The level that this many years of experience suit. */
export function levelOfYears(years: number, levels: readonly LevelTerm[]): LevelSlug | null {
	const found = levels.find(({ minYears: { from, below } }) => years >= from && (below === null || years < below));
	return found?.slug ?? null;
}

/** “Data Engineer (3+ yrs)”. */
export function titleYears(title: string, levels: readonly LevelTerm[]): { level: LevelSlug; words: string } | null {
	const match = patterns.yearsOfTitle.exec(title);
	const level = match === null ? null : levelOfYears(Number(match.groups?.['least']), levels);
	return match === null || level === null ? null : { level, words: match[0] };
}

/** How many mentions of each kind we look at. */
const maxMentions = 5;
/** How many characters before a mention we search for signs that it is about the past. */
const pastReach = 22;

/** “As a Staff Engineer on our team”, “Seniority: Mid”. The first mention with a level counts. */
export function statedLevel(
	text: string,
	levels: readonly LevelTerm[],
): { level: LevelSlug; words: string; at: number } | null {
	const headed = titleLineLevel(text, levels);
	if (headed !== null) return headed;
	const { statesLevel, callsRole, thisRole } = patterns;
	const ways = patterns.levelWord.test(text) ? [statesLevel, callsRole, thisRole] : [callsRole];
	for (const way of ways) {
		for (const match of text.matchAll(way).take(maxMentions)) {
			if (patterns.hasBeen.test(text.slice(Math.max(0, match.index - pastReach), match.index))) continue;
			const level = readTitleLevel(
				Object.values(match.groups ?? {}).find((named) => named !== undefined) ?? '',
				levels,
			);
			const words = match[0].trim().slice(0, 240);
			if (level !== null) return { level: level.level, words, at: match.index + match[0].indexOf(words) };
		}
	}
	return null;
}

/** A title line must be among this many lines at the beginning of the text. */
const linesOfTitle = 3;

/** A title with a level in the first lines of a text: “Senior Data Engineer | Hybrid”. */
function titleLineLevel(
	text: string,
	levels: readonly LevelTerm[],
): { level: LevelSlug; words: string; at: number } | null {
	for (const line of text.trimStart().split(/\s*\n\s*/u, linesOfTitle)) {
		const found = patterns.titleLine.test(line) ? readTitleLevel(line, levels) : null;
		if (found !== null) return { level: found.level, words: line, at: text.indexOf(line) };
	}
	return null;
}

/** A line that is only a level; some sources add one to the end of their texts. */
export function lineLevel(
	text: string,
	levels: readonly LevelTerm[],
): { level: LevelSlug; words: string; at: number } | null {
	const match = patterns.levelLine.exec(text);
	const words = match?.[0].trim() ?? '';
	const level = readTitleLevel(words, levels);
	return match === null || level === null
		? null
		: { level: level.level, words, at: match.index + match[0].indexOf(words) };
}
