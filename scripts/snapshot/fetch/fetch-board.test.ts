import { describe, expect, it } from 'vitest';
import { FeedFault } from '../decode/fault.ts';
import type { Body } from '../decode/page.ts';
import { workday } from '../sources/workday/workday.ts';
import { fetchBoard, MAX_DETAILS, type AskBoard } from './fetch-board.ts';

const board = {
	source: 'workday' as const,
	board: 'acme',
	employer: 'Acme',
	kind: null,
	address: 'https://acme.wd5.myworkdayjobs.com/External',
};
const body = (value: unknown): Body => ({ bytes: new TextEncoder().encode(JSON.stringify(value)), charset: 'utf-8' });
const total = 100;
const row = (number: number) => ({
	title: `DevOps Engineer ${number}`,
	externalPath: `/job/${String(number).padStart(3, '0')}`,
});

/** A board of 100 jobs, which has time for so many pages; `asked` are the adverts that were asked for. */
function server(mostPages: number): { ask: AskBoard; asked: string[] } {
	const asked: string[] = [];
	let pages = 0;
	const ask: AskBoard = (request) => {
		const { offset } = (request.body ?? {}) as { offset?: number };
		if (offset === undefined) {
			asked.push(new URL(request.url).pathname.slice(-3));
			return Promise.resolve(body({ jobPostingInfo: {} }));
		}
		pages += 1;
		if (pages > mostPages) return Promise.reject(new FeedFault('budget', 'The time is over.'));
		return Promise.resolve(body({ total, jobPostings: Array.from({ length: 20 }, (_, i) => row(offset + i)) }));
	};
	return { ask, asked };
}

describe('a board of many jobs', () => {
	it('keeps the pages it has when its time ends, and says that there are more', async () => {
		const { ask } = server(2);
		const { pages, cutShort } = await fetchBoard(workday, board, ask);
		expect([pages.length, cutShort]).toEqual([2, 'The time for this board ended after 2 pages.']);
	});

	it('fails when its time ends before the first page', async () => {
		await expect(fetchBoard(workday, board, server(0).ask)).rejects.toThrow('The time is over.');
	});

	it('asks for other adverts each night, until all had their turn', async () => {
		const nights = [0, 1].map(() => server(5));
		for (const [turn, night] of nights.entries()) await fetchBoard(workday, board, night.ask, { turn });
		expect(nights.map(({ asked }) => asked.length)).toEqual([MAX_DETAILS, MAX_DETAILS]);
		expect(nights.map(({ asked }) => asked[0])).toEqual(['000', '060']);
		expect(new Set(nights.flatMap(({ asked }) => asked)).size).toBe(total);
	});

	it('asks only for adverts whose title may be one of ours', async () => {
		const { ask, asked } = server(5);
		const { cutShort } = await fetchBoard(workday, board, ask, { mayHaveRole: (title) => / 1\d$/.test(title) });
		expect(asked).toEqual(Array.from({ length: 10 }, (_, i) => `01${i}`));
		expect(cutShort).toBeNull();
	});
});
