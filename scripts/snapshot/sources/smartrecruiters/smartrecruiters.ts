import { z } from 'zod';
import { FeedFault } from '../../decode/fault.ts';
import { advertText, placeName } from '../advert.ts';
import { firstWords, Id, pathPart, places, Words } from '../fields.ts';
import { countryName, sharedCountry } from '../shared-country.ts';
import { loneAdvert, rowsUnder, type BoardAddress, type Draft, type Source } from '../source.ts';

const LIMIT = 100;

const Section = z.object({ title: Words, text: Words }).nullish();
const Row = z.object({
	id: Id,
	name: z.string(),
	refNumber: Words,
	company: z.object({ identifier: z.string(), name: Words }),
	releasedDate: Words,
	location: z
		.object({
			city: Words,
			region: Words,
			country: Words,
			remote: z.boolean().nullish(),
			hybrid: z.boolean().nullish(),
			fullLocation: Words,
		})
		.nullish(),
	typeOfEmployment: z.object({ label: Words }).nullish(),
	visibility: Words,
});
const Advert = z.object({
	postingUrl: Words,
	active: z.boolean().nullish(),
	jobAd: z
		.object({
			sections: z
				.object({
					companyDescription: Section,
					jobDescription: Section,
					qualifications: Section,
					additionalInformation: Section,
				})
				.nullish(),
		})
		.nullish(),
});
type Advert = z.output<typeof Advert>;

const rows = rowsUnder('content');

export const smartrecruiters: Source = {
	name: 'smartrecruiters',
	hosts: () => ['api.smartrecruiters.com'],
	form: 'json',
	first: (board) => list(board, 0),
	next: (page, asked, board) => {
		const offset = Number(new URL(asked.url).searchParams.get('offset')) + LIMIT;
		const total = expects(page);
		if (rows(page).rows.length === 0 || (total !== null && offset >= total)) return null;
		return total === null && rows(page).rows.length < LIMIT ? null : list(board, offset);
	},
	maxPages: 20,
	check: (page, { board }) => {
		const Company = z.object({ company: z.object({ identifier: z.string() }) });
		for (const row of rows(page).rows) {
			const found = Company.safeParse(row).data?.company.identifier;
			if (found === undefined || found.toLowerCase() === board.toLowerCase()) continue;
			throw new FeedFault('other-board', `The board ${board} was asked for and rows of ${found} were sent.`);
		}
	},
	expects,
	entries: (page) => {
		if (typeof page === 'object' && page !== null && 'jobAd' in page) throw loneAdvert();
		return rows(page);
	},
	detail: {
		key: (row) => Row.pick({ id: true }).safeParse(row).data?.id ?? null,
		title: (row) => Row.pick({ name: true }).safeParse(row).data?.name ?? null,
		ask: (key, board) => ({ url: `${postings(board)}/${pathPart(key)}`, accept: 'json' }),
	},
	posting: z.object({ row: Row, detail: Advert.nullish() }).transform(({ row, detail }): Draft => {
		const { company, location } = row;
		return {
			key: firstWords(row.refNumber) ?? row.id,
			postingId: row.id,
			title: row.name,
			employer: company.name,
			url:
				firstWords(detail?.postingUrl) ??
				`https://jobs.smartrecruiters.com/${pathPart(company.identifier)}/${pathPart(row.id)}`,
			locations: places([
				placeName(
					...(firstWords(location?.fullLocation)?.split(',') ?? [
						location?.city,
						location?.region,
						countryName(location?.country ?? null),
					]),
				),
			]),
			// Both are false in a form that nobody filled in, so that false says nothing.
			workplace: location?.remote === true ? 'remote' : location?.hybrid === true ? 'hybrid' : null,
			countryField: sharedCountry([location?.country?.toUpperCase() ?? null]),
			employmentType: row.typeOfEmployment?.label ?? null,
			publishedOn: row.releasedDate,
			updatedOn: null,
			pay: [],
			payText: null,
			text: advert(detail),
			listed: detail?.active !== false && (row.visibility ?? 'PUBLIC') === 'PUBLIC',
		};
	}),
};

function postings({ board }: BoardAddress): string {
	return `https://api.smartrecruiters.com/v1/companies/${encodeURIComponent(board)}/postings`;
}

function list(board: BoardAddress, offset: number): ReturnType<Source['first']> {
	return { url: `${postings(board)}?limit=${LIMIT}&offset=${offset}`, accept: 'json' };
}

function expects(page: unknown): number | null {
	return z.object({ totalFound: z.int() }).safeParse(page).data?.totalFound ?? null;
}

function advert(detail: Advert | null | undefined): string {
	const { companyDescription, jobDescription, qualifications, additionalInformation } = detail?.jobAd?.sections ?? {};
	return advertText(
		...[companyDescription, jobDescription, qualifications, additionalInformation].map(
			(section) => [section?.title, section?.text] as const,
		),
	);
}
