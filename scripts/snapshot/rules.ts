import { readFile } from 'node:fs/promises';
import { detectLanguage } from '#classify/detect-language.ts';
import { classify } from '#facts/classify.ts';
import { speaksForARole } from '#classify/role/title.ts';
import { MAX_QUOTE_LENGTH, shortenQuotes } from '#classify/quotes.ts';
import { readRates } from '#classify/rates.ts';
import type { KeptYaml } from '../../src/yaml/kept-yaml.ts';
import { checkReading } from './candidates/check-reading.ts';
import type { Classify } from './candidates/judge-rows.ts';
import { hashOfRules } from './reading-cache.ts';
import type { Cached } from './rows/read-feed.ts';
import type { PostingFields } from './rows/to-posting.ts';
import { sources } from './sources/index.ts';
import type { Terms } from './plan/terms.ts';
import { readRoleDetectors, readTopicList, readVocabulary } from '#classify/vocabulary.ts';

export interface Rules {
	classify: Classify;
	/** Like `classify`, but takes readings of earlier nights from the cache. */
	classifyCached: (cached: Cached) => Classify;
	/** Hash of these rules. A cached reading is used only if its hash is the same. */
	hash: string;
	rates: { date: string; source: string };
	/** Whether an advert with this title may get one of our roles. */
	mayHaveRole: (title: string) => boolean;
}

/**
 * Builds the rules from the vocabulary in the content, the detectors of the guides and the exchange rates. Quotes from an advert
 * are never longer than the terms of its source allow.
 */
export async function readRules(
	contentFolder: string,
	ratesFile: string,
	terms: Terms,
	kept?: KeptYaml,
): Promise<Rules> {
	const vocabulary = readVocabulary(contentFolder, undefined, kept);
	const topics = readTopicList(contentFolder, kept);
	const detectors = readRoleDetectors(contentFolder, kept);
	const rates = readRates(await readFile(ratesFile, 'utf8'));
	const rulebook = { vocabulary, topics, rates, detectors, detectLanguage };
	const inputOf = ({ source, title, locations, workplace, countryField, pay, payText }: PostingFields) => ({
		fields: { title, locations, workplace, countryField, pay, payText },
		remoteOnlyBoard: sources[source].remoteOnly === true,
		longestQuote: terms.get(source)?.quote ?? MAX_QUOTE_LENGTH,
	});
	const read: Classify = (posting, text) => {
		const { fields, remoteOnlyBoard, longestQuote } = inputOf(posting);
		const words = { ...fields, text: text.words(), remoteOnlyBoard };
		return checkReading(shortenQuotes(classify(words, rulebook), longestQuote));
	};
	return {
		classify: read,
		classifyCached: (cached) => (posting, text) =>
			cached({ ...inputOf(posting), text: text.hash }, () => read(posting, text)),
		hash: hashOfRules(rulebook),
		rates,
		mayHaveRole: (title) => speaksForARole(title, vocabulary.roles),
	};
}
