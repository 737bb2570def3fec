import { titleKey } from '#domain/title-key.ts';

/** The fields that decide whether two adverts count as one. */
export interface Counted {
	/** Any identifier that is the same in all adverts of the employer */
	employer: string;
	title: string;
	/** The advert’s places, which are removed from its title; empty when unknown */
	locations?: readonly string[];
	/** Null when the advert does not state it */
	level: string | null;
}

/** The key shared by adverts that count as one. Titles are compared without level, place, workplace and (m/f/d). */
export const countedAs = ({ employer, title, locations = [], level }: Counted): string =>
	JSON.stringify([employer, titleKey(title, locations), level]);

/** Keeps the first advert of those with the same employer, title and level, so that a job advertised city by city counts once. */
export function counted<T>(adverts: readonly T[], says: (advert: T) => Counted): T[] {
	const first = new Map<string, T>();
	for (const advert of adverts) {
		const key = countedAs(says(advert));
		if (!first.has(key)) first.set(key, advert);
	}
	return [...first.values()];
}
