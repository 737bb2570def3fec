import { createHash } from 'node:crypto';
import { decodeHTML } from 'entities';
import { z } from 'zod';
import { FeedFault } from '../../decode/fault.ts';
import { plainText } from '../../decode/plain-text.ts';
import type { HtmlPage } from '../../decode/read-html.ts';
import { firstWords, Words } from '../fields.ts';
import type { Draft, Source } from '../source.ts';
import { jobPostings } from './job-postings.ts';
import { jobPlaces } from './job-places.ts';
import { readBaseSalary } from './base-salary.ts';

/** Fields that pages send as a text, a list of texts, or an object that holds the text. */
const Text = z
	.unknown()
	.optional()
	.transform((value) => textOf(value));

const Job = z.object({
	// Added by `entries`: what addresses on the page start from, and the page’s own.
	'@base': z.string().nullable(),
	'@page': z.string().nullable(),
	'@id': Text,
	identifier: Text,
	url: Text,
	title: z.union([
		z.string(),
		z
			.array(z.string())
			.min(1)
			.transform(([first = '']) => first),
	]),
	hiringOrganization: Text,
	jobLocation: z.unknown().optional(),
	jobLocationType: Text,
	applicantLocationRequirements: z.unknown().optional(),
	employmentType: z.union([z.string(), z.array(z.string())]).nullish(),
	datePosted: Words,
	validThrough: Words,
	baseSalary: z.unknown().optional(),
	description: Words,
});
type Job = z.output<typeof Job>;

/**
 * An employer’s page that describes its adverts in schema.org’s words. A board is one page, its `address`: a link on
 * it does not say that it leads to an advert, so links are not followed. An employer with several pages has several
 * boards.
 */
export const jsonld: Source = {
	name: 'jsonld',
	hosts: (board) => [new URL(addressOf(board)).hostname],
	form: 'html',
	boardFault: ({ address }) =>
		address === null ? 'It needs an `address`: the page whose adverts are read, `https://acme.example/careers`.' : null,
	first: (board) => ({ url: addressOf(board), accept: 'html' }),
	entries: (page, board) => {
		const { canonical, base, data } = page as HtmlPage;
		const address = board?.address ?? null;
		const against = resolve(base, address) ?? address;
		const own = resolve(canonical, against) ?? address;
		const rows = jobPostings(data).map((posting) => ({ ...posting, '@base': against, '@page': own }));
		if (rows.length === 0 && data.length === 0) {
			throw new FeedFault('schema', 'The page has no JSON-LD, so it is not known whether it has adverts.');
		}
		return { path: [], rows };
	},
	posting: Job.transform((job): Draft => {
		const url = advertAddress(job);
		const { locations, country } = jobPlaces(job.jobLocation, job.applicantLocationRequirements);
		const id =
			job.identifier ?? job['@id'] ?? createHash('sha256').update(`${url}\n${job.title}`).digest('hex').slice(0, 16);
		return {
			key: id,
			postingId: id,
			title: decodeHTML(job.title),
			employer: job.hiringOrganization,
			url,
			locations,
			workplace: /^telecommute$/i.test(job.jobLocationType ?? '') ? 'remote' : null,
			countryField: country,
			employmentType: firstWords([job.employmentType ?? []].flat().join(', ')),
			publishedOn: job.datePosted,
			updatedOn: null,
			pay: readBaseSalary(job.baseSalary),
			payText: null,
			text: plainText(htmlOf(job.description ?? '')),
			listed: true,
			validThrough: job.validThrough,
		};
	}),
};

function addressOf({ address, board }: Parameters<Source['first']>[0]): string {
	if (address === null) throw new Error(`The board jsonld/${board} was not checked for its address.`);
	return address;
}

/** The advert’s own address, else that of the page it stands on; the empty string where neither is known. */
function advertAddress(job: Job): string {
	return resolve(job.url, job['@base'] ?? job['@page']) ?? resolve(job['@id'], null) ?? job['@page'] ?? '';
}

/** An address against the page it stands on; null where there is none, or it is not of the web. */
function resolve(address: string | null, page: string | null): string | null {
	if (address === null || address.trim() === '') return null;
	const url = URL.parse(address.trim(), page ?? undefined);
	return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : null;
}

/** A text as it is, the first of a list, or what an object calls itself. */
function textOf(value: unknown): string | null {
	if (typeof value === 'string') return firstWords(value);
	if (typeof value === 'number') return String(value);
	if (Array.isArray(value)) return value.map(textOf).find((text) => text !== null) ?? null;
	if (typeof value !== 'object' || value === null) return null;
	const { name, value: content, '@id': id } = value as Record<string, unknown>;
	return textOf(content) ?? textOf(name) ?? textOf(id);
}

/** Descriptions are HTML; many pages escape it once more, as JSON-LD within HTML. */
function htmlOf(description: string): string {
	return /<[a-z]/i.test(description) ? description : decodeHTML(description);
}
