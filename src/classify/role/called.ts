import type { Evidence } from '#domain/listing.ts';
import type { RoleTerm } from '#domain/vocabulary.ts';
import type { AdvertText } from '../advert.ts';
import { callsRole, hasBeen } from '../level/stated-patterns.ts';
import { quote } from '../quotes.ts';
import { sectionAt } from '../text/sections.ts';
import { cutWords } from '../text/words.ts';
import { readTitle, type TitleReading } from './title.ts';

/** As many names of the job are looked at. */
const mostNames = 5;
/** As many characters ahead say whether it is a past. */
const pastReach = 14;

/**
 * What a text calls the job, “As a Senior AI Engineer you will”, each read as a title is; not what somebody has been,
 * and nothing that a list of requirements names.
 */
export function calledJobs(
	{ text: { text }, sections }: AdvertText,
	roles: readonly RoleTerm[],
): { readings: TitleReading[]; evidence: Evidence }[] {
	return [...text.matchAll(callsRole).take(mostNames)].flatMap((match) => {
		const name = match.groups?.['role'] ?? '';
		const at = match.index + match[0].indexOf(name);
		const section = sectionAt(sections, at);
		if (section !== 'opening' && section !== 'role' && section !== 'duties') return [];
		if (hasBeen.test(text.slice(Math.max(0, match.index - pastReach), match.index))) return [];
		const readings = readTitle(cutWords(name, 'title'), roles);
		return [{ readings, evidence: quote(name, 'text', at, 'role/text') }];
	});
}
