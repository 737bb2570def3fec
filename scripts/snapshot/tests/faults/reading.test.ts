import { describe, expect, it } from 'vitest';
import type { Board } from '#domain/board.ts';
import { fetchBoard } from '../../fetch/fetch-board.ts';
import { createClient } from '../../fetch/client/client.ts';
import { site } from '../ask.ts';
import { openServers } from '../servers.ts';
import { readFeed } from '../../rows/read-feed.ts';
import { greenhouse } from '../../sources/greenhouse/greenhouse.ts';
import type { Source } from '../../sources/source.ts';
import { greenhouseJob as job, leverJob, postingOf, readBoardFrom, ruleOf } from './read.ts';

const servers = openServers();
const sends = (body: string) =>
	servers.http((_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
const greenhouseRows = async (...rows: (object | string)[]) => {
	const texts = rows.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
	return readBoardFrom(await sends(`{"jobs":[${texts.join(',')}]}`));
};
const leverRows = async (...rows: (object | string)[]) => {
	const texts = rows.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
	return readBoardFrom(await sends(`[${texts.join(',')}]`), 'lever');
};
const warnings = ({ rows }: { rows: { doubts: { rule: string; reason: string }[] }[] }) =>
	rows.flatMap(({ doubts }) => doubts.map(({ rule, reason }) => `${rule}: ${reason}`));

describe('characters', () => {
	const removed = ['characters: NUL or half a surrogate pair was removed from the title or a place.'];
	it('removes NUL from a title, with a warning', async () => {
		const read = await greenhouseRows(JSON.stringify(job(1, { title: 'ML\0Ops Engineer' })));
		expect([postingOf(read.rows[0]).title, warnings(read)]).toEqual(['MLOps Engineer', removed]);
	});
	it('removes half a surrogate pair from a title, with a warning', async () => {
		const read = await greenhouseRows(JSON.stringify(job(1)).replace('MLOps', 'ML\\ud800Ops'));
		expect([postingOf(read.rows[0]).title, warnings(read)]).toEqual(['MLOps Engineer', removed]);
	});
});

describe('numbers', () => {
	it('leaves out a salary of 1e999, with a warning', async () => {
		const salaryRange = { min: 1, max: 200_000, currency: 'USD', interval: 'per-year-salary' };
		const read = await leverRows(JSON.stringify(leverJob('a', { salaryRange })).replace('"min":1', '"min":1e999'));
		expect(postingOf(read.rows[0]).pay).toMatchObject([{ min: null, max: 200_000 }]);
		expect(warnings(read)).toEqual([
			'number-range: The number at `salaryRange.min` is out of range, so it was left out.',
		]);
	});

	it('keeps the ids 2^53 and 2^53 + 1 apart', async () => {
		const numbered = (id: string) => JSON.stringify(job(1)).replace('"id":1', `"id":${id}`);
		const { rows } = await greenhouseRows(numbered('9007199254740992'), numbered('9007199254740993'));
		expect(rows.map((each) => postingOf(each).postingId)).toEqual(['9007199254740992', '9007199254740993']);
	});
});

describe('keys', () => {
	it('quarantines a row in which a key occurs twice', async () => {
		const twice = JSON.stringify(job(2)).replace('{', '{"absolute_url":"javascript:alert(1)",');
		const { rows } = await greenhouseRows(job(1), twice, job(3));
		expect(rows.map(ruleOf)).toEqual(['ok', 'duplicate-key', 'ok']);
	});

	it('leaves out the keys __proto__ and constructor with a warning, without changing Object.prototype', async () => {
		const read = await greenhouseRows(
			JSON.stringify(job(1)).replace('{', '{"__proto__":{"admin":true},"constructor":{},'),
		);
		expect(read.rows.map(ruleOf)).toEqual(['ok']);
		expect(warnings(read)).toEqual([
			'forbidden-key: The key `__proto__` was left out.',
			'forbidden-key: The key `constructor` was left out.',
		]);
		expect(({} as { admin?: boolean }).admin).toBeUndefined();
	});
});

it('quarantines all but the first of 50 different rows with the same id', async () => {
	const rows = Array.from({ length: 50 }, (_none, index) => job(7, { title: `MLOps Engineer ${index}` }));
	const read = await greenhouseRows(...rows);
	expect(read.rows.map(ruleOf)).toEqual(['ok', ...Array.from({ length: 49 }, () => 'duplicate-id')]);
	expect(read.code).toBe('too-many-quarantined');
});

it('counts 50 identical rows as one', async () => {
	const body = JSON.stringify({ jobs: Array.from({ length: 50 }, () => job(7)) });
	const read = await readBoardFrom(await sends(body), 'greenhouse', 50);
	expect(read.rows.map(ruleOf)).toEqual(['ok', ...Array.from({ length: 49 }, () => 'repeat')]);
	expect(read.code).toBe('volume-drop');
});

it('quarantines a row with a title of 1 MB', async () => {
	const { rows } = await greenhouseRows(job(1), job(2, { title: 'x'.repeat(1_000_000) }));
	expect(rows.map(ruleOf)).toEqual(['ok', 'title-too-long']);
});

it('ignores the dates 2999, 1970 and 31 February, and reads seconds and milliseconds', async () => {
	const days = ['2999-01-01', '1970-01-01T00:00:00Z', '2026-02-31', 'tomorrow'];
	const read = await greenhouseRows(...days.map((day, index) => job(index, { first_published: day })));
	expect(read.rows.map((each) => postingOf(each).publishedOn)).toEqual([null, null, null, null]);
	expect(warnings(read)).toEqual([
		'date: “2999-01-01” is in the future, so the date was ignored.',
		'date: “1970-01-01T00:00:00Z” is before the year 2000, so the date was ignored.',
		'date: “2026-02-31” is not a date, so the date was ignored.',
		'date: “tomorrow” is not a date, so the date was ignored.',
	]);
	const moment = Date.parse('2026-11-20T10:00:00Z');
	const { rows } = await leverRows(leverJob('ms', { createdAt: moment }), leverJob('s', { createdAt: moment / 1000 }));
	expect(rows.map((each) => postingOf(each).publishedOn)).toEqual(['2026-11-20', '2026-11-20']);
});

describe('pages', () => {
	const board = { source: 'greenhouse', board: 'northwind', employer: 'Northwind' } as Board;
	/** Fetches a board with several pages from a test server. `nextOf` returns the number of the next page. */
	const pagesOf = async (nextOf: (page: number) => number | null, idsOf: (page: number) => number[]) => {
		const asked: number[] = [];
		const host = await servers.http((request, response) => {
			const page = Number(/\d+$/.exec(request.url ?? '')?.[0]);
			asked.push(page);
			const jobs = idsOf(page).map((id) => job(id));
			response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ jobs, next: nextOf(page) }));
		});
		const paged: Source = {
			...greenhouse,
			first: () => ({ url: `http://${host}/1` }),
			next: (page) => {
				const { next } = page as { next: number | null };
				return next === null ? null : { url: `http://${host}/${next}` };
			},
			maxPages: 10,
		};
		const client = createClient({ site, robot: 'GuidesBot', allowHosts: [host] });
		const feed = await fetchBoard(paged, board, (request) => client.get(request)).finally(() => client.close());
		const rules = [...readFeed(paged, board, feed, '2026-11-24')].map(ruleOf);
		return { asked, cutShort: feed.cutShort, rules };
	};

	it('stops at the page limit if pages never end, and says so', async () => {
		const { asked, cutShort } = await pagesOf(
			(page) => page + 1,
			(page) => [page],
		);
		expect(asked).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect(cutShort).toBe('The list has more than 10 pages; the rest were not read.');
	});
	it('stops if a page repeats the first, and says so', async () => {
		const { asked, cutShort, rules } = await pagesOf(
			() => 1,
			() => [1, 2],
		);
		expect(asked).toEqual([1, 1]);
		expect(cutShort).toBe('Page 2 repeats an earlier one, so the list ends there.');
		expect(rules).toEqual(['ok', 'ok']);
	});
	it('stops if the pages go back to an earlier one, and says so', async () => {
		const { asked, cutShort } = await pagesOf(
			(page) => (page === 3 ? 2 : page + 1),
			(page) => [page],
		);
		expect(asked).toEqual([1, 2, 3, 2]);
		expect(cutShort).toBe('Page 4 repeats an earlier one, so the list ends there.');
	});
});

