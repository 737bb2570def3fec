import type { ToolWords } from '#domain/vocabulary.ts';
import { isOfJob } from './not-use.ts';
import { hitsOf, type Hit, type TermedAdvert } from './phrases/found.ts';
import type { Detected } from './reading.ts';
import { named } from './phrases/weigh.ts';

/** The tools an advert names outside its benefits and legal notices as those of the job, in the vocabulary’s order. */
export function readTools(advert: TermedAdvert, tools: readonly ToolWords[]): Detected<string>[] {
	const isUse = (hit: Hit): boolean => isOfJob(advert.text.text, hit);
	return tools.flatMap(({ slug }) => named(advert, slug, hitsOf(advert, 'tool', slug).filter(isUse), 'tool/named'));
}
