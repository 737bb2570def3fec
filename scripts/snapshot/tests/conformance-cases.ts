import type { SourceName } from '#domain/posting.ts';
import type { JsonPath } from '../decode/read-json.ts';
import type { BoardAddress } from '../sources/source.ts';

/** What the conformance suite takes to know of a source. */
export interface Conformance {
	/** The recording beside the adapter; its first row is a good one. */
	recording: string;
	board: BoardAddress;
	/** Where a row says what the job is called. */
	title: JsonPath;
	/** false where a row without it is no fault: it is then no advert. */
	needsTitle?: boolean;
	/** A board without jobs, as the server sends it. */
	empty: string;
	/** What the server sends for a board that does not exist, and what that is read as; null where it answers 404. */
	unknown: { body: string; code: string } | null;
	/** The page with that number, from 0, as a board of several pages sends it; left out for sources of one page. */
	page?: (number: number, isLast: boolean) => unknown;
}

const board = (name: string, address: string | null = null): BoardAddress => ({ board: name, address });
const many = (count: number, row: (index: number) => object) => Array.from({ length: count }, (_row, i) => row(i));

export const cases: Record<SourceName, Conformance> = {
	greenhouse: {
		recording: 'board.json',
		board: board('northwind'),
		title: ['title'],
		empty: '{"jobs":[],"meta":{"total":0}}',
		unknown: { body: '{"status":404,"error":"Job not found"}', code: 'error-payload' },
	},
	lever: {
		recording: 'board.json',
		board: board('halcyon'),
		title: ['text'],
		empty: '[]',
		unknown: { body: '{"ok":false,"error":"Document not found"}', code: 'error-payload' },
	},
	ashby: {
		recording: 'board.json',
		board: board('tidewater'),
		title: ['title'],
		empty: '{"jobs":[],"apiVersion":"1"}',
		unknown: null,
	},
	workable: {
		recording: 'board.json',
		board: board('millrace'),
		title: ['title'],
		empty: '{"name":"Millrace","description":null,"jobs":[]}',
		unknown: { body: '{"error":"Not found"}', code: 'error-payload' },
	},
	recruitee: {
		recording: 'board.json',
		board: board('kanaal'),
		title: ['title'],
		empty: '{"offers":[]}',
		unknown: { body: '{"error":["Not found"]}', code: 'error-payload' },
	},
	personio: {
		recording: 'board.xml',
		board: board('bergwerk'),
		title: ['name', 0],
		empty: '<?xml version="1.0" encoding="UTF-8"?><workzag-jobs></workzag-jobs>',
		unknown: { body: '<!DOCTYPE html><html><title>Page not found</title></html>', code: 'html-not-xml' },
	},
	teamtailor: {
		recording: 'board.json',
		board: board('fjord', 'https://career.fjord.example'),
		title: ['title'],
		empty: '{"version":"https://jsonfeed.org/version/1.1","title":"Fjord","items":[]}',
		unknown: null,
		page: (number, isLast) => ({
			title: 'Fjord',
			...(isLast ? {} : { next_url: `https://career.fjord.example/jobs.json?page=${number + 2}` }),
			items: [{ id: `${number}`, title: 'Gardener' }],
		}),
	},
	bamboohr: {
		recording: 'board.json',
		board: board('panda'),
		title: ['jobOpeningName'],
		empty: '{"meta":{"totalCount":0},"result":[]}',
		unknown: { body: '<!doctype html><title>BambooHR</title>', code: 'html-not-json' },
	},
	workday: {
		recording: 'board.json',
		board: board('acme', 'https://acme.wd5.myworkdayjobs.com/External'),
		title: ['title'],
		empty: '{"total":0,"jobPostings":[],"facets":[]}',
		unknown: { body: '{"errorCode":"HTTP_404","error":"Not found"}', code: 'error-payload' },
		page: (number, isLast) => ({
			total: number > 0 ? 0 : isLast ? 1 : 2_000,
			jobPostings: many(isLast ? 1 : 20, (i) => ({ title: 'Gardener', externalPath: `/job/${number}-${i}` })),
		}),
	},
	pinpoint: {
		recording: 'board.json',
		board: board('tern'),
		title: ['title'],
		empty: '{"data":[]}',
		unknown: null,
	},
	rippling: {
		recording: 'board.json',
		board: board('cobalt'),
		title: ['name'],
		empty: '[]',
		unknown: { body: '{"error":"Not Found"}', code: 'error-payload' },
	},
	himalayas: {
		recording: 'board.json',
		board: board('mlops'),
		title: ['title'],
		empty: '{"offset":0,"limit":20,"totalCount":0,"jobs":[]}',
		unknown: null,
	},
	remotive: { recording: 'board.json', board: board('all'), title: ['title'], empty: '{"jobs":[]}', unknown: null },
	jobicy: { recording: 'board.json', board: board('all'), title: ['jobTitle'], empty: '{"jobs":[]}', unknown: null },
	arbeitnow: {
		recording: 'board.json',
		board: board('all'),
		title: ['title'],
		empty: '{"data":[],"links":{"next":null}}',
		unknown: null,
		page: (number, isLast) => ({
			data: [{ slug: `${number}`, title: 'Gardener' }],
			links: { next: isLast ? null : `https://www.arbeitnow.com/api/job-board-api?page=${number + 2}` },
		}),
	},
	hn: {
		recording: 'comments.json',
		board: board('who-is-hiring'),
		title: ['comment_text'],
		needsTitle: false,
		empty: '{"hits":[],"page":0,"nbPages":0}',
		unknown: null,
		page: (number, isLast) => {
			const story = { objectID: '1', title: 'Ask HN: Who is hiring? (August 2026)', author: 'whoishiring' };
			if (number === 0) return { hits: [story], page: 0, nbPages: 1 };
			return { hits: [{ objectID: `${number}` }], page: number - 1, nbPages: isLast ? number : 100 };
		},
	},
};
