import type { RoleDetector } from '#domain/detector.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { readDetections } from './detectors.ts';
import { readLanguage } from './language.ts';
import { readLevel } from './level.ts';
import { readPay } from './pay.ts';
import { readAdvert } from './phrases/advert.ts';
import { readRemote } from './place.ts';
import type { Rates } from './rates.ts';
import type { PostingWords, Reading } from './reading.ts';
import { isOfAnotherTrade, readRole, readTitleRole } from './role.ts';
import { readClouds, readSpecialisations, readTools } from './phrases/terms.ts';
import { readTracks, workInWords } from './phrases/tracks.ts';

/** Reads one posting by the rules of the vocabulary and of the guides’ detectors. Pure: the same words always give the same reading. */
export function classify(
	posting: PostingWords,
	vocabulary: Vocabulary,
	rates: Rates,
	detectors: readonly RoleDetector[] = [],
	remoteOnlyBoard = false,
): Reading {
	const advert = readAdvert(posting, vocabulary);
	const { role, why } = readRole(advert, vocabulary.roles, (slug) => workInWords(advert, slug, vocabulary.tracks));
	return {
		role,
		why,
		tracks: role ? readTracks(advert, role.value, vocabulary.tracks) : [],
		...readLevel(posting, vocabulary.levels, advert.sections),
		clouds: readClouds(advert, vocabulary.clouds),
		specialisations: readSpecialisations(
			advert,
			vocabulary.specialisations,
			isOfAnotherTrade(posting.title, vocabulary.roles),
		),
		tools: readTools(advert, vocabulary.tools),
		remote: readRemote(posting, vocabulary.regions, remoteOnlyBoard),
		pay: readPay(posting, rates),
		language: readLanguage(posting.text),
		titleRole: readTitleRole(posting.title, vocabulary.roles),
		...readDetections(advert, role?.value ?? null, detectors),
	};
}
