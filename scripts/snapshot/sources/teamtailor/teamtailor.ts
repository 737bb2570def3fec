import { z } from 'zod';
import { FeedFault } from '../../decode/fault.ts';
import { cleanLine, cut } from '../../decode/characters.ts';
import { plainText } from '../../decode/plain-text.ts';
import { firstWords, Id, Words } from '../fields.ts';
import { ownHost } from '../own-host.ts';
import { rowsUnder, type Draft, type Source } from '../source.ts';
import { JobPosting, pay, placesOf } from './job-posting.ts';

const Item = z.object({
	id: Id,
	title: z.string(),
	url: Words,
	date_published: Words,
	date_modified: Words,
	content_html: Words,
	_jobposting: JobPosting.nullish(),
});

const { url, ...site } = ownHost('teamtailor.com');

/** A JSON Feed 1.1, whose items carry the advert as a schema.org JobPosting. */
export const teamtailor: Source = {
	name: 'teamtailor',
	...site,
	form: 'json',
	first: (board) => ({ url: url(board, '/jobs.json'), accept: 'json' }),
	next: (page, _asked, board) => {
		const next = z.object({ next_url: z.string() }).safeParse(page).data?.next_url ?? '';
		if (next === '') return null;
		const address = URL.parse(next);
		if (address !== null && address.origin === site.base(board)) return { url: address.href, accept: 'json' };
		throw new FeedFault(
			'other-host',
			`The next page is said to be at “${cut(cleanLine(next), 100)}”, which is not on the board’s own host.`,
		);
	},
	maxPages: 50,
	entries: (page) => ({ ...rowsUnder('items')(page), employer: titleOf(page) }),
	posting: Item.transform((item): Draft => {
		const job = item._jobposting;
		const { locations, country } = placesOf(job);
		return {
			key: item.id,
			postingId: item.id,
			title: item.title,
			employer: null,
			url: firstWords(item.url) ?? '',
			locations,
			workplace: job?.jobLocationType === 'TELECOMMUTE' ? 'remote' : null,
			countryField: country,
			employmentType: job?.employmentType ?? null,
			publishedOn: firstWords(item.date_published, job?.datePosted),
			updatedOn: item.date_modified,
			pay: pay(job),
			payText: null,
			text: plainText(firstWords(job?.description, item.content_html) ?? ''),
			listed: true,
		};
	}),
};

/** The feed is titled with the name of its employer. */
function titleOf(page: unknown): string | null {
	return z.object({ title: z.string().trim().min(1) }).safeParse(page).data?.title ?? null;
}
