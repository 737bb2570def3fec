import { z } from 'zod';
import { FeedFault } from '../../decode/fault.ts';
import { advertText } from '../advert.ts';
import { firstWords, pathPart, places, Words } from '../fields.ts';
import { Amount, payField } from '../pay-field.ts';
import { loneAdvert, reportedError, type BoardAddress, type Draft, type Source } from '../source.ts';

const Row = z.object({
	uuid: z.string().min(1).max(100),
	name: z.string(),
	url: z.string(),
	workLocation: z.object({ label: Words }).nullish(),
});
const Advert = z.object({
	companyName: Words,
	description: z.object({ company: Words, role: Words }).nullish(),
	workLocations: z.array(z.string()).nullish(),
	// The other way round than elsewhere: `{"label": "SALARIED_FT", "id": "Salaried, full-time"}`.
	employmentType: z.object({ id: Words }).nullish(),
	createdOn: Words,
	payRangeDetails: z
		.array(z.object({ rangeStart: Amount, rangeEnd: Amount, currency: Words, frequency: Words }))
		.nullish(),
	unlistedFromSearch: z.boolean().nullish(),
});

/** One row a place: the rows of a job share its uuid and are put together by it. Adverts have pages of their own. */
export const rippling: Source = {
	name: 'rippling',
	hosts: () => ['api.rippling.com'],
	form: 'json',
	first: (board) => ({ url: jobs(board), accept: 'json' }),
	entries: (page) => {
		if (Array.isArray(page)) return { path: [], rows: page };
		const error = reportedError(page);
		if (error) throw error;
		if (typeof page === 'object' && page !== null && 'uuid' in page) throw loneAdvert();
		throw new FeedFault('schema', 'The body is no list of jobs, which is what this source sends.');
	},
	detail: {
		key: (row) => Row.pick({ uuid: true }).safeParse(row).data?.uuid ?? null,
		title: (row) => Row.pick({ name: true }).safeParse(row).data?.name ?? null,
		ask: (key, board) => ({ url: `${jobs(board)}/${pathPart(key)}`, accept: 'json' }),
	},
	posting: z.object({ row: Row, detail: Advert.nullish() }).transform(({ row, detail }): Draft => {
		const place = row.workLocation?.label?.trim() ?? '';
		return {
			key: row.uuid,
			postingId: place === '' ? row.uuid : `${row.uuid} ${place}`,
			title: row.name,
			employer: firstWords(detail?.companyName),
			url: row.url,
			locations: places([place, ...(detail?.workLocations ?? [])]),
			workplace: null,
			countryField: null,
			employmentType: detail?.employmentType?.id ?? null,
			publishedOn: detail?.createdOn,
			updatedOn: null,
			pay: (detail?.payRangeDetails ?? []).flatMap(({ rangeStart, rangeEnd, currency, frequency }) =>
				payField(rangeStart, rangeEnd, currency, frequency),
			),
			payText: null,
			text: advertText([null, detail?.description?.company], [null, detail?.description?.role]),
			listed: detail?.unlistedFromSearch !== true,
		};
	}),
};

function jobs({ board }: BoardAddress): string {
	return `https://api.rippling.com/platform/api/ats/v1/board/${encodeURIComponent(board)}/jobs`;
}
