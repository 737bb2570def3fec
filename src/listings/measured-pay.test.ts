import { describe, expect, it } from 'vitest';
import type { Listing } from '#facts/listing.ts';
import { measurePay, paidOn } from '#listings/measured-pay.ts';
import type { LedgerPosting } from '#domain/ledger.ts';

const listing = (
	employer: string,
	min: number | null,
	max: number | null,
	more: Partial<Listing['pay']> = {},
): Listing =>
	({
		employer: { slug: employer, name: employer, kind: null },
		level: { value: 'senior', evidence: [] },
		remote: { scope: 'region', countries: ['US'], regions: [], timezones: null, evidence: [] },
		pay: {
			stated: { min, max, currency: 'USD', period: 'year', basis: 'base' },
			usd: { min, max, rate: 1, rateDate: null },
			raw: '',
			from: 'text',
			doubts: [],
			...more,
		},
	}) as unknown as Listing;

describe('measurePay', () => {
	it('takes the middle of each stated range', () => {
		expect(measurePay([listing('a', 150_000, 170_000)], 'senior', 'US').values).toEqual([160_000]);
	});

	it('counts an employer with several listings once', () => {
		const several = [listing('a', 100_000, 100_000), listing('a', 200_000, 200_000), listing('a', 110_000, 110_000)];
		expect(measurePay(several, 'senior', 'US').values).toEqual([110_000]);
	});

	it('leaves out half-open ranges, other currencies and on-target earnings', () => {
		const odd = [
			listing('a', 150_000, null),
			listing('b', 90_000, 100_000, {
				stated: { min: 90_000, max: 100_000, currency: 'EUR', period: 'year', basis: 'base' },
			}),
			listing('c', 90_000, 100_000, {
				stated: { min: 90_000, max: 100_000, currency: 'USD', period: 'year', basis: 'ote' },
			}),
		];
		expect(measurePay(odd, 'senior', 'US').values).toEqual([]);
	});

	it('returns no median below six values, and no quartiles below thirty', () => {
		const of = (n: number) =>
			measurePay(
				Array.from({ length: n }, (_, i) => listing(`e${i}`, 1000 * (i + 1), 1000 * (i + 1))),
				'senior',
				'US',
			);
		expect(of(5).median).toBeNull();
		expect(of(6).median).toBe(3500);
		expect(of(29).quartiles).toBeNull();
		expect(of(30).quartiles).toEqual({ p25: 8250, p75: 22_750 });
	});

	it('leaves out listings that are not open to the country', () => {
		expect(measurePay([listing('a', 100_000, 120_000)], 'senior', 'DE').values).toEqual([]);
	});

	it('counts pay of unstated kind as base pay, but not total pay', () => {
		const of = (basis: 'base' | 'total' | null) =>
			listing('a', 100, 200, { stated: { min: 100, max: 200, currency: 'USD', period: 'year', basis } });
		expect(measurePay([of(null)], 'senior', 'US').values).toEqual([150]);
		expect(measurePay([of('total')], 'senior', 'US').values).toEqual([]);
		expect(measurePay([listing('a', null, 200)], 'senior', 'US').values).toEqual([]);
	});

	it('rounds to whole dollars and sorts by amount', () => {
		const values = measurePay([listing('a', 1000, 1001), listing('b', 90, 91), listing('c', 200, 200)], 'senior', 'US');
		expect(values.values).toEqual([91, 200, 1001]);
	});

	it('ignores other levels', () => {
		expect(measurePay([listing('a', 1, 2)], 'junior', 'US').values).toEqual([]);
	});
});

describe('paidOn', () => {
	it('counts the jobs that were open on the day, including those that have closed since', () => {
		const day = '2026-11-23';
		const open = [
			{ ...listing('a', 100, 100), firstSeen: '2026-11-23' },
			{ ...listing('b', 200, 200), firstSeen: '2026-11-24' },
		];
		const gone = (slug: string, amount: number, lastSeen: string) =>
			({
				...listing(slug, amount, amount),
				...{ level: 'senior', firstSeen: '2026-11-01', lastSeen },
			}) as unknown as LedgerPosting;
		const paid = paidOn(day, open, [gone('c', 300, '2026-11-23'), gone('d', 400, '2026-11-22')]);
		expect(measurePay(paid, 'senior', 'US').values).toEqual([100, 300]);
	});

	it('leaves out a closed job whose place was not recorded', () => {
		const { remote: _, ...posting } = listing('a', 100, 100);
		const gone = { ...posting, level: 'senior', firstSeen: '2026-11-01', lastSeen: '2026-11-23' };
		expect(measurePay(paidOn('2026-11-23', [], [gone as unknown as LedgerPosting]), 'senior', 'US').values).toEqual([]);
	});
});
