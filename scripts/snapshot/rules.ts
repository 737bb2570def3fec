import { readFile } from 'node:fs/promises';
import type { Posting } from '#domain/posting.ts';
import { detectLanguage } from '#classify/detect-language.ts';
import { classify } from '#classify/index.ts';
import type { Reading } from '#classify/reading.ts';
import { speaksForARole } from '#classify/role/title.ts';
import { LONGEST_QUOTE, shortenQuotes } from '#classify/quotes.ts';
import { readRates } from '#classify/rates.ts';
import { sources } from './sources/index.ts';
import type { Terms } from './plan/terms.ts';
import { readRoleDetectors, readTopicList, readVocabulary } from '#classify/vocabulary.ts';

export interface Rules {
	classify: (posting: Posting) => Reading;
	rates: { date: string; source: string };
	/** Whether a title speaks for one of our roles: without that, no advert has one. */
	mayBeOurs: (title: string) => boolean;
}

/**
 * The rules as the editors’ vocabulary, their guides’ detectors and the table of exchange rates have them; no more is
 * quoted of an advert than the terms of its source allow.
 */
export async function readRules(contentFolder: string, ratesFile: string, terms: Terms): Promise<Rules> {
	const vocabulary = readVocabulary(contentFolder);
	const topics = readTopicList(contentFolder);
	const detectors = readRoleDetectors(contentFolder);
	const rates = readRates(await readFile(ratesFile, 'utf8'));
	const read = (posting: Posting): Reading => {
		const remoteOnlyBoard = sources[posting.source].remoteOnly === true;
		const reading = classify({ ...posting, remoteOnlyBoard }, { vocabulary, topics, rates, detectors, detectLanguage });
		return shortenQuotes(reading, terms.get(posting.source)?.quote ?? LONGEST_QUOTE);
	};
	const mayBeOurs = (title: string): boolean => speaksForARole(title, vocabulary.roles);
	return { classify: read, rates, mayBeOurs };
}
