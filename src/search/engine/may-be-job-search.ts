import type { JobWords } from './names.ts';
import { letters } from './words.ts';

/** Whether the words besides the role look like a search for jobs, so that it is worth fetching the job list’s filters. */
export function mayBeJobSearch(rest: string, { nouns, asked }: JobWords): boolean {
	const words = rest.split(/\s+/).map(letters);
	const levels = asked.filter(({ name }) => name === 'level').flatMap(({ spellings }) => spellings.map(letters));
	return words.some(
		(word) => word === 'remote' || nouns.includes(word) || levels.includes(word) || /^\p{Sc}?\d{2,}k\+?$/u.test(word),
	);
}
