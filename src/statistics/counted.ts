import { titleKey } from '#domain/title-key.ts';

/** What makes two adverts one for counting. */
export interface Counted {
	/** Any name of the employer that is the same in all its adverts */
	employer: string;
	title: string;
	/** Places of the advert, which are no part of its title; none where they are not known */
	locations?: readonly string[];
	/** Null where the advert does not say */
	level: string | null;
}

/** What adverts that count once have in common. Titles are compared without level, place, way of working and (m/f/d). */
export const countedAs = ({ employer, title, locations = [], level }: Counted): string =>
	JSON.stringify([employer, titleKey(title, locations), level]);

/**
 * The adverts that count: of those of one employer with the same title and level the first, so that a job advertised city
 * by city counts once.
 */
export function counted<T>(adverts: readonly T[], says: (advert: T) => Counted): T[] {
	const first = new Map<string, T>();
	for (const advert of adverts) {
		const key = countedAs(says(advert));
		if (!first.has(key)) first.set(key, advert);
	}
	return [...first.values()];
}
