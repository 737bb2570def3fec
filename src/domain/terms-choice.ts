/** Decides which entries on terms of work concern a reader. Browsers load this file too, so it imports nothing. */

/** The places that an entry can be about: a country, the European Union, or `anywhere`. */
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

/** The countries that readers can choose: those with entries, another country of the European Union, and any other country. */
export const countryChoices: readonly (readonly [value: string, label: string])[] = [
	...Object.entries(termPlaces).filter(([code]) => code !== 'anywhere' && code !== 'EU'),
	['EU', 'Another country in the European Union'],
	['other', 'Another country'],
];

/** The ways in which somebody can be hired. */
export const hirings = {
	employee: 'Employee',
	contractor: 'Contractor or freelancer',
	eor: 'Through an employer of record',
} as const;
export type Hiring = keyof typeof hirings;

/**
 * Which of a reader’s two countries decides whether an entry concerns them: where they live, where the employer is, or either.
 */
export const deciding = ['home', 'employer', 'either'] as const;

/** The fields of an entry that decide whom it concerns. */
export interface Concerned {
	place: TermPlace;
	decidedBy: (typeof deciding)[number];
	/** How somebody must be hired; empty when any way counts. */
	hired: readonly Hiring[];
}

/** What a reader has chosen. An empty string means no choice. */
export interface TermsChoice {
	home: string;
	employer: string;
	hired: string;
}

const chosen = (value: unknown, allowed: readonly string[]): string =>
	typeof value === 'string' && allowed.includes(value) ? value : '';

/** Reads a stored choice. A value that is not offered counts as no choice. */
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

/** Whether an entry may concern a reader. A field that the reader left empty excludes nothing. */
export function concerns({ place, decidedBy, hired }: Concerned, choice: TermsChoice): boolean {
	if (choice.hired !== '' && hired.length > 0 && !hired.some((way) => way === choice.hired)) return false;
	if (place === 'anywhere') return true;
	const home = covers(place, choice.home);
	const employer = covers(place, choice.employer);
	return { home, employer, either: home || employer }[decidedBy];
}

/** Whether the day on which a figure was due to change has come. */
export const mayBeOutOfDate = (changesOn: string | null | undefined, today: string): boolean =>
	typeof changesOn === 'string' && changesOn <= today;

/**
 * Sorts entries as pages show them: anywhere, the European Union, then countries by name. Entries of one place keep their order.
 */
export function byPlace<Entry extends Pick<Concerned, 'place'>>(entries: readonly Entry[]): Entry[] {
	const places = Object.keys(termPlaces);
	return entries.toSorted((a, b) => places.indexOf(a.place) - places.indexOf(b.place));
}
