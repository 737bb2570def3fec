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

/** What adverts are read by: the editors’ vocabulary, the guides’ detectors, the exchange rates and a detector of languages. */
export interface Rulebook {
	vocabulary: Vocabulary;
	topics: readonly Topic[];
	rates: DollarRates;
	detectors: readonly RoleDetector[];
	detectLanguage: DetectLanguage;
}

/** Rules that many adverts do not ask for, so that browsers load them when one does. */
export interface RulesOnDemand {
	/** Of money; an advert of which `asksPay` says no has none. */
	readPay: ReadPay;
	/** Of remote jobs. */
	decidePlaces: DecidePlaces;
}

/** An advert as facts read it: cut into words and sections, with the phrases of the vocabulary found in it. */
export interface PreparedAdvert extends TermedAdvert {
	rules: Rulebook & RulesOnDemand;
	/** What the title says of each role. */
	titles: readonly TitleReading[];
}

/** Cuts a posting up and finds the words of the vocabulary in it, once for all facts. */
export function prepareAdvert(posting: PostingWords, rules: Rulebook & RulesOnDemand): PreparedAdvert {
	const advert = findTerms(parseAdvert(posting), rules.vocabulary);
	return { ...advert, rules, titles: readTitle(advert.title, rules.vocabulary.roles) };
}
