import { readFile } from 'node:fs/promises';
import { detectLanguage } from '#classify/detect-language.ts';
import { classify } from '#facts/classify.ts';
import { speaksForARole } from '#classify/role/title.ts';
import { LONGEST_QUOTE, shortenQuotes } from '#classify/quotes.ts';
import { readRates } from '#classify/rates.ts';
import type { KeptYaml } from '../../src/yaml/kept-yaml.ts';
import { checkReading } from './candidates/check-reading.ts';
import type { Classify } from './candidates/judge-rows.ts';
import { hashOfRules } from './kept-readings.ts';
import type { Keep } from './rows/read-feed.ts';
import type { PostingFields } from './rows/to-posting.ts';
import { sources } from './sources/index.ts';
import type { Terms } from './plan/terms.ts';
import { readRoleDetectors, readTopicList, readVocabulary } from '#classify/vocabulary.ts';

export interface Rules {
	classify: Classify;
	/** Like `classify`, but with a cache of readings from earlier nights. */
	withKept: (keep: Keep) => Classify;
	/** Hash of these rules; readings are cached by it. */
	hash: string;
	rates: { date: string; source: string };
	/** Whether a title may belong to one of our roles; no other advert can get a role. */
	mayBeOurs: (title: string) => boolean;
}

/**
 * Builds the rules from the vocabulary in the content, the detectors of the guides and the exchange rates. An advert is quoted no
 * further than the terms of its source allow.
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
	const handed = ({ source, title, locations, workplace, countryField, pay, payText }: PostingFields) => ({
		fields: { title, locations, workplace, countryField, pay, payText },
		remoteOnlyBoard: sources[source].remoteOnly === true,
		longestQuote: terms.get(source)?.quote ?? LONGEST_QUOTE,
	});
	const read: Classify = (posting, text) => {
		const { fields, remoteOnlyBoard, longestQuote } = handed(posting);
		const words = { ...fields, text: text.words(), remoteOnlyBoard };
		return checkReading(shortenQuotes(classify(words, rulebook), longestQuote));
	};
	return {
		classify: read,
		withKept: (keep) => (posting, text) => keep({ ...handed(posting), text: text.hash }, () => read(posting, text)),
		hash: hashOfRules(rulebook),
		rates,
		mayBeOurs: (title) => speaksForARole(title, vocabulary.roles),
	};
}
