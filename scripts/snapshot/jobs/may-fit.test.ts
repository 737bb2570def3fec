import { describe, expect, it } from 'vitest';
import { FeedFault } from '../decode/fault.ts';
import { lastOfNights, madeRows, type MadeNight, type MadeRow } from '../tests/made-nights.ts';

const onsite = { remote: { scope: 'onsite' as const, countries: [], regions: [], timezones: null, evidence: [] } };
const close = { role: null, mayFit: 'mlops-engineer' };
const advert = (id: number, more: MadeRow['read'] = {}, rest: Partial<MadeRow> = {}): MadeRow => ({
	id,
	title: `AI Platform ${id}`,
	read: { ...close, ...more },
	...rest,
});

async function titles(...nights: MadeNight[]): Promise<string[]> {
	const { files } = await lastOfNights(...nights);
	return (files?.manifest.mayFit ?? []).map(({ title }) => title);
}

describe('the adverts that may fit a role', () => {
	const monday = '2026-11-23';
	const tuesday = '2026-11-24';

	it('are remote, close to a role, and newest first', async () => {
		const rows = [
			advert(1, {}, { publishedOn: '2026-11-01' }),
			advert(2, {}, { publishedOn: '2026-11-20' }),
			advert(3, onsite),
			advert(4, { mayFit: null }),
			advert(5),
			...madeRows(10, 20),
		];
		expect(await titles({ on: monday, boards: { a: rows } })).toEqual([
			'AI Platform 2',
			'AI Platform 1',
			'AI Platform 5',
		]);
	});

	it('are listed once, and not if a listing has the same link', async () => {
		const rows = [
			advert(1),
			advert(2, {}, { title: 'AI Platform 1' }),
			advert(3, {}, { url: 'https://jobs.example/a/10' }),
			...madeRows(10, 20),
		];
		expect(await titles({ on: monday, boards: { a: rows } })).toEqual(['AI Platform 1']);
	});

	it('stay while their board fails', async () => {
		const first = { on: monday, boards: { a: [advert(1), ...madeRows(10, 20)], b: [advert(2), ...madeRows(30, 40)] } };
		const down = { rows: new FeedFault('network', 'The connection failed.') };
		const second = { on: tuesday, boards: { a: down, b: madeRows(30, 40) } };
		expect(await titles(first, second)).toEqual(['AI Platform 1']);
	});
});
