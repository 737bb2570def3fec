import { z } from 'zod';
import type { PayField } from '#domain/posting.ts';
import { cleanText } from '../../decode/characters.ts';
import { plainText } from '../../decode/plain-text.ts';
import { Figure, firstWords, Id, places, Words } from '../fields.ts';
import { rowsOrJobs, type Draft, type Source } from '../source.ts';
import { sharedCountry } from '../shared-country.ts';

const Component = z.object({
	compensationType: z.string(),
	interval: Words,
	currencyCode: Words,
	minValue: Figure,
	maxValue: Figure,
	summary: Words,
});
const Address = z.object({ postalAddress: z.object({ addressCountry: Words }).nullish() }).nullish();

const Job = z.object({
	id: Id,
	title: z.string(),
	jobUrl: z.string(),
	location: Words,
	secondaryLocations: z.array(z.object({ location: Words, address: Address })).nullish(),
	address: Address,
	employmentType: Words,
	publishedAt: Words,
	isListed: z.boolean().nullish(),
	// `isRemote` is true on most hybrid rows, so only this field is read.
	workplaceType: z.enum(['OnSite', 'Hybrid', 'Remote']).nullish(),
	descriptionHtml: Words,
	descriptionPlain: Words,
	shouldDisplayCompensationOnJobPostings: z.boolean().nullish(),
	compensation: z
		.object({
			compensationTierSummary: Words,
			scrapeableCompensationSalarySummary: Words,
			compensationTiers: z.array(z.object({ title: Words, components: z.array(Component) })).nullish(),
			summaryComponents: z.array(Component).nullish(),
		})
		.nullish(),
});
type Job = z.output<typeof Job>;

const workplaces = { OnSite: 'onsite', Hybrid: 'hybrid', Remote: 'remote' } as const;

export const ashby: Source = {
	name: 'ashby',
	hosts: () => ['api.ashbyhq.com'],
	form: 'json',
	first: ({ board }) => ({
		url: `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(board)}?includeCompensation=true`,
		accept: 'json',
	}),
	entries: rowsOrJobs,
	posting: Job.transform((job): Draft => {
		const compensation = job.shouldDisplayCompensationOnJobPostings === false ? null : job.compensation;
		return {
			key: job.id,
			postingId: job.id,
			title: job.title,
			employer: null,
			url: job.jobUrl,
			locations: places([job.location, ...(job.secondaryLocations ?? []).map(({ location }) => location)]),
			workplace: job.workplaceType ? workplaces[job.workplaceType] : null,
			countryField: sharedCountry(countries(job)),
			employmentType: job.employmentType,
			publishedOn: job.publishedAt,
			updatedOn: null,
			pay: payFields(compensation),
			payText: firstWords(compensation?.compensationTierSummary, compensation?.scrapeableCompensationSalarySummary),
			text: plainText(job.descriptionHtml ?? '') || cleanText(job.descriptionPlain ?? '').trim(),
			listed: job.isListed !== false,
		};
	}),
};

function countries(job: Job): (string | null)[] {
	return [job.address, ...(job.secondaryLocations ?? []).map(({ address }) => address)].map(
		(address) => address?.postalAddress?.addressCountry ?? null,
	);
}

/** One entry a tier, its salary only: equity, commission and bonus are other things than pay. */
function payFields(compensation: Job['compensation']): PayField[] {
	const tiers = (compensation?.compensationTiers ?? []).flatMap(({ title, components }) =>
		components.map((component) => ({ ...component, title })),
	);
	const components = tiers.length > 0 ? tiers : (compensation?.summaryComponents ?? []);
	return components
		.filter(({ compensationType, minValue, maxValue }) => {
			return compensationType === 'Salary' && (minValue !== null || maxValue !== null);
		})
		.map(({ minValue, maxValue, currencyCode, interval, summary, ...rest }) => ({
			min: minValue,
			max: maxValue,
			currency: currencyCode,
			period: period(interval),
			raw: [
				'title' in rest && rest.title ? `${rest.title}:` : null,
				firstWords(summary) ?? `${minValue ?? '?'}–${maxValue ?? '?'}`,
				currencyCode,
				interval,
			]
				.filter((part) => part !== null)
				.join(' '),
		}));
}

function period(interval: string | null): PayField['period'] {
	const unit = /^1 (YEAR|MONTH|WEEK|DAY|HOUR)$/.exec(interval ?? '')?.[1];
	return unit === undefined ? null : (unit.toLowerCase() as NonNullable<PayField['period']>);
}
