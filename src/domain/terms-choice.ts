/** Which terms of work concern a reader. Browsers load this file too, so it needs nothing. */

/** What an entry is about: a country, the European Union, or `anywhere`. */
export const termPlaces = {
	anywhere: 'Anywhere',
	EU: 'European Union',
	AU: 'Australia',
	BR: 'Brazil',
	CA: 'Canada',
	FR: 'France',
	DE: 'Germany',
	IN: 'India',
	IE: 'Ireland',
	NL: 'Netherlands',
	PL: 'Poland',
	PT: 'Portugal',
	ES: 'Spain',
	CH: 'Switzerland',
	GB: 'United Kingdom',
	US: 'United States',
} as const;
export type TermPlace = keyof typeof termPlaces;

/** Countries of the European Union that have entries, and the Union itself. */
export const inUnion: readonly string[] = ['EU', 'FR', 'DE', 'IE', 'NL', 'PL', 'PT', 'ES'] satisfies TermPlace[];

/** What readers choose: the countries that have entries, another country of the Union, and all others. */
export const countryChoices: readonly (readonly [value: string, label: string])[] = [
	...Object.entries(termPlaces).filter(([code]) => code !== 'anywhere' && code !== 'EU'),
	['EU', 'Another country in the European Union'],
	['other', 'Another country'],
];

/** How somebody can be hired. */
export const hirings = {
	employee: 'Employee',
	contractor: 'Contractor or freelancer',
	eor: 'Through an employer of record',
} as const;
export type Hiring = keyof typeof hirings;

/** Which of a reader’s two countries decides whether an entry concerns them. */
export const deciding = ['home', 'employer', 'either'] as const;

/** What decides whom an entry concerns. */
export interface Concerned {
	place: TermPlace;
	decidedBy: (typeof deciding)[number];
	/** How somebody must be hired; empty for any way. */
	hired: readonly Hiring[];
}

/** What a reader has chosen; an empty string where nothing. */
export interface TermsChoice {
	home: string;
	employer: string;
	hired: string;
}

const chosen = (value: unknown, allowed: readonly string[]): string =>
	typeof value === 'string' && allowed.includes(value) ? value : '';

/** A stored choice. Whatever is not offered counts as not chosen. */
export function readTermsChoice(stored: unknown): TermsChoice {
	const { home, employer, hired } = (stored ?? {}) as Partial<Record<keyof TermsChoice, unknown>>;
	const countries = countryChoices.map(([value]) => value);
	return {
		home: chosen(home, countries),
		employer: chosen(employer, countries),
		hired: chosen(hired, Object.keys(hirings)),
	};
}

const covers = (place: TermPlace, country: string): boolean =>
	country === '' || place === country || (place === 'EU' && inUnion.includes(country));

/** Whether an entry may concern somebody. What they have not chosen rules nothing out. */
export function concerns({ place, decidedBy, hired }: Concerned, choice: TermsChoice): boolean {
	if (choice.hired !== '' && hired.length > 0 && !hired.some((way) => way === choice.hired)) return false;
	if (place === 'anywhere') return true;
	const home = covers(place, choice.home);
	const employer = covers(place, choice.employer);
	return { home, employer, either: home || employer }[decidedBy];
}

/** Whether the day has come on which a figure was to change. */
export const mayBeOutOfDate = (changesOn: string | null | undefined, today: string): boolean =>
	typeof changesOn === 'string' && changesOn <= today;

/** Entries in the order of pages: anywhere, the Union, then countries by name; within a place as written. */
export function byPlace<Entry extends Pick<Concerned, 'place'>>(entries: readonly Entry[]): Entry[] {
	const places = Object.keys(termPlaces);
	return entries.toSorted((a, b) => places.indexOf(a.place) - places.indexOf(b.place));
}
