import type { LevelSlug } from '#domain/vocabulary.ts';
import { patternsIn } from '../word-lists.ts';

const listed = patternsIn(new URL('marks.yaml', import.meta.url), 'iu');

/** Engineer I, II, III …: the usual ladder of numbered titles. */
const numbered: LevelSlug[] = ['junior', 'mid', 'senior', 'staff', 'staff'];
const romans: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4, V: 5 };
const numeral = /(?<word>\p{L}{3,}\)?),? (?<first>I{1,3}|IV|V)(?:\s?[/-]\s?(?:I{1,3}|IV|V))?(?![\p{L}\p{N}&'’/.])/gu;
const digit =
	/(?<![\p{L}])(?:engineer|developer|scientist|analyst|manager|consultant|architect|specialist|designer|administrator|technician|programmer|sde|swe|sre|sdet)[- ]?(?<first>[1-5])(?![\p{L}\p{N}.:+%]|\s?(?:-|–)?\s?\d|\s?(?:months?|years?|yrs?|days?|weeks?|hours?|yoe|x\b))/giu;
const level =
	/(?<![\p{L}])(?:level|lvl|grade)[- ]?(?<first>[1-5]|I{1,3}|IV|V)(?![\p{L}\p{N}])(?! (?:support|help|tech))/giu;

/** “Program Manager II / Senior”: of two alternatives, the numeral is the lower. */
export function numeralBeforeWord(title: string): { level: LevelSlug; words: string } | null {
	const match = /(?<![\p{L}\p{N}])(?<first>I{1,2})\s?(?:\/|or)\s?(?:senior|sr\b|staff)/iu.exec(title);
	return match === null ? null : ranked(match);
}

/** “Software Engineer II”, “SDE-2”, “Level III”; null where no number ranks the title. */
export function numeralOf(title: string): { level: LevelSlug; words: string } | null {
	for (const match of title.matchAll(numeral)) {
		if (listed('notTitle').test(match.groups?.['word'] ?? '')) continue;
		return ranked(match);
	}
	for (const pattern of listed('craft').test(title) ? [digit] : [digit, level]) {
		const match = [...title.matchAll(pattern)][0];
		if (match !== undefined) return ranked(match);
	}
	return null;
}

function ranked(match: RegExpExecArray): { level: LevelSlug; words: string } | null {
	const first = match.groups?.['first'] ?? '';
	const found = numbered[(romans[first.toUpperCase()] ?? Number(first)) - 1];
	return found === undefined ? null : { level: found, words: match[0] };
}

// L and E grades follow the ladder that begins at 3 for graduates, IC and P grades the one that begins at 1.
const grades: { pattern: RegExp; levels: Record<string, LevelSlug> }[] = [
	{
		pattern: /(?<![\p{L}\p{N}])(?:L|E)-?(?<grade>[3-9])(?![\p{L}\p{N}])(?! (?:[Ss]upport|[Hh]elp|[Tt]ech))/u,
		levels: { 3: 'junior', 4: 'mid', 5: 'senior', 6: 'staff', 7: 'staff', 8: 'staff', 9: 'staff' },
	},
	{
		pattern: /(?<![\p{L}\p{N}])(?:IC|P)-?(?<grade>[1-8])(?![\p{L}\p{N}])/u,
		levels: { 1: 'junior', 2: 'mid', 3: 'mid', 4: 'senior', 5: 'staff', 6: 'staff', 7: 'staff', 8: 'staff' },
	},
];

/** “Software Engineer (L5)”, “Data Scientist IC4”. */
export function gradeOf(title: string): { level: LevelSlug; words: string } | null {
	for (const { pattern, levels } of grades) {
		const match = pattern.exec(title);
		const found = levels[match?.groups?.['grade'] ?? ''];
		if (match !== null && found !== undefined) return { level: found, words: match[0] };
	}
	return null;
}

/**
 * Where a title names a manager of people: “Engineering Manager”, “Manager, Data Platform”. Managers of products,
 * accounts, programs or experiences are not.
 */
export function managerAt(title: string): { words: string; at: number; end: number } | null {
	const match = listed('ofTeam').exec(title) ?? listed('firstManager').exec(title) ?? listed('lastManager').exec(title);
	if (match === null) return null;
	const at = match.index + match[0].toLowerCase().lastIndexOf('manager');
	return { words: title.slice(at, at + 7), at, end: at + 7 };
}
