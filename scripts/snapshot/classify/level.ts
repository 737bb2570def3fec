import type { Listing } from '#domain/listing.ts';
import type { LevelSlug, LevelTerm, RoleTerm } from '#domain/vocabulary.ts';
import { classifyTitle } from './role.ts';
import { readTitleLevel } from './level/title.ts';
import { readYears } from './level/years.ts';
import { quote } from './quotes.ts';
import type { Detected, PostingWords } from './reading.ts';
import { splitSections, type Section } from './sections.ts';
import { patternsIn } from './word-lists.ts';

const listed = patternsIn(new URL('level.yaml', import.meta.url), 'imu');

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
	const years: Listing['years'] = asked === null ? null : detected(asked.years, asked.words, asked.at, 'level/years');
	const title = readTitleLevel(words.title, levels) ?? titleYears(words.title, levels);
	if (title !== null) return { level: detected(title.level, title.words, null, 'level/title'), years };
	const named = readNamed(words.text, levels);
	if (named !== null) return { level: detected(named.level, named.words, named.at, 'level/text'), years };
	const byYears = years === null ? null : levelOfYears(years.value, levels);
	return { level: byYears === null || years === null ? null : { value: byYears, evidence: years.evidence }, years };
}

function detected<T>(value: T, words: string, at: number | null, rule: string): Detected<T> {
	return { value, evidence: [quote(words, at === null ? 'title' : 'text', at, rule)] };
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
function levelOfYears(years: number, levels: readonly LevelTerm[]): LevelSlug | null {
	const found = levels.find(({ minYears: { from, below } }) => years >= from && (below === null || years < below));
	return found?.slug ?? null;
}

function titleYears(title: string, levels: readonly LevelTerm[]): { level: LevelSlug; words: string } | null {
	const match = listed('yearsOfTitle').exec(title);
	const level = match === null ? null : levelOfYears(Number(match.groups?.['least']), levels);
	return match === null || level === null ? null : { level, words: match[0] };
}

/** “As a Staff Engineer on our team”, “Seniority: Mid”. The first that carries a level counts. */
function readNamed(text: string, levels: readonly LevelTerm[]): { level: LevelSlug; words: string; at: number } | null {
	for (const name of listed('levelWord').test(text) ? ['statesLevel', 'callsRole'] : ['callsRole']) {
		for (const match of [...text.matchAll(listed(name, 'g'))].slice(0, 5)) {
			if (listed('hasBeen').test(text.slice(Math.max(0, match.index - 14), match.index))) continue;
			const level = readTitleLevel(match.groups?.['role'] ?? match.groups?.['at'] ?? '', levels);
			const words = match[0].trim().slice(0, 240);
			if (level !== null) return { level: level.level, words, at: match.index + match[0].indexOf(words) };
		}
	}
	return null;
}
