import { z } from 'zod';
import type { PayField } from '#domain/posting.ts';
import { placeName } from '../advert.ts';
import { firstWords, places, Words } from '../fields.ts';
import { Amount, payField } from '../pay-field.ts';
import { countryName, sharedCountry } from '../shared-country.ts';

/** One or several; schema.org leaves both open. */
function someOf<T extends z.ZodType>(item: T) {
	return z
		.union([z.array(item), item.transform((one) => [one])])
		.nullish()
		.transform((items) => items ?? []);
}

const Named = z.object({ name: Words });
const Place = z.object({
	address: z
		.object({
			addressLocality: Words,
			addressCountry: z.union([z.string(), Named.transform(({ name }) => name)]).nullish(),
		})
		.nullish(),
});

/** The fields of schema.org’s JobPosting that Teamtailor fills. */
export const JobPosting = z.object({
	description: Words,
	datePosted: Words,
	employmentType: someOf(z.string()).transform((types) => types.join(', ') || null),
	jobLocation: someOf(Place),
	jobLocationType: Words,
	applicantLocationRequirements: someOf(Named),
	baseSalary: z
		.object({
			currency: Words,
			value: z.object({ value: Amount, minValue: Amount, maxValue: Amount, unitText: Words }).partial().nullish(),
		})
		.nullish(),
});
type JobPosting = z.output<typeof JobPosting>;

/**
 * Where applicants may live and where the work is. `addressRegion` is left out: Teamtailor fills it with the
 * employer’s own grouping, such as “Europe” for Madrid.
 */
export function placesOf(job: JobPosting | null | undefined): { locations: string[]; country: string | null } {
	const addresses = (job?.jobLocation ?? []).flatMap(({ address }) => address ?? []);
	const named = addresses.map(({ addressLocality, addressCountry }) =>
		placeName(addressLocality, countryName(addressCountry ?? null)),
	);
	const allowed = (job?.applicantLocationRequirements ?? []).map(({ name }) => name);
	return {
		locations: places([...allowed, ...named]),
		country: sharedCountry(addresses.map(({ addressCountry }) => addressCountry ?? null)),
	};
}

/** One entry for the range or the single figure of `baseSalary`. */
export function pay(job: JobPosting | null | undefined): PayField[] {
	const { currency = null, value } = job?.baseSalary ?? {};
	const only = value?.value ?? null;
	return payField(value?.minValue ?? only, value?.maxValue ?? only, currency, firstWords(value?.unitText));
}
