import { readFile } from 'node:fs/promises';
import type { Posting } from '#domain/posting.ts';
import { detectLanguage } from '#classify/detect-language.ts';
import { classify } from '#classify/index.ts';
import type { Reading } from '#classify/reading.ts';
import { speaksForARole } from '#classify/role/title.ts';
import { LONGEST_QUOTE, shortenQuotes } from '#classify/quotes.ts';
import { readRates } from '#classify/rates.ts';
import { hashOfRules, type KeptReadings } from './kept-readings.ts';
import { sources } from './sources/index.ts';
import type { Terms } from './plan/terms.ts';
import { readRoleDetectors, readTopicList, readVocabulary } from '#classify/vocabulary.ts';

export interface Rules {
	classify: (posting: Posting) => Reading;
	/** The same with the readings of earlier nights that are kept. */
	withKept: (kept: KeptReadings) => (posting: Posting) => Reading;
	/** Hash of these rules, by which readings are kept. */
	hash: string;
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
	const rulebook = { vocabulary, topics, rates, detectors, detectLanguage };
	const handed = ({ source, title, text, locations, workplace, countryField, pay, payText }: Posting) => ({
		words: { title, text, locations, workplace, countryField, pay, payText },
		remoteOnlyBoard: sources[source].remoteOnly === true,
		longestQuote: terms.get(source)?.quote ?? LONGEST_QUOTE,
	});
	const read = ({ words, remoteOnlyBoard, longestQuote }: ReturnType<typeof handed>): Reading =>
		shortenQuotes(classify({ ...words, remoteOnlyBoard }, rulebook), longestQuote);
	return {
		classify: (posting) => read(handed(posting)),
		withKept: (kept) => (posting) => {
			const advert = handed(posting);
			return kept.of(advert, () => read(advert));
		},
		hash: hashOfRules(rulebook),
		rates,
		mayBeOurs: (title) => speaksForARole(title, vocabulary.roles),
	};
}
