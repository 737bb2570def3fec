import { z } from 'zod';
import { plainText } from '#plain-text/plain-text.ts';
import { EmployerName, places, unescapeHtml, JoinedStrings, optionalStrings } from '../fields.ts';
import { rowsUnder, stringAt, type Draft, type Source } from '../source.ts';

const HOST = 'www.arbeitnow.com';

const Job = z.object({
	slug: z.string().min(1),
	company_name: EmployerName,
	title: z.string(),
	...optionalStrings('description', 'location'),
	remote: z.boolean().nullish(),
	url: z.string(),
	job_types: JoinedStrings,
	created_at: z.number().nullish(),
});

/** A job board with several pages, newest first, in German and English. Its only board is `all`. */
export const arbeitnow: Source = {
	hasManyEmployers: true,
	maxPages: 12,
	first: () => ({ url: `https://${HOST}/api/job-board-api?page=1` }),
	next: (page) => {
		const url = stringAt(page, 'links', 'next');
		return url === null || URL.parse(url)?.host !== HOST ? null : { url };
	},
	rows: rowsUnder('data'),
	posting: Job.transform((job): Draft => ({
		key: job.slug,
		title: job.title,
		employer: job.company_name,
		url: job.url,
		locations: places([job.location]),
		// `false` may mean hybrid or on-site; the text says which.
		workplace: job.remote === true ? 'remote' : null,
		employmentType: job.job_types,
		publishedOn: job.created_at,
		text: plainText(unescapeHtml(job.description ?? '')),
		unfit:
			job.remote === false
				? { rule: 'not-remote', reason: 'not remote: the field `remote` of the board says so.' }
				: null,
	})),
};
