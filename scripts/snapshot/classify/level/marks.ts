import type { LevelSlug } from '#domain/vocabulary.ts';
import { patternsIn } from '../word-lists.ts';

const listed = patternsIn(new URL('marks.yaml', import.meta.url), 'iu');

/** Engineer I, II, III …: the usual ladder of numbered titles. */
const usual: LevelSlug[] = ['junior', 'mid', 'senior', 'staff', 'staff'];
const romans: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4, V: 5 };
/** What the numbers of each list mean, from 1 on. L and E grades begin at 3 for graduates, IC and P grades at 1. */
const ladders: Record<string, LevelSlug[]> = {
	numeral: usual,
	digit: usual,
	level: usual,
	gradeFromThree: ['junior', 'junior', ...usual, 'staff', 'staff'],
	gradeFromOne: ['junior', 'mid', 'mid', 'senior', 'staff', 'staff', 'staff', 'staff'],
};

/** “Program Manager II / Senior”: of two alternatives, the numeral is the lower. */
export function numeralBeforeWord(title: string): { level: LevelSlug; words: string } | null {
	const match = listed('beforeWord').exec(title);
	return match === null ? null : ranked(match, usual);
}

/** “Software Engineer II”, “SDE-2”, “Level III”, “Data Scientist IC4”; null where no number ranks the title. */
export function numeralOf(title: string): { level: LevelSlug; words: string } | null {
	for (const [name, ladder] of Object.entries(ladders)) {
		if (name === 'level' && listed('craft').test(title)) continue;
		const match = title
			.matchAll(listed(name, 'g'))
			.find(({ groups }) => !listed('notTitle').test(groups?.['word'] ?? ''));
		if (match !== undefined) return ranked(match, ladder);
	}
	return null;
}

function ranked(match: RegExpExecArray, ladder: LevelSlug[]): { level: LevelSlug; words: string } | null {
	const number = match.groups?.['number'] ?? '';
	const level = ladder[(romans[number.toUpperCase()] ?? Number(number)) - 1];
	return level === undefined ? null : { level, words: match[0] };
}

/**
 * Where a title names a manager of people: “Engineering Manager”, “Manager, Data Platform”. Managers of products,
 * accounts, programs or experiences are not.
 */
export function managerAt(title: string): { at: number; end: number } | null {
	const match = listed('ofTeam').exec(title) ?? listed('firstManager').exec(title) ?? listed('lastManager').exec(title);
	if (match === null) return null;
	const at = match.index + match[0].toLowerCase().lastIndexOf('manager');
	return { at, end: at + 7 };
}
