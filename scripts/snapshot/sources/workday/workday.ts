import { z } from 'zod';
import {
	numberAt,
	rowsUnder,
	rowsUnlessLone,
	type Ask,
	type BoardAddress,
	type Draft,
	type Source,
	type WholeDraft,
} from '../source.ts';
import { plainText } from '#plain-text/plain-text.ts';
import { firstWords, places, sharedCountry, Words, words } from '../fields.ts';

const LIMIT = 20;
/** Workday counts no further, so a list with this many rows may have more that we cannot read. */
const MOST = 2_000;

const Row = z.object({
	title: z.string(),
	externalPath: z.string().startsWith('/').max(1_000),
	...words('locationsText', 'remoteType'),
	bulletFields: z.array(z.string().nullable()).nullish(),
});
type Row = z.output<typeof Row>;

const Advert = z.object({
	jobPostingInfo: z.object({
		...words('jobDescription', 'location', 'startDate', 'timeType', 'remoteType', 'jobReqId', 'externalUrl'),
		additionalLocations: z.array(z.string()).nullish(),
		country: z.object({ descriptor: Words }).nullish(),
	}),
	hiringOrganization: z.object({ name: Words }).nullish(),
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

const rows = rowsUnlessLone(['jobPostingInfo'], rowsUnder('jobPostings'));

/** The undocumented API behind Workday’s career pages, so it is asked last and slowly. */
export const workday: Source = {
	boardFault: (board) =>
		workdaySite(board) === null
			? `A board of Workday needs its \`address\`: https://acme.wd5.myworkdayjobs.com/External; ${board.board} has none like it.`
			: null,
	base: (board) => workdaySite(board)?.pages ?? null,
	first: (board) => list(siteOf(board), 0),
	next: (page, asked, board) => {
		// Some tenants state the total on the first page only, and 0 on later pages.
		const offset = (numberAt(asked.body, 'offset') ?? 0) + LIMIT;
		const total = numberAt(page, 'total') ?? 0;
		const isLast = rows(page).length < LIMIT || (total > 0 && total < MOST && offset >= total);
		return isLast ? null : list(siteOf(board), offset);
	},
	maxPages: MOST / LIMIT,
	expects: (page) => numberAt(page, 'total'),
	rows,
	detail: {
		key: 'externalPath',
		title: 'title',
		ask: (key, board) => ({ url: `${siteOf(board).api}${key}` }),
	},
	posting: z.object({ row: Row, detail: Advert.nullish() }).transform(({ row, detail }): Draft => {
		const info = detail?.jobPostingInfo;
		const named = places([info?.location, ...(info?.additionalLocations ?? [])]);
		return {
			key: firstWords(info?.jobReqId) ?? requisition(row),
			postingId: row.externalPath,
			title: row.title,
			employer: firstWords(detail?.hiringOrganization?.name),
			url: firstWords(info?.externalUrl) ?? row.externalPath,
			locations: named.length > 0 ? named : places([row.locationsText].filter((words) => !isCount(words))),
			workplace: workplace(firstWords(info?.remoteType, row.remoteType)),
			// This field is the country of the first place only.
			countryField: named.length > 1 ? null : sharedCountry([info?.country?.descriptor]),
			employmentType: info?.timeType ?? null,
			publishedOn: info?.startDate,
			text: plainText(info?.jobDescription),
		};
	}),
};

/**
 * Reads `https://{tenant}.{wdN}.myworkdayjobs.com/[{language}/]{site}[?q=words]` and
 * `https://{wdN}.myworkdaysite.com/[{language}/]recruiting/{tenant}/{site}`; null for any other address. A test server, which is
 * the only one that may use http, takes the second form.
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
	if (site === null) throw new Error(`The board ${board.board} was not checked before it was asked.`);
	return site;
}

function list({ api, search }: WorkdaySite, offset: number): Ask {
	return { url: `${api}/jobs`, body: { appliedFacets: {}, limit: LIMIT, offset, searchText: search } };
}

/** The requisition number of a row: the bullet with which its path ends. The path itself if no bullet matches. */
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
