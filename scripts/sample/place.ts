import type { Employer } from './employers.ts';
import { isJobBoard } from './sources.ts';
import type { Place } from './intent.ts';
import { cards, type Chance } from './random.ts';

type Kind = 'home' | 'home-and-neighbour' | 'europe' | 'worldwide' | 'unspecified';

const european = ['GB', 'DE', 'NL', 'PL', 'PT'];
const neighbours: Record<string, string> = { US: 'CA', CA: 'US', GB: 'IE', DE: 'AT', NL: 'BE', PL: 'CZ', PT: 'ES' };

const abroad = cards<Kind>([
	['home', 5],
	['home-and-neighbour', 2],
	['worldwide', 1],
	['unspecified', 2],
]);
const inEurope = cards<Kind>([
	['home', 5],
	['home-and-neighbour', 1],
	['europe', 3],
	['worldwide', 1],
]);
const anywhere = cards<Kind>([
	['worldwide', 6],
	['europe', 2],
	['unspecified', 2],
]);

/** Where one of the employer’s remote jobs may be done from. */
export function choosePlace(employer: Employer, draw: Chance): Place {
	const { home } = employer;
	const kinds = home === null ? anywhere : european.includes(home) ? inEurope : abroad;
	const kind = sayable(employer, draw.pick(kinds));
	const payCountry = home ?? 'US';
	const empty = { countries: [], region: null, payCountry };
	if (kind === 'worldwide' || kind === 'unspecified') return { ...empty, scope: kind };
	if (kind === 'europe') return { ...empty, scope: 'region', region: 'europe', payCountry: home ?? 'NL' };
	const neighbour = neighbours[payCountry];
	const countries = kind === 'home' || neighbour === undefined ? [payCountry] : [payCountry, neighbour];
	return { ...empty, scope: 'region', countries: countries.toSorted() };
}

/** What a job board cannot say becomes the home country, or anywhere where there is none. */
function sayable({ source, home }: Employer, kind: Kind): Kind {
	const isSilent = isJobBoard(source) && kind === 'unspecified';
	const isList = source === 'himalayas' && kind === 'europe';
	return isSilent || isList ? (home === null ? 'worldwide' : 'home') : kind;
}

/** English names, a city for rows that are tied to an office, and the hours kept there, in a sentence and in short. */
export const countries: Record<string, { name: string; city: string; region: string; offset: string; zone: string }> = {
	US: { name: 'United States', city: 'Columbus', region: 'Ohio', offset: 'Eastern Time', zone: 'EST' },
	CA: { name: 'Canada', city: 'Halifax', region: 'Nova Scotia', offset: 'Eastern Time', zone: 'EST' },
	GB: { name: 'United Kingdom', city: 'Leeds', region: 'England', offset: 'UK time', zone: 'GMT' },
	IE: { name: 'Ireland', city: 'Cork', region: 'Munster', offset: 'UK time', zone: 'GMT' },
	DE: { name: 'Germany', city: 'Leipzig', region: 'Saxony', offset: 'Central European Time', zone: 'CET' },
	AT: { name: 'Austria', city: 'Graz', region: 'Styria', offset: 'Central European Time', zone: 'CET' },
	NL: { name: 'Netherlands', city: 'Utrecht', region: 'Utrecht', offset: 'Central European Time', zone: 'CET' },
	BE: { name: 'Belgium', city: 'Ghent', region: 'Flanders', offset: 'Central European Time', zone: 'CET' },
	PL: { name: 'Poland', city: 'Poznań', region: 'Greater Poland', offset: 'Central European Time', zone: 'CET' },
	CZ: { name: 'Czechia', city: 'Brno', region: 'South Moravia', offset: 'Central European Time', zone: 'CET' },
	PT: { name: 'Portugal', city: 'Porto', region: 'Porto', offset: 'UK time', zone: 'GMT' },
	ES: { name: 'Spain', city: 'Valencia', region: 'Valencia', offset: 'Central European Time', zone: 'CET' },
	IN: { name: 'India', city: 'Pune', region: 'Maharashtra', offset: 'India Standard Time', zone: 'IST' },
	BR: { name: 'Brazil', city: 'Recife', region: 'Pernambuco', offset: 'Brasília time', zone: 'UTC-3' },
};

export function countryName(code: string): string {
	return countries[code]?.name ?? code;
}
