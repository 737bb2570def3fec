import { z } from 'zod';
import { valueAt } from '../../decode/read-json.ts';
import { plainText } from '#plain-text/plain-text.ts';
import { firstNonBlank, placeName, places, sharedCountry, optionalStrings } from '../fields.ts';
import { rowsUnder, stringAt, type Draft, type Source } from '../source.ts';

const Job = z.object({
	title: z.string(),
	shortcode: z.string().min(1).max(100),
	...optionalStrings(
		'url',
		'shortlink',
		'application_url',
		'employment_type',
		'published_on',
		'created_at',
		'description',
	),
	...optionalStrings('country', 'state', 'city'),
	telecommuting: z.boolean().nullish(),
	locations: z
		.array(z.object({ ...optionalStrings('country', 'countryCode', 'region', 'city'), hidden: z.boolean().nullish() }))
		.nullish(),
});

/** The list has one row for each country. Rows of a job share a shortcode, by which they are merged. */
export const workable: Source = {
	first: ({ board }) => ({
		url: `https://apply.workable.com/api/v1/widget/accounts/${encodeURIComponent(board)}?details=true`,
	}),
	rows: (page) => rowsUnder('jobs')(valueAt(page, ['widget']) ?? page),
	employer: (page) => stringAt(page, 'widget', 'name') ?? stringAt(page, 'name'),
	posting: Job.transform((job): Draft => {
		const visiblePlaces = (job.locations ?? []).filter(({ hidden }) => hidden !== true);
		const codes = visiblePlaces.map((place) => firstNonBlank(place.countryCode, place.country));
		const placeOfRow = placeName(job.city, job.state, job.country);
		return {
			key: job.shortcode,
			postingId: placeOfRow === '' ? job.shortcode : `${job.shortcode} ${placeOfRow}`,
			title: job.title,
			url:
				firstNonBlank(job.url, job.shortlink, job.application_url) ?? `https://apply.workable.com/j/${job.shortcode}`,
			locations: places([
				placeOfRow,
				...visiblePlaces.map(({ city, region, country }) => placeName(city, region, country)),
			]),
			// The form sends false for hybrid and for on-site.
			workplace: job.telecommuting === true ? 'remote' : null,
			countryField: sharedCountry(codes.length > 0 ? codes : [job.country]),
			employmentType: job.employment_type,
			publishedOn: firstNonBlank(job.published_on, job.created_at),
			text: plainText(job.description),
		};
	}),
};
