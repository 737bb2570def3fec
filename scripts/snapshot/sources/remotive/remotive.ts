import { z } from 'zod';
import { plainText } from '#plain-text/plain-text.ts';
import { EmployerName, firstNonBlank, Id, places, optionalStrings } from '../fields.ts';
import { rowsUnder, type Draft, type Source } from '../source.ts';

const Job = z.object({
	id: Id,
	url: z.string(),
	title: z.string(),
	company_name: EmployerName,
	...optionalStrings('job_type', 'publication_date', 'candidate_required_location', 'salary', 'description'),
});

/**
 * A job board read in one request. The name of the board is the search text; `all` returns everything that the API offers for
 * free.
 */
export const remotive: Source = {
	hasManyEmployers: true,
	remoteOnly: true,
	first: ({ board }) => ({
		url: `https://remotive.com/api/remote-jobs${board === 'all' ? '' : `?search=${encodeURIComponent(board)}`}`,
	}),
	rows: rowsUnder('jobs'),
	posting: Job.transform((job): Draft => ({
		key: job.id,
		title: job.title,
		employer: job.company_name,
		url: job.url,
		locations: places([job.candidate_required_location]),
		employmentType: firstNonBlank(job.job_type),
		publishedOn: job.publication_date,
		payText: firstNonBlank(job.salary),
		text: plainText(job.description),
	})),
};
