import { expect, test } from 'vitest';
import { isConverted, yearlyPay } from './yearly-pay.ts';

const euros = { code: 'EUR', usd: 1.25, rateDate: '2026-08-03' };
const stated = { min: 50_000, max: 60_000, currency: 'EUR', period: 'year', basis: null } as const;
const usd = { min: 62_500, max: 75_000, rate: 1.25, rateDate: '2026-08-03' };

test('returns pay in the site’s currency as stated, with or without a rate', () => {
	expect(yearlyPay({ stated, usd }, euros)).toEqual({ min: 50_000, max: 60_000, rateDate: null });
	expect(yearlyPay({ stated: { ...stated, min: null }, usd: null }, euros)).toEqual({
		...{ min: null, max: 60_000, rateDate: null },
	});
	expect(yearlyPay({ stated: { ...stated, min: 20, max: 30.5, period: 'hour' }, usd }, euros)).toMatchObject({
		...{ min: 41_600, max: 63_440 },
	});
});

test('converts pay in another currency, and returns the date of the older rate', () => {
	const pounds = { ...stated, currency: 'GBP' };
	const older = { ...usd, rateDate: '2025-12-31' };
	expect(yearlyPay({ stated: pounds, usd: older }, euros)).toEqual({
		min: 50_000,
		max: 60_000,
		rateDate: '2025-12-31',
	});
	const dollars = { stated: { ...stated, currency: 'USD' }, usd: { ...usd, rate: 1, rateDate: null } };
	expect(yearlyPay(dollars, euros)).toEqual({ min: 50_000, max: 60_000, rateDate: '2026-08-03' });
	expect(yearlyPay({ stated: pounds, usd: null }, euros)).toBeNull();
});

test('keeps the converted amounts of the snapshot on a site in US dollars', () => {
	expect(yearlyPay({ stated, usd }, { code: 'USD', usd: 1, rateDate: null })).toEqual({
		...{ min: 62_500, max: 75_000, rateDate: '2026-08-03' },
	});
});

test('tells which stated pay needs a conversion', () => {
	expect(isConverted(stated, euros)).toBe(false);
	expect(isConverted({ ...stated, period: 'month' }, euros)).toBe(true);
	expect(isConverted(stated, { code: 'PLN' })).toBe(true);
});
