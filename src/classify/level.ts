import type { Listing } from '#domain/listing.ts';
import type { LevelSlug, LevelTerm, RoleTerm } from '#domain/vocabulary.ts';
import type { Advert } from './advert.ts';
import { levelOfYears, lineLevel, statedLevel, titleYears } from './level/stated.ts';
import { readTitleLevel } from './level/title.ts';
import { quote } from './quotes.ts';
import { classifyTitle } from './role/title.ts';

/**
 * The level of an advert. The title’s comes first, then what the text calls the role, then the least years of
 * experience it asks for, then a level in a line of its own; null where nothing says it.
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
	const byYears = stated !== null || years === null ? null : levelOfYears(years.value, levels);
	if (byYears !== null && years !== null) return { value: byYears, evidence: years.evidence };
	const said = stated ?? lineLevel(posting.text, levels);
	return said && { value: said.level, evidence: [quote(said.words, 'text', said.at, 'level/text')] };
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
