import { Measure } from '#domain/measure.ts';
import type { LevelSlug } from '#domain/vocabulary.ts';
import { measureEdition } from './claim-verdicts.ts';
import { behindWords, figureWords, lackWords, splitWords } from './verdict-words.ts';

/** The median of the minimum years of experience that the newest edition’s adverts ask for at a level, formatted for readers. */
export async function countedYears(role: string, level: LevelSlug): Promise<{ median: string; behind: string }> {
	const query = Measure.parse({ of: { level }, quantile: { of: 'years' }, expect: { atLeast: 0 } });
	const { figure, splits, lacks, behind } = await measureEdition(query, role, []);
	const [split] = splits;
	const why = split
		? `depends on ${split.by}: ${splitWords(split, 'years')}`
		: lacks.length > 0
			? `too few: ${lackWords(lacks)}`
			: 'a few employers have most of the adverts';
	return { median: figure ? figureWords(figure, 'years') : why, behind: behind ? behindWords(behind) : '' };
}
