import { z } from 'zod';
import type { Ask } from '../ask.ts';
import { plainText } from '../../decode/plain-text.ts';
import { firstWords, places, Words } from '../fields.ts';
import { sharedCountry } from '../shared-country.ts';
import { loneAdvert, rowsUnder, type BoardAddress, type Draft, type Source } from '../source.ts';
import { workdaySite, type WorkdaySite } from './site.ts';

const LIMIT = 20;
/** The interface counts no further, so that a list of this many has more that nobody is shown. */
const MOST = 2_000;

const Row = z.object({
	title: z.string(),
	externalPath: z.string().startsWith('/').max(1_000),
	locationsText: Words,
	remoteType: Words,
	bulletFields: z.array(z.string().nullable()).nullish(),
});
type Row = z.output<typeof Row>;

const Advert = z.object({
	jobPostingInfo: z.object({
		jobDescription: Words,
		location: Words,
		additionalLocations: z.array(z.string()).nullish(),
		country: z.object({ descriptor: Words }).nullish(),
		startDate: Words,
		timeType: Words,
		remoteType: Words,
		jobReqId: Words,
		externalUrl: Words,
	}),
	hiringOrganization: z.object({ name: Words }).nullish(),
});

const rows = rowsUnder('jobPostings');

/** The interface of Workday’s own career pages: nobody documents it, so it is asked last and slowly. */
export const workday: Source = {
	name: 'workday',
	hosts: (board) => [siteOf(board).host],
	form: 'json',
	boardFault: (board) =>
		workdaySite(board) === null
			? `A board of Workday needs its \`address\`: https://acme.wd5.myworkdayjobs.com/External; ${board.board} has none like it.`
			: null,
	base: (board) => workdaySite(board)?.pages ?? null,
	first: (board) => list(siteOf(board), 0),
	next: (page, asked, board) => {
		// Some tenants say the total on the first page only and 0 after that.
		const offset = z.object({ offset: z.int() }).parse(asked.body).offset + LIMIT;
		const total = expects(page) ?? 0;
		const isLast = rows(page).rows.length < LIMIT || (total > 0 && total < MOST && offset >= total);
		return isLast ? null : list(siteOf(board), offset);
	},
	maxPages: MOST / LIMIT,
	expects,
	entries: (page) => {
		if (typeof page === 'object' && page !== null && 'jobPostingInfo' in page) throw loneAdvert();
		return rows(page);
	},
	detail: {
		key: (row) => Row.pick({ externalPath: true }).safeParse(row).data?.externalPath ?? null,
		title: (row) => Row.pick({ title: true }).safeParse(row).data?.title ?? null,
		ask: (key, board) => ({ url: `${siteOf(board).api}${key}`, accept: 'json' }),
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
			// It is the country of the first place only.
			countryField: named.length > 1 ? null : sharedCountry([info?.country?.descriptor ?? null]),
			employmentType: info?.timeType ?? null,
			publishedOn: info?.startDate,
			updatedOn: null,
			pay: [],
			payText: null,
			text: plainText(info?.jobDescription ?? ''),
			listed: true,
		};
	}),
};

function siteOf(board: BoardAddress): WorkdaySite {
	const site = workdaySite(board);
	if (site === null) throw new Error(`The board ${board.board} was not checked before it was asked.`);
	return site;
}

function list({ api, search }: WorkdaySite, offset: number): Ask {
	return { url: `${api}/jobs`, accept: 'json', body: { appliedFacets: {}, limit: LIMIT, offset, searchText: search } };
}

function expects(page: unknown): number | null {
	return z.object({ total: z.int() }).safeParse(page).data?.total ?? null;
}

/** The requisition among the bullets of a row: the one that its path ends with. The path where there is none. */
function requisition({ externalPath, bulletFields }: Row): string {
	const isEnd = (bullet: string | null) =>
		bullet !== null && bullet !== '' && externalPath.replace(/-\d{1,2}$/, '').endsWith(`_${bullet}`);
	return bulletFields?.find((bullet) => isEnd(bullet) || externalPath.endsWith(`_${bullet}`)) ?? externalPath;
}

/** “3 Locations” stands where a row has several. */
function isCount(words: string | null): boolean {
	return /^\d+ Locations?$/i.test(words?.trim() ?? '');
}

/** Each tenant words this field its own way, so only plain words count. */
function workplace(words: string | null): Draft['workplace'] {
	const plain =
		words
			?.trim()
			.toLowerCase()
			.replace(/[\s-]+/g, ' ') ?? '';
	if (/^(?:(?:fully|100%) )?remote$/.test(plain)) return 'remote';
	if (plain === 'hybrid') return 'hybrid';
	return /^on ?site$/.test(plain) ? 'onsite' : null;
}
