import { decodeHTML } from 'entities';
import { z } from 'zod';
import type { PayField } from '#domain/posting.ts';
import { plainText, textsOfClass } from '#plain-text/plain-text.ts';
import { Id, places, unescapeHtml, OptionalString, optionalStrings } from '../fields.ts';
import { rowsOrJobs, type Draft, type Source } from '../source.ts';

const Job = z.object({
	id: Id,
	internal_job_id: Id.nullish(),
	title: z.string(),
	absolute_url: z.string(),
	location: z.object({ name: OptionalString }).nullish(),
	...optionalStrings('company_name', 'content', 'first_published', 'updated_at'),
	// Optional: an invalid value must not quarantine the row.
	application_deadline: z.string().nullish().catch(null),
});

export const greenhouse: Source = {
	first: ({ board }) => ({
		url: `https://boards-api.greenhouse.io/v1/boards/${encodeURIComponent(board)}/jobs?content=true`,
	}),
	rows: rowsOrJobs,
	posting: Job.transform((job): Draft => {
		// The HTML has its entities escaped once; a few boards escape it twice.
		const html = unescapeHtml(decodeHTML(job.content ?? ''));
		const payBlocks = textsOfClass(html, 'content-pay-transparency');
		return {
			// There is one row for each place, and rows of one job share `internal_job_id`. A prospect post has none.
			key: job.internal_job_id ?? job.id,
			postingId: job.id,
			title: job.title,
			employer: job.company_name,
			url: job.absolute_url,
			locations: places([job.location?.name]),
			publishedOn: job.first_published,
			updatedOn: job.updated_at,
			validThrough: job.application_deadline,
			pay: payBlocks.length === 0 ? [] : textsOfClass(html, 'pay-range').flatMap((words) => readPayRange(words) ?? []),
			payText: payBlocks.length === 0 ? null : payBlocks.join('\n\n'),
			text: plainText(html),
		};
	}),
};

const amount = String.raw`[$£€]?\s*(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)`;
const range = new RegExp(String.raw`^${amount}\s*(?:[—–-]\s*${amount}\s*)?([A-Z]{3})$`);

/**
 * Reads a pay range such as `$108,400 — $129,600 USD`; null for any other wording. Greenhouse states the currency but never the pay
 * period.
 */
export function readPayRange(words: string): PayField | null {
	const raw = words.replace(/\s+/g, ' ').trim();
	const match = range.exec(raw);
	if (!match) return null;
	const [, low = '', high = low, currency = null] = match;
	const [min = null, max = null] = [low, high].map((digits) => Number(digits.replaceAll(',', '')));
	return { min, max, currency, period: null, raw };
}
