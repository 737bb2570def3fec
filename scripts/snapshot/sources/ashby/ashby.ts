import { z } from 'zod';
import type { PayField } from '#domain/posting.ts';
import { cleanText } from '../../decode/characters.ts';
import { plainText } from '../../decode/plain-text.ts';
import { Amount, firstWords, Id, payField, places, sharedCountry, Words } from '../fields.ts';
import { rowsOrJobs, type Draft, type Source } from '../source.ts';

const Component = z.object({
	compensationType: z.string(),
	interval: Words,
	currencyCode: Words,
	minValue: Amount,
	maxValue: Amount,
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

const workplaces = { OnSite: 'onsite', Hybrid: 'hybrid', Remote: 'remote' } as const;

export const ashby: Source = {
	name: 'ashby',
	first: ({ board }) => ({
		url: `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(board)}?includeCompensation=true`,
	}),
	entries: rowsOrJobs,
	posting: Job.transform((job): Draft => {
		const compensation = job.shouldDisplayCompensationOnJobPostings === false ? null : job.compensation;
		const spots = [job, ...(job.secondaryLocations ?? [])];
		return {
			key: job.id,
			title: job.title,
			url: job.jobUrl,
			locations: places(spots.map(({ location }) => location)),
			workplace: job.workplaceType ? workplaces[job.workplaceType] : null,
			countryField: sharedCountry(spots.map(({ address }) => address?.postalAddress?.addressCountry)),
			employmentType: job.employmentType,
			publishedOn: job.publishedAt,
			pay: payFields(compensation),
			payText: firstWords(compensation?.compensationTierSummary, compensation?.scrapeableCompensationSalarySummary),
			text: plainText(job.descriptionHtml ?? '') || cleanText(job.descriptionPlain ?? '').trim(),
			listed: job.isListed !== false,
		};
	}),
};

/** One entry a tier, its salary only: equity, commission and bonus are other things than pay. */
function payFields(compensation: z.output<typeof Job>['compensation']): PayField[] {
	const tiers = compensation?.compensationTiers ?? [];
	const summed = { title: null, components: compensation?.summaryComponents ?? [] };
	return (tiers.some(({ components }) => components.length > 0) ? tiers : [summed]).flatMap(({ title, components }) =>
		components
			.filter(({ compensationType }) => compensationType === 'Salary')
			.flatMap(({ minValue, maxValue, currencyCode, interval, summary }) => {
				const amount = firstWords(summary) ?? `${minValue ?? '?'}–${maxValue ?? '?'}`;
				const raw = [title ? `${title}:` : null, amount, currencyCode, interval].filter((part) => part !== null);
				return payField(minValue, maxValue, currencyCode, interval).map((field) => ({ ...field, raw: raw.join(' ') }));
			}),
	);
}
