import { z } from 'zod';
import { plainText } from '#plain-text/plain-text.ts';
import {
	Amount,
	EmployerName,
	Id,
	payField,
	places,
	unescapeWords,
	JoinedStrings,
	optionalStrings,
} from '../fields.ts';
import { rowsUnder, type Draft, type Source } from '../source.ts';

const MAX_ROWS = 100;

const Job = z.object({
	id: Id,
	url: z.string(),
	jobTitle: z.string(),
	companyName: EmployerName,
	jobType: JoinedStrings,
	salaryMin: Amount,
	salaryMax: Amount,
	...optionalStrings('jobGeo', 'jobDescription', 'pubDate', 'salaryCurrency', 'salaryPeriod'),
});

/** A job board read in one request. The name of the board is the tag to search for; `all` returns the newest hundred jobs. */
export const jobicy: Source = {
	hasManyEmployers: true,
	remoteOnly: true,
	first: ({ board }) => ({
		url: `https://jobicy.com/api/v2/remote-jobs?count=${MAX_ROWS}${board === 'all' ? '' : `&tag=${encodeURIComponent(board)}`}`,
	}),
	rows: rowsUnder('jobs'),
	posting: Job.transform((job): Draft => ({
		key: job.id,
		// Entities in the values are escaped, and commas are followed by two spaces.
		title: unescapeWords(job.jobTitle),
		employer: unescapeWords(job.companyName),
		url: job.url,
		locations: places((job.jobGeo ?? '').split(/,\s{2,}/).map(unescapeWords)),
		employmentType: job.jobType && unescapeWords(job.jobType),
		publishedOn: job.pubDate,
		pay: payField(job.salaryMin, job.salaryMax, job.salaryCurrency, job.salaryPeriod),
		text: plainText(job.jobDescription),
	})),
};
