import type { Listing } from '#domain/listing.ts';
import type { LevelSlug, LevelTerm, RoleTerm } from '#domain/vocabulary.ts';
import { classifyTitle } from './role.ts';
import { readTitleLevel } from './level/title.ts';
import { readYears } from './level/years.ts';
import type { PostingWords } from './reading.ts';
import { splitSections, type Section } from './sections.ts';

/**
 * Level and years of an advert. The title's level comes first, then what the text calls the role, then the least
 * years of experience it asks for; null where nothing says it.
 */
export function readLevel(
	words: PostingWords,
	levels: LevelTerm[],
	sections: readonly Section[] = splitSections(words.text),
): { level: Listing['level']; years: Listing['years'] } {
	const asked = readYears(words.text, sections);
	const years: Listing['years'] =
		asked === null
			? null
			: {
					value: asked.years,
					evidence: [{ words: asked.words.slice(0, 240), from: 'text', at: asked.at, rule: 'level/years' }],
				};
	const title = readTitleLevel(words.title, levels) ?? titleYears(words.title, levels);
	if (title !== null) {
		const evidence = { words: title.words.slice(0, 240), from: 'title' as const, at: null, rule: 'level/title' };
		return { level: { value: title.level, evidence: [evidence] }, years };
	}
	const named = readNamed(words.text, levels);
	if (named !== null) {
		const evidence = { words: named.words, from: 'text' as const, at: named.at, rule: 'level/text' };
		return { level: { value: named.level, evidence: [evidence] }, years };
	}
	const byYears = asked === null ? null : levelOfYears(asked.years, levels);
	return { level: byYears === null || years === null ? null : { value: byYears, evidence: years.evidence }, years };
}

/** `parse -- title`: level and role of one title, and why. */
export function parseTitle(
	title: string,
	levels: readonly LevelTerm[],
	roles: readonly RoleTerm[],
): { seniority: LevelSlug | null; role: RoleTerm['slug'] | null; why: string } {
	const level = readTitleLevel(title, levels) ?? titleYears(title, levels);
	const { role, why } = classifyTitle(title, roles);
	const first = level === null ? 'The title names no level.' : `“${level.words}” means ${level.level}.`;
	return { seniority: level?.level ?? null, role, why: `${first} ${why}` };
}

/** The level that so many required years mean. */
export function levelOfYears(years: number, levels: readonly LevelTerm[]): LevelSlug | null {
	const found = levels.find(({ minYears: { from, below } }) => years >= from && (below === null || years < below));
	return found?.slug ?? null;
}

function titleYears(title: string, levels: readonly LevelTerm[]): { level: LevelSlug; words: string } | null {
	const match =
		/(?<![\p{N}])(\d{1,2})\s?\+?(?:\s?[-–]\s?\d{1,2})?\s?\+?\s?(?:yoe|years?(?: of)? exp\p{L}*|yrs?(?: exp\p{L}*)?)(?![\p{L}])/iu.exec(
			title,
		);
	const level = match === null ? null : levelOfYears(Number(match[1]), levels);
	return match === null || level === null ? null : { level, words: match[0] };
}

const callsRole =
	/\b(?:as an?|looking for an?|seeking an?|hiring an?|search(?:ing)? for an?|join (?:us|our team|the team) as an?|role of an?)\s(?:(?:highly|very|experienced|talented|skilled|passionate|motivated|exceptional|strong|remote)[\s,]+){0,3}(?<role>(?:\p{L}[\p{L}.-]*(?: \/ |[ /])){1,7}?(?:engineer|scientist|developer|analyst|manager|architect|director|researcher|specialist|consultant|recruiter|lead))\b/giu;
/** “Three years as a lead engineer” is a past. */
const hasBeen = /\b(?:years?|experience|expertise|worked|working|career|background|served|employed) $/iu;
const statesLevel =
	/^[^\S\n]{0,20}(?:seniority|level|seniority level|experience level|job level|career level)[^\S\n]{0,4}:[^\S\n]{0,8}(?<role>[^\n]{2,40})|\b(?:hiring|role|position|candidates?|levels?)\b[^.\n]{0,25}\bat (?:an? |the )?(?<at>[\p{L}-]{3,15})[ -]level\b/gimu;

const levelWord = /level|seniority/iu;

/** “As a Staff Engineer on our team”, “Seniority: Mid”. The first that carries a level counts. */
function readNamed(text: string, levels: readonly LevelTerm[]): { level: LevelSlug; words: string; at: number } | null {
	for (const pattern of levelWord.test(text) ? [statesLevel, callsRole] : [callsRole]) {
		for (const match of [...text.matchAll(pattern)].slice(0, 5)) {
			if (hasBeen.test(text.slice(Math.max(0, match.index - 14), match.index))) continue;
			const level = readTitleLevel(match.groups?.['role'] ?? match.groups?.['at'] ?? '', levels);
			const words = match[0].trim().slice(0, 240);
			if (level !== null) return { level: level.level, words, at: match.index + match[0].indexOf(words) };
		}
	}
	return null;
}
