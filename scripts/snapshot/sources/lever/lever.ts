import { z } from 'zod';
import { cleanText } from '../../decode/characters.ts';
import { plainText } from '../../decode/plain-text.ts';
import { Amount, firstWords, Id, payField, places, Words } from '../fields.ts';
import { rowsOrJobs, type Draft, type Source } from '../source.ts';

const Job = z.object({
	id: Id,
	text: z.string(),
	hostedUrl: z.string(),
	createdAt: z.number().nullish(),
	country: Words,
	// The documentation says `on-site`, boards say `onsite`.
	workplaceType: z.enum(['on-site', 'onsite', 'remote', 'hybrid', 'unspecified']).nullish(),
	categories: z.object({ commitment: Words, location: Words, allLocations: z.array(z.string()).nullish() }).nullish(),
	opening: Words,
	openingPlain: Words,
	description: Words,
	descriptionPlain: Words,
	descriptionBody: Words,
	descriptionBodyPlain: Words,
	lists: z.array(z.object({ text: Words, content: Words })).nullish(),
	additional: Words,
	additionalPlain: Words,
	salaryRange: z.object({ currency: Words, interval: Words, min: Amount, max: Amount }).nullish(),
	salaryDescription: Words,
	salaryDescriptionPlain: Words,
});

const workplaces = {
	'on-site': 'onsite',
	onsite: 'onsite',
	remote: 'remote',
	hybrid: 'hybrid',
	unspecified: null,
} as const;

export const lever: Source = {
	name: 'lever',
	moreHosts: ['api.lever.co', 'api.eu.lever.co'],
	first: ({ board, region }) => ({
		url: `https://api.${region === 'eu' ? 'eu.' : ''}lever.co/v0/postings/${encodeURIComponent(board)}?mode=json`,
	}),
	entries: rowsOrJobs,
	posting: Job.transform((job): Draft => {
		const { categories, country, salaryRange } = job;
		return {
			key: job.id,
			title: job.text,
			url: job.hostedUrl,
			locations: places([categories?.location, ...(categories?.allLocations ?? [])]),
			workplace: job.workplaceType ? workplaces[job.workplaceType] : null,
			countryField: country !== null && /^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : null,
			employmentType: categories?.commitment ?? null,
			publishedOn: job.createdAt,
			pay: salaryRange ? payField(salaryRange.min, salaryRange.max, salaryRange.currency, salaryRange.interval) : [],
			payText: readWords(job.salaryDescription, job.salaryDescriptionPlain),
			text: advert(job),
		};
	}),
};

/** Opening, body, lists, closing. Requirements stand in the lists and nowhere else. */
function advert(job: z.output<typeof Job>): string {
	const body = readWords(job.descriptionBody, job.descriptionBodyPlain);
	const parts =
		body === null
			? [readWords(job.description, job.descriptionPlain)]
			: [readWords(job.opening, job.openingPlain), body];
	const lists = (job.lists ?? []).flatMap(({ text, content }) => [plainText(text ?? ''), plainText(content ?? '')]);
	return [...parts, ...lists, readWords(job.additional, job.additionalPlain)]
		.filter((part) => part !== null && part !== '')
		.join('\n\n');
}

function readWords(html: string | null, plain: string | null): string | null {
	return firstWords(plainText(html ?? ''), cleanText(plain ?? ''))?.trim() ?? null;
}
