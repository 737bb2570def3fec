import type { RoleDetector } from '#domain/detector.ts';
import type { Topic, Vocabulary } from '#domain/vocabulary.ts';
import { parseAdvert } from '#classify/advert.ts';
import { readFacets } from '#classify/facets.ts';
import { readConditions } from './conditions.ts';
import { readDetections } from '#classify/detectors.ts';
import { readLanguage, type DetectLanguage } from '#classify/language.ts';
import { readLevel } from '#classify/level.ts';
import { readYears } from '#classify/level/years.ts';
import type { ReadPay } from '#classify/pay.ts';
import { findTerms } from '#classify/phrases/found.ts';
import { readRemote } from '#classify/place.ts';
import type { DecidePlaces } from '#classify/place/where.ts';
import type { DollarRates } from '#classify/rates.ts';
import type { PostingWords } from '#classify/reading.ts';
import type { Reading } from './reading.ts';
import { readRole, whyRole } from '#classify/role/role.ts';
import { isOfAnotherTrade, readTitle, titleRole } from '#classify/role/title.ts';
import { readSpecialisations } from '#classify/specialisations.ts';
import { readTools } from '#classify/tools.ts';
import { readTopics } from '#classify/topics.ts';
import { mainWork, readTracks, scoreTracks } from '#classify/tracks.ts';

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

/** The passes over one posting, in their order; `classify` is for who has all rules at hand. */
export function readAdvert(posting: PostingWords, rulebook: Rulebook, onDemand: RulesOnDemand): Reading {
	const { vocabulary, topics, rates, detectors, detectLanguage } = rulebook;
	const advert = findTerms(parseAdvert(posting), vocabulary);

	const titles = readTitle(advert.title, vocabulary.roles);
	const found = readRole(advert, titles);
	const tracks = scoreTracks(advert, found.role?.value ?? null, vocabulary.tracks);
	const years = readYears(advert);
	const readings = readTracks(advert, tracks);
	const known = { ofAnotherTrade: isOfAnotherTrade(titles), tracks: readings };

	return {
		role: found.role,
		alsoRole: found.role === null ? null : found.alsoRole,
		why: found.role === null ? found.why : whyRole(advert, found.work, mainWork(advert, tracks)),
		titleRole: titleRole(advert.title, titles),
		tracks: readings,
		level: readLevel(advert, vocabulary.levels, years),
		years,
		remote: readRemote(advert, vocabulary.regions, onDemand.decidePlaces),
		pay: onDemand.readPay(advert, rates),
		named: readFacets(advert, vocabulary.facets),
		specialisations: readSpecialisations(advert, vocabulary.specialisations, known),
		tools: readTools(advert, vocabulary.tools),
		topics: readTopics(advert, topics),
		language: readLanguage(advert, detectLanguage),
		conditions: readConditions(advert),
		...readDetections(advert, found.role?.value ?? null, detectors),
	};
}
