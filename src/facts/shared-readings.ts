import { memoize } from '#domain/memoize.ts';
import { readDetections } from '#classify/detectors.ts';
import { readYears } from '#classify/level/years.ts';
import { readRole, whyRole } from '#classify/role/role.ts';
import { mainWork, readTracks, scoreTracks } from '#classify/tracks.ts';
import type { PreparedAdvert } from './prepared-advert.ts';

// What several facts ask of an advert: read when the first asks, and kept with the advert.

export const roleIn = memoize((advert: PreparedAdvert) => readRole(advert, advert.titles));

const slugOfRole = (advert: PreparedAdvert) => roleIn(advert).role?.value ?? null;

const scoredTracksIn = memoize((advert: PreparedAdvert) =>
	scoreTracks(advert, slugOfRole(advert), advert.rules.vocabulary.tracks),
);

export const tracksIn = memoize((advert: PreparedAdvert) => readTracks(advert, scoredTracksIn(advert)));

export const yearsIn = memoize((advert: PreparedAdvert) => readYears(advert));

export const detectionsIn = memoize((advert: PreparedAdvert) =>
	readDetections(advert, slugOfRole(advert), advert.rules.detectors),
);

/** Why the advert has its role, or none, as a sentence. */
export function whyIn(advert: PreparedAdvert): string {
	const found = roleIn(advert);
	return found.role === null ? found.why : whyRole(advert, found.work, mainWork(advert, scoredTracksIn(advert)));
}
