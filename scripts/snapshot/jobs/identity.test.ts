import { describe, expect, it } from 'vitest';
import { madeRows, takeNights, type MadeNight, type MadeRow } from '../tests/made-nights.ts';
import { listingId } from './identity.ts';

const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}`;
const rest = madeRows(901, 906);
const advert = `You run the machine learning platform of a small forecasting company. You build training pipelines with
	Airflow, serve models on Kubernetes, watch drift and latency, and answer the pager one week in six.`;
const other = `Design the office lighting of a large museum, choose lamps and cables, and lead the visitors through the dark
	rooms at night, with a lantern in your hand and a story about each of the pictures on the walls.`;
const evidence = [{ words: 'Senior', from: 'title' as const, at: null, rule: 'level/title' }];
const level = (value: 'senior' | 'staff') => ({ level: { value, evidence } });

/** For each night, the ids of all listings by the last part of their address. Rows given as a list belong to board `a`. */
async function idsOf(...nights: [on: string, boards: MadeNight['boards'] | readonly MadeRow[]][]) {
	const taken = await takeNights(
		...nights.map(([on, boards]): MadeNight => ({
			on,
			boards: Array.isArray(boards) ? { a: [...boards, ...rest] } : (boards as MadeNight['boards']),
		})),
	);
	return taken.map(({ files }) =>
		Object.fromEntries((files?.listings ?? []).map(({ id, url }) => [url.split('/').at(-1), id])),
	);
}

describe('the id of a job', () => {
	it('is eight letters or digits made from source, board and key alone', () => {
		const id = listingId({ source: 'greenhouse', board: 'acme', key: '1' });
		expect(id).toMatch(/^[a-z2-7]{8}$/);
		expect(listingId({ source: 'greenhouse', board: 'acme', key: '1' })).toBe(id);
		const others = [
			listingId({ source: 'lever', board: 'acme', key: '1' }),
			listingId({ source: 'greenhouse', board: 'zeta', key: '1' }),
			listingId({ source: 'greenhouse', board: 'acme', key: '2' }),
			listingId({ source: 'greenhouse', board: 'acme', key: '1' }, 2),
		];
		expect(new Set([id, ...others]).size).toBe(5);
	});

	it('never changes, because readers keep addresses', () => {
		expect(listingId({ source: 'greenhouse', board: 'acme', key: '1' })).toMatchInlineSnapshot(`"bpghdwtk"`);
		expect(listingId({ source: 'greenhouse', board: 'acme', key: '1' }, 2)).toMatchInlineSnapshot(`"klbvgfa4"`);
	});

	it('stays the same when the row from which it was made disappears', async () => {
		const url = 'https://jobs.example/10001';
		const [first, second] = [
			{ id: 1, url, text: advert },
			{ id: 2, url: `${url}/apply` },
		] as MadeRow[];
		const rows = [first, second].filter((row) => row !== undefined);
		const [before, after] = await idsOf([day(1), rows], [day(2), second ? [second] : []]);
		expect(after?.['apply']).toBe(before?.['10001']);
	});

	it.each([
		[1, 2],
		[2, 1],
	])('is the id of the older job when two jobs become one: row %i was there before %i', async (one, two) => {
		const url = 'https://jobs.example/10001';
		const elder = { id: one, url: 'https://jobs.example/10002' };
		const nights = await idsOf(
			[day(1), [elder]],
			[day(2), [{ id: two, url }, elder]],
			[
				day(3),
				[
					{ id: two, url, text: advert },
					{ id: one, url },
				],
			],
		);
		expect(nights[2]?.['10001']).toBe(nights[0]?.['10002']);
		expect(nights[1]?.['10001']).not.toBe(nights[0]?.['10002']);
	});

	it.each([
		[1, 2],
		[2, 1],
	])('is the id of the older job if the remaining row was in two jobs: row %i before %i', async (one, two) => {
		const elder = { id: one, url: 'https://jobs.example/10001' };
		const nights = await idsOf(
			[day(1), [elder]],
			[day(2), [elder, { id: two, url: 'https://jobs.example/10002' }]],
			[day(3), [elder, { id: two, url: elder.url }]],
			[day(4), [{ id: two, url: 'https://jobs.example/10002' }]],
		);
		expect(nights[1]?.['10002']).not.toBe(nights[0]?.['10001']);
		expect(nights[3]?.['10002']).toBe(nights[0]?.['10001']);
	});

	it('stays with one of the two when a job splits', async () => {
		const url = 'https://jobs.example/10001';
		const nights = await idsOf(
			[
				day(1),
				[
					{ id: 1, url, text: advert },
					{ id: 2, url },
				],
			],
			[
				day(2),
				[
					{ id: 1, url, text: advert },
					{ id: 2, url: 'https://jobs.example/10002' },
				],
			],
		);
		const [one, two] = [nights[1]?.['10001'], nights[1]?.['10002']];
		expect([one, two]).toContain(nights[0]?.['10001']);
		expect([one, two]).not.toContain(undefined);
		expect(one).not.toBe(two);
	});
});

describe('a job that is published again under a new address', () => {
	const row = (id: number, more: Partial<MadeRow> = {}): MadeRow => ({ id, title: 'MLOps', text: advert, ...more });
	const isSame = async (first: MadeRow, again: MadeRow, on = day(2), gap: [string, MadeRow[]][] = []) => {
		const nights = await idsOf([day(1), [first]], ...gap, [on, [again]]);
		const [before, after] = [nights[0]?.[String(first.id)], nights.at(-1)?.[String(again.id)]];
		expect(before).toBeDefined();
		return before === after;
	};

	it('is recognised by its text', async () => {
		expect(await isSame(row(1), row(2))).toBe(true);
		expect(await isSame(row(1), row(2, { text: `${advert} Apply!` }))).toBe(true);
	});

	it('counts as new if the text differs or is too short to compare', async () => {
		expect(await isSame(row(1), row(2, { text: other }))).toBe(false);
		expect(await isSame(row(1, { text: 'Short.' }), row(2, { text: 'Short.' }))).toBe(false);
	});

	it('counts as new if the level or the role differs, but not if one level is unknown', async () => {
		expect(await isSame(row(1, { read: level('senior') }), row(2, { read: level('staff') }))).toBe(false);
		expect(await isSame(row(1, { read: level('senior') }), row(2, { read: level('senior') }))).toBe(true);
		expect(await isSame(row(1, { read: level('senior') }), row(2))).toBe(true);
		expect(await isSame(row(1), row(2, { read: level('senior') }))).toBe(true);
		const sre = { role: { value: 'sre' as const, evidence } };
		expect(await isSame(row(1), row(2, { read: sre }))).toBe(false);
	});

	it('counts as new at another employer', async () => {
		expect(await isSame(row(1), row(2, { fields: { company_name: 'Else' } }))).toBe(true);
		const nights = await idsOf(
			[day(1), { a: [row(1), ...rest], b: madeRows(801, 803) }],
			[day(2), { a: rest, b: [row(2), ...madeRows(801, 803)] }],
		);
		expect(nights[1]?.['2']).not.toBe(nights[0]?.['1']);
	});

	it('counts as new while the first one is still open', async () => {
		const nights = await idsOf([day(1), [row(1)]], [day(2), [row(1), row(2, { title: 'Other work' })]]);
		expect(nights[1]?.['1']).toBe(nights[0]?.['1']);
		expect(nights[1]?.['2']).not.toBe(nights[0]?.['1']);
	});

	it('is recognised for ninety days after it was last seen', async () => {
		const gap: [string, MadeRow[]][] = [
			[day(2), [row(1)]],
			[day(3), []],
		];
		expect(await isSame(row(1), row(2), '2027-01-31', gap)).toBe(true);
		expect(await isSame(row(1), row(2), '2027-02-01', gap)).toBe(false);
	});

	it.each([
		[1, 2],
		[2, 1],
	])('gets the id of the job with the most similar text: %i, not %i', async (nearest, farther) => {
		const near = row(nearest, { title: 'MLOps one' });
		const far = row(farther, { title: 'MLOps two', text: `${advert} Apply!` });
		const nights = await idsOf([day(1), [far, near]], [day(2), [row(3, { title: 'MLOps three' })]]);
		expect(nights[1]?.['3']).toBe(nights[0]?.[String(nearest)]);
	});

	it('keeps its own id if it is recognised by one of its rows', async () => {
		for (const [gone, left] of [
			[1, 2],
			[2, 1],
		] as const) {
			const stays = row(left, { title: 'MLOps left' });
			const nights = await idsOf([day(1), [row(gone), stays]], [day(2), [stays]]);
			expect(nights[1]?.[String(left)]).toBe(nights[0]?.[String(left)]);
		}
	});

	it('passes its id to only one of two new rows with its text', async () => {
		const nights = await idsOf(
			[day(1), [row(1)]],
			[day(2), [row(2, { title: 'MLOps one' }), row(3, { title: 'MLOps two' })]],
		);
		const ids = [nights[1]?.['2'], nights[1]?.['3']];
		expect(ids.filter((id) => id === nights[0]?.['1'])).toHaveLength(1);
		expect(ids).not.toContain(undefined);
		expect(new Set(ids).size).toBe(2);
	});
});
