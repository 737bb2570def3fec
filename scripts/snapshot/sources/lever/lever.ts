import { z } from 'zod';
import { cleanText } from '#plain-text/characters.ts';
import { plainText } from '#plain-text/plain-text.ts';
import { Amount, firstNonBlank, Id, payField, places, optionalStrings, workplaceField } from '../fields.ts';
import { rowsOrJobs, type Draft, type Source } from '../source.ts';

const Job = z.object({
	id: Id,
	text: z.string(),
	hostedUrl: z.string(),
	createdAt: z.number().nullish(),
	// The documentation says `on-site`, but boards send `onsite`.
	workplaceType: workplaceField({
		'on-site': 'onsite',
		onsite: 'onsite',
		remote: 'remote',
		hybrid: 'hybrid',
		unspecified: null,
	}),
	categories: z
		.object({ ...optionalStrings('commitment', 'location'), allLocations: z.array(z.string()).nullish() })
		.nullish(),
	lists: z.array(z.object(optionalStrings('text', 'content'))).nullish(),
	salaryRange: z.object({ ...optionalStrings('currency', 'interval'), min: Amount, max: Amount }).nullish(),
	...optionalStrings('country', 'salaryDescription', 'salaryDescriptionPlain', 'description', 'descriptionPlain'),
	...optionalStrings(
		'opening',
		'openingPlain',
		'descriptionBody',
		'descriptionBodyPlain',
		'additional',
		'additionalPlain',
	),
});

export const lever: Source = {
	// European boards use another host: `address: https://api.eu.lever.co`.
	first: ({ board, address }) => ({
		url: new URL(`/v0/postings/${encodeURIComponent(board)}?mode=json`, address ?? 'https://api.lever.co').href,
	}),
	rows: rowsOrJobs,
	posting: Job.transform((job): Draft => {
		const { categories, country, salaryRange } = job;
		return {
			key: job.id,
			title: job.text,
			url: job.hostedUrl,
			locations: places([categories?.location, ...(categories?.allLocations ?? [])]),
			workplace: job.workplaceType,
			countryField: country !== null && /^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : null,
			employmentType: categories?.commitment ?? null,
			publishedOn: job.createdAt,
			pay: salaryRange ? payField(salaryRange.min, salaryRange.max, salaryRange.currency, salaryRange.interval) : [],
			payText: readWords(job.salaryDescription, job.salaryDescriptionPlain),
			text: advert(job),
		};
	}),
};

/** The text of an advert: opening, body, lists, closing. The requirements are only in the lists. */
function advert(job: z.output<typeof Job>): string {
	const body = readWords(job.descriptionBody, job.descriptionBodyPlain);
	const parts =
		body === null
			? [readWords(job.description, job.descriptionPlain)]
			: [readWords(job.opening, job.openingPlain), body];
	const lists = (job.lists ?? []).flatMap(({ text, content }) => [plainText(text), plainText(content)]);
	return [...parts, ...lists, readWords(job.additional, job.additionalPlain)]
		.filter((part) => part !== null && part !== '')
		.join('\n\n');
}

function readWords(html: string | null, plain: string | null): string | null {
	return firstNonBlank(plainText(html), cleanText(plain ?? ''))?.trim() ?? null;
}
