import { z } from 'zod';
import type { PayField } from '#domain/posting.ts';
import { plainText } from '../../decode/plain-text.ts';
import { EmployerName, Figure, firstWords, places, Words } from '../fields.ts';
import { rowsUnder, type Draft, type Source } from '../source.ts';
import { settleGeorgia } from './georgia.ts';

// The documentation shows objects, the recordings strings.
const Restriction = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);

const Job = z.object({
	title: z.string(),
	companyName: Words,
	companySlug: EmployerName,
	employmentType: Words,
	minSalary: Figure,
	maxSalary: Figure,
	currency: Words,
	salaryPeriod: Words,
	locationRestrictions: z.array(Restriction),
	description: Words,
	// Seconds, whatever the documentation says.
	pubDate: z.number().nullish(),
	expiryDate: z.number().nullish(),
	applicationLink: z.string(),
	guid: z.string(),
});
type Job = z.output<typeof Job>;

/** A search of a job board; the board is what is searched for. Its terms want the link to lead to its own page. */
export const himalayas: Source = {
	name: 'himalayas',
	hosts: () => ['himalayas.app'],
	form: 'json',
	carriesOthers: true,
	remoteOnly: true,
	// Its robots.txt forbids a second page of a search, so the newest of each search is all that is read.
	first: ({ board }) => ({
		url: `https://himalayas.app/jobs/api/search?${new URLSearchParams({ q: board, sort: 'recent' }).toString()}`,
		accept: 'json',
	}),
	expects: (page) => z.object({ totalCount: z.int() }).safeParse(page).data?.totalCount ?? null,
	entries: rowsUnder('jobs'),
	posting: Job.transform((job): Draft => {
		const text = plainText(job.description ?? '');
		return {
			key: job.guid,
			postingId: shortId(job.guid),
			title: job.title,
			employer: employer(job),
			url: job.applicationLink,
			locations:
				job.locationRestrictions.length === 0 ? ['Worldwide'] : settleGeorgia(places(job.locationRestrictions), text),
			workplace: null,
			countryField: null,
			employmentType: job.employmentType,
			publishedOn: job.pubDate,
			updatedOn: null,
			pay: payField(job),
			payText: null,
			text,
			listed: true,
			validThrough: job.expiryDate,
		};
	}),
};

/** `https://himalayas.app/companies/acme/jobs/sre` is `acme/sre`. */
function shortId(guid: string): string {
	return guid.replace(/^https?:\/\/[^/]+\/companies\/([^/]+)\/jobs\//, '$1/');
}

/** Some rows hold the name of the field where its value should be. */
function employer({ companyName, companySlug }: Job): string | null {
	return firstWords(companyName === 'name' ? null : companyName, companySlug);
}

const periods: Record<string, PayField['period']> = { annual: 'year', monthly: 'month', hourly: 'hour' };

function payField({ minSalary, maxSalary, currency, salaryPeriod }: Job): PayField[] {
	if (minSalary === null && maxSalary === null) return [];
	const raw = [currency, `${minSalary ?? '?'}–${maxSalary ?? '?'}`, salaryPeriod].filter((part) => part !== null);
	return [
		{ min: minSalary, max: maxSalary, currency, period: periods[salaryPeriod ?? ''] ?? null, raw: raw.join(' ') },
	];
}
