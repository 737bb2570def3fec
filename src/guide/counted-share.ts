import { getCollection } from 'astro:content';
import { Measure, type AdvertFilter, type Saying } from '#domain/measure.ts';
import type { Figure } from '../measure/figure.ts';
import { measureEdition } from './claim-verdicts.ts';
import { behindWords, figureWords } from './verdict-words.ts';

/** The share of the newest edition’s adverts that say something, formatted for readers. */
export interface CountedShare {
	/** `47% (39–54%)`, or the reason why there is no share: `too few adverts`. */
	share: string;
	/** `299 adverts from 213 employers` */
	behind: string;
	/** Null if no share is shown. */
	figure: Figure | null;
}

const known = new Map<string, Promise<CountedShare>>();

/** The question that `countedShare` asks. `of` selects the adverts; without it, all of the role count. */
export const shareMeasure = (share: Saying, of: Partial<AdvertFilter> = {}): Measure =>
	Measure.parse({ of, share, expect: { atLeast: 0 } });

/**
 * The share of a role’s adverts that say something. None is shown if there are too few adverts, or if groups of adverts, such as
 * those of one country, give different answers.
 */
export function countedShare(role: string, saying: Saying, of: Partial<AdvertFilter> = {}): Promise<CountedShare> {
	const key = JSON.stringify([role, saying, of]);
	const share = known.get(key) ?? count(role, shareMeasure(saying, of));
	known.set(key, share);
	return share;
}

async function count(role: string, query: Measure): Promise<CountedShare> {
	const regions = (await getCollection('regions')).map(({ data }) => data);
	const { figure, splits, behind } = await measureEdition(query, role, regions);
	const [split] = splits;
	return {
		share: figure ? figureWords(figure, 'share') : split ? `depends on ${split.by}` : 'too few adverts',
		behind: behind ? behindWords(behind) : '',
		figure,
	};
}
