import type { RoleDetector } from '#domain/detector.ts';
import type { Topic, Vocabulary } from '#domain/vocabulary.ts';
import { parseAdvert } from '#classify/advert.ts';
import type { DetectLanguage } from '#classify/language.ts';
import type { ReadPay } from '#classify/pay.ts';
import { findTerms, type TermedAdvert } from '#classify/phrases/found.ts';
import type { DecidePlaces } from '#classify/place/where.ts';
import type { DollarRates } from '#classify/rates.ts';
import type { PostingWords } from '#classify/reading.ts';
import { readTitle, type TitleReading } from '#classify/role/title.ts';

/** Everything that reading an advert needs: the vocabulary, the guides’ detectors, exchange rates and a language detector. */
export interface Rulebook {
	vocabulary: Vocabulary;
	topics: readonly Topic[];
	rates: DollarRates;
	detectors: readonly RoleDetector[];
	detectLanguage: DetectLanguage;
}

/** Rules that only some adverts need, so browsers load them for the first advert that does. */
export interface RulesOnDemand {
	/** Reads pay. Not needed for an advert in which `asksPay` finds no pay. */
	readPay: ReadPay;
	/** Decides where the work may be done. Needed only for remote jobs. */
	decidePlaces: DecidePlaces;
}

/** An advert ready for reading facts: split into words and sections, with all phrases of the vocabulary found. */
export interface PreparedAdvert extends TermedAdvert {
	rules: Rulebook & RulesOnDemand;
	/** What the title suggests for each role. */
	titles: readonly TitleReading[];
}

/** Splits a posting and finds the vocabulary’s phrases in it, once for all facts. */
export function prepareAdvert(posting: PostingWords, rules: Rulebook & RulesOnDemand): PreparedAdvert {
	const advert = findTerms(parseAdvert(posting), rules.vocabulary);
	return { ...advert, rules, titles: readTitle(advert.title, rules.vocabulary.roles) };
}
