import { z } from 'zod';
import type { PayField } from '#domain/posting.ts';
import { cleanText } from '#plain-text/characters.ts';
import { plainText } from '#plain-text/plain-text.ts';
import {
	Amount,
	firstNonBlank,
	Id,
	payField,
	places,
	sharedCountry,
	OptionalString,
	optionalStrings,
	workplaceField,
} from '../fields.ts';
import { rowsOrJobs, type Draft, type Source } from '../source.ts';

const Component = z.object({
	compensationType: z.string(),
	minValue: Amount,
	maxValue: Amount,
	...optionalStrings('interval', 'currencyCode', 'summary'),
});
const Address = z.object({ postalAddress: z.object({ addressCountry: OptionalString }).nullish() }).nullish();

const Job = z.object({
	id: Id,
	title: z.string(),
	jobUrl: z.string(),
	...optionalStrings('location', 'employmentType', 'publishedAt', 'descriptionHtml', 'descriptionPlain'),
	secondaryLocations: z.array(z.object({ location: OptionalString, address: Address })).nullish(),
	address: Address,
	isListed: z.boolean().nullish(),
	// `isRemote` is true on most hybrid rows too, so only this field is read.
	workplaceType: workplaceField({ OnSite: 'onsite', Hybrid: 'hybrid', Remote: 'remote' }),
	shouldDisplayCompensationOnJobPostings: z.boolean().nullish(),
	compensation: z
		.object({
			...optionalStrings('compensationTierSummary', 'scrapeableCompensationSalarySummary'),
			compensationTiers: z.array(z.object({ title: OptionalString, components: z.array(Component) })).nullish(),
			summaryComponents: z.array(Component).nullish(),
		})
		.nullish(),
});

export const ashby: Source = {
	first: ({ board }) => ({
		url: `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(board)}?includeCompensation=true`,
	}),
	rows: rowsOrJobs,
	posting: Job.transform((job): Draft => {
		const compensation = job.shouldDisplayCompensationOnJobPostings === false ? null : job.compensation;
		const { pay, lacksPeriod } = payFields(compensation);
		const placesOfJob = [job, ...(job.secondaryLocations ?? [])];
		return {
			key: job.id,
			title: job.title,
			url: job.jobUrl,
			locations: places(placesOfJob.map(({ location }) => location)),
			workplace: job.workplaceType,
			countryField: sharedCountry(placesOfJob.map(({ address }) => address?.postalAddress?.addressCountry)),
			employmentType: job.employmentType,
			publishedOn: job.publishedAt,
			pay,
			// The summary is built from the same amounts, so it cannot tell the pay period either.
			payText: lacksPeriod
				? null
				: firstNonBlank(compensation?.compensationTierSummary, compensation?.scrapeableCompensationSalarySummary),
			text: plainText(job.descriptionHtml) || cleanText(job.descriptionPlain ?? '').trim(),
			listed: job.isListed !== false,
		};
	}),
};

/**
 * One entry for the salary of each tier, without equity, commission and bonus. `lacksPeriod` means that there are amounts but none
 * has a pay period.
 */
function payFields(compensation: z.output<typeof Job>['compensation']): { pay: PayField[]; lacksPeriod: boolean } {
	const tiers = compensation?.compensationTiers ?? [];
	const summaryTier = { title: null, components: compensation?.summaryComponents ?? [] };
	const salaries = (tiers.some(({ components }) => components.length > 0) ? tiers : [summaryTier]).flatMap(
		({ title, components }) =>
			components
				.filter(
					({ compensationType: type, minValue, maxValue }) => type === 'Salary' && (minValue ?? maxValue) !== null,
				)
				.map((salary) => ({ ...salary, title })),
	);
	const pay = salaries.flatMap(({ title, minValue, maxValue, currencyCode, interval, summary }) => {
		const amount = firstNonBlank(summary) ?? `${minValue ?? '?'}–${maxValue ?? '?'}`;
		const raw = [title ? `${title}:` : null, amount, currencyCode, interval].filter((part) => part !== null);
		return payField(minValue, maxValue, currencyCode, interval).map((field) => ({ ...field, raw: raw.join(' ') }));
	});
	return { pay, lacksPeriod: salaries.length > 0 && pay.length === 0 };
}
