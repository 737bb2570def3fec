import { z } from 'zod';
import type { PayField } from '#domain/posting.ts';
import { cleanText } from '../../decode/characters.ts';
import { plainText } from '../../decode/plain-text.ts';
import { Figure, firstWords, Id, places, Words } from '../fields.ts';
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
	salaryRange: z.object({ currency: Words, interval: Words, min: Figure, max: Figure }).nullish(),
	salaryDescription: Words,
	salaryDescriptionPlain: Words,
});
type Job = z.output<typeof Job>;

const workplaces = {
	'on-site': 'onsite',
	onsite: 'onsite',
	remote: 'remote',
	hybrid: 'hybrid',
	unspecified: null,
} as const;

export const lever: Source = {
	name: 'lever',
	hosts: () => ['api.lever.co', 'api.eu.lever.co'],
	form: 'json',
	first: ({ board, region }) => ({
		url: `https://api.${region === 'eu' ? 'eu.' : ''}lever.co/v0/postings/${encodeURIComponent(board)}?mode=json`,
		accept: 'json',
	}),
	entries: rowsOrJobs,
	posting: Job.transform((job): Draft => {
		const { categories, country } = job;
		return {
			key: job.id,
			postingId: job.id,
			title: job.text,
			employer: null,
			url: job.hostedUrl,
			locations: places([categories?.location, ...(categories?.allLocations ?? [])]),
			workplace: job.workplaceType ? workplaces[job.workplaceType] : null,
			countryField: country !== null && /^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : null,
			employmentType: categories?.commitment ?? null,
			publishedOn: job.createdAt,
			updatedOn: null,
			pay: job.salaryRange ? [payField(job.salaryRange)] : [],
			payText: readWords(job.salaryDescription, job.salaryDescriptionPlain),
			text: advert(job),
			listed: true,
		};
	}),
};

/** Opening, body, lists, closing. Requirements stand in the lists and nowhere else. */
function advert(job: Job): string {
	const body = readWords(job.descriptionBody, job.descriptionBodyPlain);
	const parts =
		body === null
			? [readWords(job.description, job.descriptionPlain)]
			: [readWords(job.opening, job.openingPlain), body];
	const lists = (job.lists ?? []).flatMap(({ text, content }) => [
		text === null ? null : plainText(text),
		plainText(content ?? ''),
	]);
	return [...parts, ...lists, readWords(job.additional, job.additionalPlain)]
		.filter((part) => part !== null && part !== '')
		.join('\n\n');
}

function readWords(html: string | null, plain: string | null): string | null {
	const words = firstWords(html === null ? null : plainText(html), plain === null ? null : cleanText(plain));
	return words === null ? null : words.trim();
}

function payField({ currency, interval, min, max }: NonNullable<Job['salaryRange']>): PayField {
	const period = /^per-(year|month|week|day|hour)-(?:salary|wage)$/.exec(interval ?? '')?.[1] ?? null;
	return {
		min,
		max,
		currency,
		period: period as PayField['period'],
		raw: [currency, `${min ?? '?'}–${max ?? '?'}`, interval].filter((part) => part !== null).join(' '),
	};
}
