import { describe, expect, it } from 'vitest';
import { FeedFault } from '../decode/fault.ts';
import type { Body } from '../decode/page.ts';
import { workday } from '../sources/workday/workday.ts';
import { fetchBoard, MAX_DETAILS, type SendRequest } from './fetch-board.ts';

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

/** A board of 100 jobs whose time runs out after `maxPages` pages. `requested` are the adverts that were requested. */
function server(maxPages: number): { send: SendRequest; requested: string[] } {
	const requested: string[] = [];
	let pages = 0;
	const send: SendRequest = (request) => {
		const { offset } = (request.body ?? {}) as { offset?: number };
		if (offset === undefined) {
			requested.push(new URL(request.url).pathname.slice(-3));
			return Promise.resolve(body({ jobPostingInfo: {} }));
		}
		pages += 1;
		if (pages > maxPages) return Promise.reject(new FeedFault('budget', 'The time is over.'));
		return Promise.resolve(body({ total, jobPostings: Array.from({ length: 20 }, (_, i) => row(offset + i)) }));
	};
	return { send, requested };
}

describe('a board with many jobs', () => {
	it('keeps the pages it has when its time runs out, and says so', async () => {
		const { send } = server(2);
		const { pages, cutShort } = await fetchBoard(workday, board, send);
		expect([pages.length, cutShort]).toEqual([2, 'The time for this board ran out after 2 pages.']);
	});

	it('fails if its time runs out before the first page', async () => {
		await expect(fetchBoard(workday, board, server(0).send)).rejects.toThrow('The time is over.');
	});

	it('requests other adverts each night until all have been requested', async () => {
		const nights = [0, 1].map(() => server(5));
		for (const [turn, night] of nights.entries()) await fetchBoard(workday, board, night.send, { turn });
		expect(nights.map(({ requested }) => requested.length)).toEqual([MAX_DETAILS, MAX_DETAILS]);
		expect(nights.map(({ requested }) => requested[0])).toEqual(['000', '060']);
		expect(new Set(nights.flatMap(({ requested }) => requested)).size).toBe(total);
	});

	it('requests only adverts whose title may get a role', async () => {
		const { send, requested } = server(5);
		const { cutShort } = await fetchBoard(workday, board, send, { mayHaveRole: (title) => / 1\d$/.test(title) });
		expect(requested).toEqual(Array.from({ length: 10 }, (_, i) => `01${i}`));
		expect(cutShort).toBeNull();
	});
});
