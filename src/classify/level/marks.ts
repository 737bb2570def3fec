import type { LevelSlug } from '#domain/vocabulary.ts';
import * as patterns from './marks-patterns.ts';

/** Engineer I, II, III …: the usual meaning of numbered titles. */
const usual: LevelSlug[] = ['junior', 'mid', 'senior', 'staff', 'staff'];
const romans: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4, V: 5 };
/** The levels that each mark’s numbers mean, starting from 1. L and E grades start at 3 for graduates, IC and P grades at 1. */
const ladders: { mark: RegExp; means: LevelSlug[] }[] = [
	{ mark: patterns.numeral, means: usual },
	{ mark: patterns.digit, means: usual },
	{ mark: patterns.level, means: usual },
	{ mark: patterns.gradeFromThree, means: ['junior', 'junior', ...usual, 'staff', 'staff'] },
	{ mark: patterns.gradeFromOne, means: ['junior', 'mid', 'mid', 'senior', 'staff', 'staff', 'staff', 'staff'] },
];

/** “Program Manager II / Senior”: the numeral is the lower of two alternatives. */
export function numeralBeforeWord(title: string): { level: LevelSlug; words: string } | null {
	const match = patterns.beforeWord.exec(title);
	return match === null ? null : ranked(match, usual);
}

/** “Software Engineer II”, “SDE-2”, “Level III”, “Data Scientist IC4”; null if the title has no number for its level. */
export function numeralOf(title: string): { level: LevelSlug; words: string } | null {
	for (const { mark, means } of ladders) {
		if (mark === patterns.level && patterns.craft.test(title)) continue;
		const match = title.matchAll(mark).find(({ groups }) => !patterns.notTitle.test(groups?.['word'] ?? ''));
		if (match !== undefined) return ranked(match, means);
	}
	return null;
}

function ranked(match: RegExpExecArray, ladder: LevelSlug[]): { level: LevelSlug; words: string } | null {
	const number = match.groups?.['number'] ?? '';
	const level = ladder[(romans[number.toUpperCase()] ?? Number(number)) - 1];
	return level === undefined ? null : { level, words: match[0] };
}

/**
 * Where a title names a manager of people: “Engineering Manager”, “Manager, Data Platform”. Managers of products, accounts,
 * programs and the like don’t count.
 */
export function managerAt(title: string): { at: number; end: number } | null {
	const match = patterns.ofTeam.exec(title) ?? patterns.firstManager.exec(title) ?? patterns.lastManager.exec(title);
	if (match === null) return null;
	const at = match.index + match[0].toLowerCase().lastIndexOf('manager');
	return { at, end: at + 7 };
}
