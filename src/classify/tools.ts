import type { ToolWords } from '#domain/vocabulary.ts';
import { isOfJob } from './not-use.ts';
import { hitsOf, type Hit, type TermedAdvert } from './phrases/found.ts';
import type { Detected } from './reading.ts';
import { named } from './phrases/weigh.ts';

/** The tools that the job uses, in the vocabulary’s order. Benefits and legal notices are ignored. */
export function readTools(advert: TermedAdvert, tools: readonly ToolWords[]): Detected<string>[] {
	const isUse = (hit: Hit): boolean => isOfJob(advert.text.text, hit);
	return tools.flatMap(({ slug }) => named(advert, slug, hitsOf(advert, 'tool', slug).filter(isUse), 'tool/named'));
}
