import type { Listing } from '#domain/listing.ts';
import type { LevelSlug, LevelTerm, RoleTerm } from '#domain/vocabulary.ts';
import type { Advert } from './advert.ts';
import { levelOfYears, statedLevel, titleYears } from './level/stated.ts';
import { readTitleLevel } from './level/title.ts';
import { quote } from './quotes.ts';
import { classifyTitle } from './role/title.ts';

/**
 * The level of an advert. The title’s comes first, then what the text calls the role, then the least years of
 * experience it asks for; null where nothing says it.
 */
export function readLevel(
	{ posting }: Advert,
	levels: readonly LevelTerm[],
	years: Listing['years'],
): Listing['level'] {
	const title = readTitleLevel(posting.title, levels) ?? titleYears(posting.title, levels);
	if (title !== null) {
		return { value: title.level, evidence: [quote(title.words, 'title', null, 'level/title')] };
	}
	const stated = statedLevel(posting.text, levels);
	if (stated !== null) {
		return { value: stated.level, evidence: [quote(stated.words, 'text', stated.at, 'level/text')] };
	}
	const byYears = years === null ? null : levelOfYears(years.value, levels);
	return byYears === null || years === null ? null : { value: byYears, evidence: years.evidence };
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
