import { z } from 'zod';
import { readBeside } from '../word-lists.ts';

const Names = z.array(z.string());
const ByCountry = z.record(z.string(), Names);

/** Cities that adverts name without their country, by ISO code. */
export const cities = readBeside(new URL('cities.yaml', import.meta.url), ByCountry);

/** States, provinces and other names that the ISO lists do not have; the file says what each list is. */
export const areas = readBeside(
	new URL('areas.yaml', import.meta.url),
	z.strictObject({
		usStates: z.record(z.string(), z.string()),
		canadianProvinces: z.record(z.string(), z.string()),
		countryNames: ByCountry,
		countryCodes: ByCountry,
		namesakes: Names,
		turnedNames: z
			.record(z.string(), z.string())
			.transform((names) => Object.entries(names).map(([name, plain]) => ({ name: new RegExp(name, 'giu'), plain }))),
		notCountries: Names,
		languages: Names,
		sharedCities: Names,
	}),
);
