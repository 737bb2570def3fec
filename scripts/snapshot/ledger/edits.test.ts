import { describe, expect, it } from 'vitest';
import type { Listing } from '#facts/listing.ts';
import { lastOfNights, madeRows, type MadeRow } from '../tests/made-nights.ts';

const evidence = [{ words: 'Pay', from: 'text' as const, at: 0, rule: 'pay/text' }];
const level = (value: 'senior' | 'staff') => ({ value, evidence });
const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}`;
const other = madeRows(901, 903);

type Stated = NonNullable<Listing['pay']>['stated'];
const pay = (stated: Partial<Stated>): Listing['pay'] => ({
	stated: { min: 150_000, max: 180_000, currency: 'USD', period: 'year', basis: null, ...stated },
	usd: null,
	raw: 'Pay',
	from: 'text',
	doubts: [],
});

/** The ledger entry of the last job on board `a` after these nights, the first of which is 1 November. */
async function jobAfter(...nights: (readonly MadeRow[])[]) {
	const taken = await lastOfNights(...nights.map((rows, at) => ({ on: day(at + 1), boards: { a: rows, other } })));
	const job = taken.files?.ledger.find(({ seenOn }) => seenOn[0]?.board === 'a');
	const listing = taken.files?.listings.find(({ id }) => id === job?.id);
	expect(listing?.history).toEqual({ edits: job?.edits, reposts: job?.reposts });
	return job;
}

it('keeps the first day of publication that a feed gave, so that the age of a job never starts anew', async () => {
	const on = (publishedOn: string) => [{ id: 1, publishedOn }];
	expect(await jobAfter(on('2026-10-05'), on('2026-11-02'))).toMatchObject({ publishedOn: '2026-10-05' });
	expect(await jobAfter([{ id: 1 }], on('2026-10-05'))).toMatchObject({ publishedOn: '2026-10-05' });
});

describe('an edit', () => {
	it('is recorded once for a new title, with both titles', async () => {
		const job = await jobAfter([{ id: 1, title: 'MLOps' }], [{ id: 1, title: 'ML Ops' }], [{ id: 1, title: 'ML Ops' }]);
		expect(job?.edits).toEqual([{ on: day(2), what: 'title', from: 'MLOps', to: 'ML Ops' }]);
		expect(job).toMatchObject({ title: 'ML Ops', firstSeen: day(1), lastSeen: day(3) });
	});

	it('is not recorded if nothing has changed', async () => {
		const row = { id: 1, title: 'MLOps', read: { pay: pay({}), level: level('senior') } };
		expect((await jobAfter([row], [row], [row]))?.edits).toEqual([]);
	});

	it('is not recorded if another row of the job is preferred, which has its own title', async () => {
		const url = 'https://jobs.example/10001';
		const [first, second] = [
			{ id: 1, title: 'MLOps, Berlin', url, text: 'An advert.' },
			{ id: 2, title: 'MLOps, Hamburg', url },
		];
		// The row with an advert text is preferred. On the second night that is the second row.
		const job = await jobAfter(
			[first, second],
			[
				{ ...first, text: '' },
				{ ...second, text: 'An advert.' },
			],
		);
		expect(job).toMatchObject({ title: 'MLOps, Hamburg', edits: [] });
	});

	it('is recorded for a new title of the preferred row if no row has the old title any more', async () => {
		const url = 'https://jobs.example/10001';
		const rows = (title: string) => [
			{ id: 1, title, url, text: 'An advert.' },
			{ id: 2, title: 'MLOps, Hamburg', url },
		];
		expect((await jobAfter(rows('MLOps, Berlin'), rows('MLOps, Bonn')))?.edits).toMatchObject([
			{ from: 'MLOps, Berlin', to: 'MLOps, Bonn' },
		]);
	});

	it.each([
		[pay({}), pay({ max: 190_000 }), 'USD 150,000–180,000 a year', 'USD 150,000–190,000 a year'],
		[null, pay({ min: null }), null, 'USD up to 180,000 a year'],
		[pay({ max: null }), null, 'USD from 150,000 a year', null],
		[pay({ max: 150_000 }), pay({ basis: 'base' }), 'USD 150,000 a year', 'USD 150,000–180,000 a year, base'],
		[
			pay({ min: 65, max: 80.5, period: 'hour', currency: 'EUR', basis: 'ote' }),
			pay({ min: 65, max: 80.5, period: 'day', currency: 'EUR', basis: 'total' }),
			'EUR 65–80.5 an hour, on-target earnings',
			'EUR 65–80.5 a day, in total',
		],
	])('is recorded for a change of pay: %#', async (before, since, from, to) => {
		const job = await jobAfter([{ id: 1, read: { pay: before } }], [{ id: 1, read: { pay: since } }]);
		expect(job?.edits).toEqual([{ on: day(2), what: 'pay', from, to }]);
	});

	it('is not recorded if only the exchange rate has changed', async () => {
		const at = (rate: number) => ({
			...pay({ currency: 'EUR' }),
			usd: { min: 150_000, max: 180_000, rate, rateDate: '2026-11-01' },
		});
		const read = (rate: number) => [{ id: 1, read: { pay: at(rate) as Listing['pay'] } }];
		const job = await jobAfter(read(1.1), read(1.2));
		expect(job?.edits).toEqual([]);
		expect(job?.pay?.usd?.rate).toBe(1.2);
	});

	it('is deleted after twenty later ones', async () => {
		const titles = Array.from({ length: 23 }, (_, at) => [{ id: 1, title: `MLOps ${at + 1}` }]);
		const edits = (await jobAfter(...titles))?.edits.map(({ to }) => to);
		expect(edits).toHaveLength(20);
		expect([edits?.[0], edits?.at(-1)]).toEqual(['MLOps 4', 'MLOps 23']);
	});
});
