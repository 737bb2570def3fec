import type { PostingWords } from '#classify/reading.ts';
import { facts } from './facts.ts';
import { prepareAdvert, type Rulebook, type RulesOnDemand } from './prepared-advert.ts';
import type { Reading } from './reading.ts';
import { mayFitIn, whyIn } from './shared-readings.ts';

/** Prepares a posting once and reads each fact from it. Callers that have all rules loaded use `classify`. */
export function readAdvert(posting: PostingWords, rulebook: Rulebook, onDemand: RulesOnDemand): Reading {
	const advert = prepareAdvert(posting, { ...rulebook, ...onDemand });
	const found = Object.entries(facts).map(([name, fact]) => [name, fact.read(advert)]);
	return {
		...(Object.fromEntries(found) as Omit<Reading, 'mayFit' | 'why'>),
		mayFit: mayFitIn(advert),
		why: whyIn(advert),
	};
}
