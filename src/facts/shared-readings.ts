import { memoize } from '#domain/memoize.ts';
import type { RoleSlug } from '#domain/vocabulary.ts';
import { readDetections } from '#classify/detectors.ts';
import { readYears } from '#classify/level/years.ts';
import { readRole, whyRole } from '#classify/role/role.ts';
import { mainWork, readTracks, scoreTracks } from '#classify/tracks.ts';
import type { PreparedAdvert } from './prepared-advert.ts';

// Intermediate results that several facts need: computed for the first, and cached per advert.

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

/** The role that an advert without a role may fit. */
export function mayFitIn(advert: PreparedAdvert): RoleSlug | null {
	const found = roleIn(advert);
	return found.role === null ? found.mayFit : null;
}

/** A sentence that says why the advert has this role, or none. */
export function whyIn(advert: PreparedAdvert): string {
	const found = roleIn(advert);
	return found.role === null ? found.why : whyRole(advert, found.work, mainWork(advert, scoredTracksIn(advert)));
}
