import { decodeHTML } from 'entities';
import { z } from 'zod';
import { sha256 } from '#night-file/snapshot-file.ts';
import { FeedFault } from '../../decode/fault.ts';
import { plainText } from '../../decode/plain-text.ts';
import type { HtmlPage } from '../../decode/read-html.ts';
import { placeName, places, sharedCountry, WordList, words } from '../fields.ts';
import { addressesOf, jobPostings, namesOf, payOf, textOf } from '../schema-org.ts';
import type { Draft, Source } from '../source.ts';

/** Fields that pages send as a text, a list of texts, or an object that holds the text. */
const Text = z.unknown().optional().transform(textOf);

const Job = z.object({
	// Added by `rows`: what addresses on the page start from, and the page’s own.
	'@base': z.string().nullable(),
	'@page': z.string().nullable(),
	'@id': Text,
	identifier: Text,
	url: Text,
	title: z.union([z.string(), z.tuple([z.string()], z.string()).transform(([first]) => first)]),
	hiringOrganization: Text,
	jobLocation: z.unknown().optional(),
	jobLocationType: Text,
	applicantLocationRequirements: z.unknown().optional(),
	employmentType: WordList,
	baseSalary: z.unknown().optional(),
	...words('datePosted', 'validThrough', 'description'),
});
type Job = z.output<typeof Job>;

/**
 * An employer’s page that describes its adverts in schema.org’s words. A board is one page, its `address`: a link on
 * it does not say that it leads to an advert, so links are not followed. An employer with several pages has several
 * boards.
 */
export const jsonld: Source = {
	form: 'html',
	boardFault: ({ address }) =>
		address === null ? 'It needs an `address`: the page whose adverts are read, `https://acme.example/careers`.' : null,
	first: ({ address }) => ({ url: address ?? '' }),
	rows: (page, board) => {
		const { canonical, base, data } = page as HtmlPage;
		const address = board?.address ?? null;
		const against = resolve(base, address) ?? address;
		const own = resolve(canonical, against) ?? address;
		const rows = jobPostings(data).map((posting) => ({ ...posting, '@base': against, '@page': own }));
		if (rows.length === 0 && data.length === 0) {
			throw new FeedFault('schema', 'The page has no JSON-LD, so it is not known whether it has adverts.');
		}
		return rows;
	},
	posting: Job.transform((job): Draft => {
		const url = advertAddress(job);
		const addresses = addressesOf(job.jobLocation);
		// Who may apply says more than where the office stands.
		const allowed = namesOf(job.applicantLocationRequirements);
		const codes = addresses.map(({ country }) => (/^[A-Z]{2}$/.test(country ?? '') ? country : null));
		const id = job.identifier ?? job['@id'] ?? sha256(`${url}\n${job.title}`).slice(0, 16);
		return {
			key: id,
			title: decodeHTML(job.title),
			employer: job.hiringOrganization,
			url,
			locations: places(
				allowed.length > 0 ? allowed : addresses.map(({ city, region, country }) => placeName(city, region, country)),
			),
			workplace: /^telecommute$/i.test(job.jobLocationType ?? '') ? 'remote' : null,
			countryField: allowed.length > 0 ? null : sharedCountry(codes),
			employmentType: job.employmentType,
			publishedOn: job.datePosted,
			pay: payOf(job.baseSalary),
			text: plainText(htmlOf(job.description ?? '')),
			validThrough: job.validThrough,
		};
	}),
};

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

/** Descriptions are HTML; many pages escape it once more, as JSON-LD within HTML. */
function htmlOf(description: string): string {
	return /<[a-z]/i.test(description) ? description : decodeHTML(description);
}
