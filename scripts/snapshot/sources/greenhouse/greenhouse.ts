import { decodeHTML } from 'entities';
import { z } from 'zod';
import { plainText, textsOfClass } from '../../decode/plain-text.ts';
import { Id, places, Words } from '../fields.ts';
import { rowsOrJobs, type Draft, type Source } from '../source.ts';
import { readPayRange } from './pay-range.ts';

const Job = z.object({
	id: Id,
	internal_job_id: Id.nullish(),
	title: z.string(),
	absolute_url: z.string(),
	location: z.object({ name: Words }).nullish(),
	company_name: Words,
	content: Words,
	first_published: Words,
	updated_at: Words,
});

export const greenhouse: Source = {
	name: 'greenhouse',
	hosts: () => ['boards-api.greenhouse.io'],
	form: 'json',
	first: ({ board }) => ({
		url: `https://boards-api.greenhouse.io/v1/boards/${encodeURIComponent(board)}/jobs?content=true`,
		accept: 'json',
	}),
	entries: rowsOrJobs,
	posting: Job.transform((job): Draft => {
		const html = unescapeContent(job.content ?? '');
		const payBlocks = textsOfClass(html, 'content-pay-transparency');
		return {
			// One post for each place: the same job has one internal id. A prospect post has none.
			key: job.internal_job_id ?? job.id,
			postingId: job.id,
			title: job.title,
			employer: job.company_name,
			url: job.absolute_url,
			locations: places([job.location?.name]),
			workplace: null,
			countryField: null,
			employmentType: null,
			publishedOn: job.first_published,
			updatedOn: job.updated_at,
			pay: payBlocks.length === 0 ? [] : textsOfClass(html, 'pay-range').flatMap((words) => readPayRange(words) ?? []),
			payText: payBlocks.length === 0 ? null : payBlocks.join('\n\n'),
			text: plainText(html),
			listed: true,
		};
	}),
};

/** `content` is HTML with its entities escaped once; a few boards escape it twice. */
function unescapeContent(content: string): string {
	const html = decodeHTML(content);
	return /^\s*&lt;[a-z]/.test(html) ? decodeHTML(html) : html;
}
