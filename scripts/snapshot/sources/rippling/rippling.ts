import { z } from 'zod';
import {
	Amount,
	advertText,
	firstNonBlank,
	pathPart,
	payField,
	places,
	OptionalString,
	optionalStrings,
} from '../fields.ts';
import { rowsUnder, rowsUnlessSingleAdvert, type BoardAddress, type Draft, type Source } from '../source.ts';

const Row = z.object({
	uuid: z.string().min(1).max(100),
	name: z.string(),
	url: z.string(),
	workLocation: z.object({ label: OptionalString }).nullish(),
});
const Advert = z.object({
	...optionalStrings('companyName', 'createdOn'),
	description: z.object(optionalStrings('company', 'role')).nullish(),
	workLocations: z.array(z.string()).nullish(),
	// Name and id are swapped compared to other fields: `{"label": "SALARIED_FT", "id": "Salaried, full-time"}`.
	employmentType: z.object({ id: OptionalString }).nullish(),
	payRangeDetails: z
		.array(z.object({ rangeStart: Amount, rangeEnd: Amount, ...optionalStrings('currency', 'frequency') }))
		.nullish(),
	unlistedFromSearch: z.boolean().nullish(),
});

const jobsUrl = ({ board }: BoardAddress) =>
	`https://api.rippling.com/platform/api/ats/v1/board/${encodeURIComponent(board)}/jobs`;

/**
 * The list has one row for each place. Rows of a job share a uuid, by which they are merged. Adverts are on separate pages.
 */
export const rippling: Source = {
	first: (board) => ({ url: jobsUrl(board) }),
	rows: rowsUnlessSingleAdvert(['uuid'], rowsUnder()),
	detail: { key: 'uuid', title: 'name', request: (key, board) => ({ url: `${jobsUrl(board)}/${pathPart(key)}` }) },
	posting: z.object({ row: Row, detail: Advert.nullish() }).transform(({ row, detail }): Draft => {
		const place = row.workLocation?.label?.trim() ?? '';
		return {
			key: row.uuid,
			postingId: place === '' ? row.uuid : `${row.uuid} ${place}`,
			title: row.name,
			employer: firstNonBlank(detail?.companyName),
			url: row.url,
			locations: places([place, ...(detail?.workLocations ?? [])]),
			employmentType: detail?.employmentType?.id ?? null,
			publishedOn: detail?.createdOn,
			pay: (detail?.payRangeDetails ?? []).flatMap(({ rangeStart, rangeEnd, currency, frequency }) =>
				payField(rangeStart, rangeEnd, currency, frequency),
			),
			text: advertText([null, detail?.description?.company], [null, detail?.description?.role]),
			listed: detail?.unlistedFromSearch !== true,
		};
	}),
};