it('names a field with an unexpected name, type or value, and refuses a board with many such rows', async () => {
	const renamed = Array.from({ length: 10 }, (_none, id) => ({
		id,
		name: 'MLOps',
		absolute_url: 'https://jobs.example/1',
	}));
	const read = await greenhouseRows(...renamed);
	expect([read.code, ...new Set(read.rows.map(ruleOf))]).toEqual(['too-many-quarantined', 'schema']);
	expect(read.rows[0]?.outcome).toMatchObject({ reason: expect.stringContaining('title') as string });

	const [typed] = (await greenhouseRows(job(1, { location: 'Berlin' }))).rows;
	expect(typed?.outcome).toMatchObject({ rule: 'schema', reason: expect.stringContaining('location') as string });
	const [valued] = (await leverRows(leverJob('a', { workplaceType: 'orbital' }))).rows;
	expect(valued?.outcome).toMatchObject({ rule: 'schema', reason: expect.stringContaining('workplaceType') as string });

	const few = await greenhouseRows(...Array.from({ length: 9 }, (_none, id) => job(id)), { id: 9 });
	expect([few.code, few.rows.map(ruleOf).at(-1)]).toEqual([null, 'schema']);
});

it('ignores impossible pay and pay without a period, and leaves a missing currency or minimum empty', async () => {
	const pay = (more: object) => ({
		salaryRange: { min: 90, max: 120, currency: 'EUR', interval: 'per-year-salary', ...more },
	});
	const read = await leverRows(
		leverJob('above', pay({ min: 200 })),
		leverJob('negative', pay({ min: -90 })),
		leverJob('hourly', pay({ interval: 'per-hour-wage' })),
		leverJob('no-currency', pay({ currency: null })),
		leverJob('no-period', pay({ interval: null })),
		leverJob('zero', pay({ min: 0 })),
	);
	expect(
		read.rows.map((each) => postingOf(each).pay.map(({ min, max, currency, period }) => [min, max, currency, period])),
	).toEqual([[], [], [[90, 120, 'EUR', 'hour']], [[90, 120, null, 'year']], [], [[null, 120, 'EUR', 'year']]]);
	expect(warnings(read)).toEqual([
		'pay-field: The pay field “EUR 200–120 per-year-salary” has a minimum above its maximum, so it was ignored.',
		'pay-field: The pay field “EUR -90–120 per-year-salary” is negative, so it was ignored.',
	]);
});
