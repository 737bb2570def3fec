import { z } from 'zod';
import { plainText } from '../../decode/plain-text.ts';
import { EmployerName, firstWords, places, unescapeHtml, Words } from '../fields.ts';
import { rowsUnder, type Draft, type Source } from '../source.ts';

const HOST = 'www.arbeitnow.com';

const Job = z.object({
	slug: z.string().min(1),
	company_name: EmployerName,
	title: z.string(),
	description: Words,
	remote: z.boolean().nullish(),
	url: z.string(),
	job_types: z.array(z.string()).nullish(),
	location: Words,
	created_at: z.number().nullish(),
});

/** A job board in pages, newest first, German and English side by side. There is one board: `all`. */
export const arbeitnow: Source = {
	name: 'arbeitnow',
	hosts: () => [HOST],
	form: 'json',
	carriesOthers: true,
	maxPages: 12,
	first: () => ({ url: `https://${HOST}/api/job-board-api?page=1`, accept: 'json' }),
	next: (page) => {
		const address = NextPage.parse(page).links.next;
		return address === null || URL.parse(address)?.host !== HOST ? null : { url: address, accept: 'json' };
	},
	entries: rowsUnder('data'),
	posting: Job.transform((job): Draft => ({
		key: job.slug,
		postingId: job.slug,
		title: job.title,
		employer: job.company_name,
		url: job.url,
		locations: places([job.location]),
		// `false` is hybrid work or work on site: which of the two, the text says.
		workplace: job.remote === true ? 'remote' : null,
		countryField: null,
		employmentType: firstWords((job.job_types ?? []).join(', ')),
		publishedOn: job.created_at,
		updatedOn: null,
		pay: [],
		payText: null,
		text: plainText(unescapeHtml(job.description ?? '')),
		listed: true,
		unfit:
			job.remote === false
				? { rule: 'not-remote', reason: 'not remote: the field `remote` of the board says so.' }
				: null,
	})),
};

const NextPage = z.object({
	links: z.object({ next: z.string().nullable().catch(null) }).catch({ next: null }),
});
