import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itConforms } from '../../tests/conformance.ts';
import { readOutcomes } from '../../tests/read-recording.ts';
import { workday, workdaySite } from './workday.ts';

const recording = readFileSync(new URL('board.json', import.meta.url), 'utf8');
const board = {
	board: 'acme',
	address: 'https://acme.wd5.myworkdayjobs.com/en-US/External?q=machine+learning',
};
const read = (body: string) => readOutcomes(workday, board, body, '2026-11-24');

describe('workday', () => {
	const rows = read(recording);

	it('reads day, places and requisition from the advert, because the list has only “Posted 5 Days Ago”', () => {
		expect(rows[0]).toEqual({
			source: 'workday',
			board: 'acme',
			key: 'JR-1001',
			postingId: '/job/US-CA-Remote/MLOps-Engineer_JR-1001',
			title: 'MLOps Engineer',
			employer: 'Acme USA',
			url: 'https://acme.wd5.myworkdayjobs.com/External/job/US-CA-Remote/MLOps-Engineer_JR-1001',
			locations: ['US, CA, Remote', 'US, TX, Remote'],
			workplace: 'remote',
			countryField: null,
			employmentType: 'Full time',
			publishedOn: '2026-10-25',
			updatedOn: null,
			pay: [],
			payText: null,
			text: 'Run training at scale.',
		});
	});

	it('finds the requisition among the bullets, and reads no day without the advert', () => {
		expect(rows[1]).toMatchObject({
			key: 'JR-1002',
			locations: ['Poland, Krakow'],
			workplace: 'onsite',
			publishedOn: null,
			url: 'https://acme.wd5.myworkdayjobs.com/External/job/Poland-Krakow/Welder_JR-1002-1',
		});
		expect(rows[2]).toMatchObject({ key: '/job/Poland-Krakow/Painter' });
	});

	it('posts the search to the tenant’s API, twenty rows at a time', () => {
		const first = workday.first(board);
		expect(first).toEqual({
			url: 'https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/External/jobs',
			body: { appliedFacets: {}, limit: 20, offset: 0, searchText: 'machine learning' },
		});
		const full = (total: number) => ({ total, jobPostings: Array.from({ length: 20 }, () => ({})) });
		expect(workday.next?.(full(45), first, board)?.body).toMatchObject({ offset: 20 });
		expect(workday.next?.(full(0), first, board)?.body).toMatchObject({ offset: 20 });
		expect(workday.next?.(full(20), first, board)).toBeNull();
		expect(workday.next?.({ total: 0, jobPostings: [{}] }, first, board)).toBeNull();
	});

	it('requests another page after two thousand rows, so that the list counts as cut short', () => {
		const last = { ...workday.first(board), body: { offset: 1980 } };
		const page = { total: 2000, jobPostings: Array.from({ length: 20 }, () => ({})) };
		expect(workday.next?.(page, last, board)?.body).toMatchObject({ offset: 2000 });
	});

	it('quarantines a row with a path as its link if the board’s address is unknown', () => {
		const rows = readOutcomes(workday, { ...board, address: null }, recording, '2026-11-24');
		expect(rows[1]).toBe(
			'quarantined link: The link “/job/Poland-Krakow/Welder_JR-1002-1” is only a path. Add the `address` of the board to data/boards.yaml.',
		);
	});

	it.each([
		['https://acme.wd5.myworkdayjobs.com/External', 'https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/External'],
		['https://wd1.myworkdaysite.com/en-US/recruiting/acme/Jobs', 'https://wd1.myworkdaysite.com/wday/cxs/acme/Jobs'],
		['https://acme.wd5.myworkdayjobs.com/', null],
		['https://careers.acme.example/External', null],
		[null, null],
	])('reads the address %j as %j', (address, api) => {
		expect(workdaySite({ address })?.api ?? null).toBe(api);
		expect(workday.boardFault?.({ ...board, address }) ?? null).toEqual(
			api === null ? expect.stringContaining('acme needs an `address` of this form') : null,
		);
	});
});

itConforms('workday', {
	recording: 'board.json',
	board: { board: 'acme', address: 'https://acme.wd5.myworkdayjobs.com/External' },
	needs: ['title', 'externalPath'],
	title: ['title'],
	empty: '{"total":0,"jobPostings":[],"facets":[]}',
	unknown: { body: '{"errorCode":"HTTP_404","error":"Not found"}', code: 'error-payload' },
	page: (number, isLast) => ({
		total: number > 0 ? 0 : isLast ? 1 : 2_000,
		jobPostings: Array.from({ length: isLast ? 1 : 20 }, (_row, i) => ({
			title: 'Gardener',
			externalPath: `/job/${number}-${i}`,
		})),
	}),
});
