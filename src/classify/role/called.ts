import type { Evidence } from '#domain/listing.ts';
import type { RoleTerm } from '#domain/vocabulary.ts';
import type { AdvertText } from '../advert.ts';
import { callsRole, hasBeen } from '../level/stated-patterns.ts';
import { quote } from '../quotes.ts';
import { sectionAt } from '../text/sections.ts';
import { cutWords } from '../text/words.ts';
import { readTitle, type TitleReading } from './title.ts';

/** How many names for the job we look at. */
const maxNames = 5;
/** How many characters before a name we search for signs that it is about the past. */
const pastReach = 14;

/**
 * The names that a text uses for the job, “As a Senior AI Engineer you will”, each parsed like a title. Past jobs, and names in a
 * list of requirements, don’t count.
 */
export function calledJobs(
	{ text: { text }, sections }: AdvertText,
	roles: readonly RoleTerm[],
): { readings: TitleReading[]; evidence: Evidence }[] {
	return [...text.matchAll(callsRole).take(maxNames)].flatMap((match) => {
		const name = match.groups?.['role'] ?? '';
		const at = match.index + match[0].indexOf(name);
		const section = sectionAt(sections, at);
		if (section !== 'opening' && section !== 'role' && section !== 'duties') return [];
		if (hasBeen.test(text.slice(Math.max(0, match.index - pastReach), match.index))) return [];
		const readings = readTitle(cutWords(name, 'title'), roles);
		return [{ readings, evidence: quote(name, 'text', at, 'role/text') }];
	});
}
