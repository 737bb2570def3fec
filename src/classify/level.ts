import type { LevelSlug, LevelTerm, RoleTerm } from '#domain/vocabulary.ts';
import type { Advert } from './advert.ts';
import { levelOfYears, lineLevel, statedLevel, titleYears } from './level/stated.ts';
import { ladder, openLevels, readTitleLevel } from './level/title.ts';
import { quote } from './quotes.ts';
import type { Detected } from './reading.ts';
import { classifyTitle } from './role/title.ts';

/**
 * The level of an advert. Sources in order: the title; for a title with several levels, the one that fits the years of
 * experience; for “Lead”, the level in the text’s name for the role; then that name, a line that is only a level, and the minimum
 * years of experience. Null if there is none.
 */
export function readLevel(
	{ posting }: Advert,
	levels: readonly LevelTerm[],
	years: Detected<number> | null,
): Detected<LevelSlug> | null {
	if (anyLevel.test(posting.title)) return null;
	const title = readTitleLevel(posting.title, levels) ?? titleYears(posting.title, levels);
	const open = title === null ? null : openLevels(posting.title, levels);
	const chosen = open === null || years === null ? null : levelWithin(open, levelOfYears(years.value, levels));
	if (chosen !== null && years !== null) return { value: chosen, evidence: years.evidence };
	if (open?.lowest === null) return null;
	const isOfTitle = title !== null && !lead.test(title.words);
	const stated = isOfTitle ? null : statedLevel(posting.text, levels);
	if (title !== null && (stated === null || stated.level === title.level)) {
		return { value: title.level, evidence: [quote(title.words, 'title', null, 'level/title')] };
	}
	const byYears = years === null ? null : levelOfYears(years.value, levels);
	const inText = stated ?? unlessTooJunior(lineLevel(posting.text, levels), byYears);
	if (inText !== null) return { value: inText.level, evidence: [quote(inText.words, 'text', inText.at, 'level/text')] };
	return byYears === null || years === null ? null : { value: byYears, evidence: years.evidence };
}

/** A title that names no level because it is open to each: “AI Engineer (All Levels)”. */
const anyLevel = /\b(?:all|any|multiple|various)(?: \p{L}+ &)? levels?\b/iu;

/** “Lead” counts as senior unless the text names another level. */
const lead = /^leads?$/i;

/** A line that is only a level. “Junior” is ignored if the advert asks for more years. */
function unlessTooJunior<Line extends { level: LevelSlug }>(line: Line | null, years: LevelSlug | null): Line | null {
	return line?.level === 'junior' && years !== null ? null : line;
}

/**
 * Of the levels that a title leaves open, the one that fits the years of experience. If the years suit a higher level, the
 * highest; if they suit a lower one, null.
 */
function levelWithin(
	{ lowest, highest }: { lowest: LevelSlug | null; highest: LevelSlug },
	years: LevelSlug | null,
): LevelSlug | null {
	if (years === null) return null;
	const rank = ladder.indexOf(years);
	if (rank >= ladder.indexOf(highest)) return highest;
	return lowest === null || rank > ladder.indexOf(lowest) ? years : null;
}

/** For `parse -- title`: level and role of a title, with reasons. */
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
