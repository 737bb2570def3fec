import { z } from 'zod';
import type { PayField } from '#domain/posting.ts';
import { plainText } from '../../decode/plain-text.ts';
import { EmployerName, Figure, firstWords, Id, places, unescapeWords, Words } from '../fields.ts';
import { rowsUnder, type Draft, type Source } from '../source.ts';

const MOST = 100;

const Job = z.object({
	id: Id,
	url: z.string(),
	jobTitle: z.string(),
	companyName: EmployerName,
	jobType: z.union([z.string(), z.array(z.string())]).nullish(),
	jobGeo: Words,
	jobDescription: Words,
	pubDate: Words,
	salaryMin: Figure,
	salaryMax: Figure,
	salaryCurrency: Words,
	salaryPeriod: Words,
});
type Job = z.output<typeof Job>;

/** A job board in one request: the board is the tag that is asked for, `all` for the newest hundred. */
export const jobicy: Source = {
	name: 'jobicy',
	hosts: () => ['jobicy.com'],
	form: 'json',
	carriesOthers: true,
	remoteOnly: true,
	first: ({ board }) => ({
		url: `https://jobicy.com/api/v2/remote-jobs?count=${MOST}${board === 'all' ? '' : `&tag=${encodeURIComponent(board)}`}`,
		accept: 'json',
	}),
	entries: rowsUnder('jobs'),
	posting: Job.transform((job): Draft => ({
		key: job.id,
		postingId: job.id,
		// Its values have their entities escaped, and two spaces behind a comma.
		title: unescapeWords(job.jobTitle),
		employer: unescapeWords(job.companyName),
		url: job.url,
		locations: places((job.jobGeo ?? '').split(/,\s{2,}/).map(unescapeWords)),
		workplace: null,
		countryField: null,
		employmentType: firstWords([job.jobType ?? []].flat().map(unescapeWords).join(', ')),
		publishedOn: job.pubDate,
		updatedOn: null,
		pay: payField(job),
		payText: null,
		text: plainText(job.jobDescription ?? ''),
		listed: true,
	})),
};

const periods: Record<string, PayField['period']> = {
	yearly: 'year',
	monthly: 'month',
	weekly: 'week',
	daily: 'day',
	hourly: 'hour',
};

function payField({ salaryMin, salaryMax, salaryCurrency, salaryPeriod }: Job): PayField[] {
	if (salaryMin === null && salaryMax === null) return [];
	const raw = [salaryCurrency, `${salaryMin ?? '?'}–${salaryMax ?? '?'}`, salaryPeriod].filter((part) => part !== null);
	const period = periods[salaryPeriod ?? ''] ?? null;
	return [{ min: salaryMin, max: salaryMax, currency: salaryCurrency, period, raw: raw.join(' ') }];
}
