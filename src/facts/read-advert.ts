import type { PostingWords } from '#classify/reading.ts';
import { facts } from './facts.ts';
import { prepareAdvert, type Rulebook, type RulesOnDemand } from './prepared-advert.ts';
import type { Reading } from './reading.ts';
import { whyIn } from './shared-readings.ts';

/** Reads one posting: it is prepared once, and each fact is read in it. `classify` is for who has all rules at hand. */
export function readAdvert(posting: PostingWords, rulebook: Rulebook, onDemand: RulesOnDemand): Reading {
	const advert = prepareAdvert(posting, { ...rulebook, ...onDemand });
	const found = Object.entries(facts).map(([name, fact]) => [name, fact.read(advert)]);
	return { ...(Object.fromEntries(found) as Omit<Reading, 'why'>), why: whyIn(advert) };
}
