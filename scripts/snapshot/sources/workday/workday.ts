import { z } from 'zod';
import {
	numberAt,
	rowsUnder,
	rowsUnlessSingleAdvert,
	type FeedRequest,
	type BoardAddress,
	type Draft,
	type Source,
	type WholeDraft,
} from '../source.ts';
import { plainText } from '#plain-text/plain-text.ts';
import { firstNonBlank, places, sharedCountry, OptionalString, optionalStrings } from '../fields.ts';

const ROWS_PER_PAGE = 20;
/** Workday stops counting here, so a list with this many rows may have more that we cannot read. */
const MAX_TOTAL = 2_000;

const Row = z.object({
	title: z.string(),
	externalPath: z.string().startsWith('/').max(1_000),
	...optionalStrings('locationsText', 'remoteType'),
	bulletFields: z.array(z.string().nullable()).nullish(),
});
type Row = z.output<typeof Row>;

const Advert = z.object({
	jobPostingInfo: z.object({
		...optionalStrings('jobDescription', 'location', 'startDate', 'timeType', 'remoteType', 'jobReqId', 'externalUrl'),
		additionalLocations: z.array(z.string()).nullish(),
		country: z.object({ descriptor: OptionalString }).nullish(),
	}),
	hiringOrganization: z.object({ name: OptionalString }).nullish(),
});

/** The addresses of a Workday careers site, derived from the address of its board. */
interface WorkdaySite {
	/** Base URL of its API: `https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/External`. */
	api: string;
	/** Base URL of its pages: `https://acme.wd5.myworkdayjobs.com/External`. */
	pages: string;
	/** The search words for the list; empty for all rows. */
	search: string;
}

const rows = rowsUnlessSingleAdvert(['jobPostingInfo'], rowsUnder('jobPostings'));

/** The API behind Workday’s career pages. It is not documented, so we send few requests, slowly. */
export const workday: Source = {
	boardFault: (board) =>
		workdaySite(board) === null
			? `${board.board} needs an \`address\` of this form, because it is a Workday board: https://acme.wd5.myworkdayjobs.com/External.`
			: null,
	base: (board) => workdaySite(board)?.pages ?? null,
	first: (board) => list(siteOf(board), 0),
	next: (page, request, board) => {
		// Some tenants state the total on the first page only, and 0 on later pages.
		const offset = (numberAt(request.body, 'offset') ?? 0) + ROWS_PER_PAGE;
		const total = numberAt(page, 'total') ?? 0;
		const isLast = rows(page).length < ROWS_PER_PAGE || (total > 0 && total < MAX_TOTAL && offset >= total);
		return isLast ? null : list(siteOf(board), offset);
	},
	maxPages: MAX_TOTAL / ROWS_PER_PAGE,
	expects: (page) => numberAt(page, 'total'),
	rows,
	detail: {
		key: 'externalPath',
		title: 'title',
		request: (key, board) => ({ url: `${siteOf(board).api}${key}` }),
	},
	posting: z.object({ row: Row, detail: Advert.nullish() }).transform(({ row, detail }): Draft => {
		const info = detail?.jobPostingInfo;
		const placesInAdvert = places([info?.location, ...(info?.additionalLocations ?? [])]);
		return {
			key: firstNonBlank(info?.jobReqId) ?? requisition(row),
			postingId: row.externalPath,
			title: row.title,
			employer: firstNonBlank(detail?.hiringOrganization?.name),
			url: firstNonBlank(info?.externalUrl) ?? row.externalPath,
			locations:
				placesInAdvert.length > 0 ? placesInAdvert : places([row.locationsText].filter((words) => !isCount(words))),
			workplace: workplace(firstNonBlank(info?.remoteType, row.remoteType)),
			// This field is the country of the first place only.
			countryField: placesInAdvert.length > 1 ? null : sharedCountry([info?.country?.descriptor]),
			employmentType: info?.timeType ?? null,
			publishedOn: info?.startDate,
			text: plainText(info?.jobDescription),
		};
	}),
};

/**
 * Reads `https://{tenant}.{wdN}.myworkdayjobs.com/[{language}/]{site}[?q=words]` and
 * `https://{wdN}.myworkdaysite.com/[{language}/]recruiting/{tenant}/{site}`; null for any other address. A test server with http
 * uses the second form.
 */
export function workdaySite({ address }: Pick<BoardAddress, 'address'>): WorkdaySite | null {
	if (address === null) return null;
	const { protocol, hostname, origin, pathname, searchParams } = new URL(address);
	const path = pathname.split('/').filter((part) => part !== '' && !/^[a-z]{2}(?:-[A-Z]{2})?$/.test(part));
	const isOwn = hostname.endsWith('.myworkdayjobs.com');
	const isShared = hostname.endsWith('.myworkdaysite.com') || protocol === 'http:';
	const [tenant, site] = isOwn ? [hostname.split('.')[0], path[0]] : path.slice(1);
	const isSite = isOwn ? path.length === 1 : isShared && path.length === 3 && path[0] === 'recruiting';
	if (!isSite || !tenant || !site) return null;
	const pages = `${origin}/${path.join('/')}`;
	return { api: `${origin}/wday/cxs/${tenant}/${site}`, pages, search: searchParams.get('q') ?? '' };
}

function siteOf(board: BoardAddress): WorkdaySite {
	const site = workdaySite(board);
	if (site === null)
		throw new Error(`The address of the board ${board.board} is invalid. Check it with boardFault first.`);
	return site;
}

function list({ api, search }: WorkdaySite, offset: number): FeedRequest {
	return { url: `${api}/jobs`, body: { appliedFacets: {}, limit: ROWS_PER_PAGE, offset, searchText: search } };
}

/** The requisition number of a row: the bullet that is also the end of its path. If there is none, the path itself. */
function requisition({ externalPath, bulletFields }: Row): string {
	const isEnd = (bullet: string | null) =>
		bullet !== null && bullet !== '' && externalPath.replace(/-\d{1,2}$/, '').endsWith(`_${bullet}`);
	return bulletFields?.find((bullet) => isEnd(bullet) || externalPath.endsWith(`_${bullet}`)) ?? externalPath;
}

/** Whether the text is a count such as “3 Locations”, shown for a row with several places. */
function isCount(words: string | null): boolean {
	return /^\d+ Locations?$/i.test(words?.trim() ?? '');
}

/** Each tenant words this field differently, so only unambiguous words count. */
function workplace(words: string | null): WholeDraft['workplace'] {
	const plain = words?.trim() ?? '';
	if (/^(?:(?:fully|100%)[\s-]+)?remote$/i.test(plain)) return 'remote';
	if (/^hybrid$/i.test(plain)) return 'hybrid';
	return /^on[\s-]*site$/i.test(plain) ? 'onsite' : null;
}
