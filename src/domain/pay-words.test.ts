import { expect, test } from 'vitest';
import type { StatedPay } from './pay.ts';
import { statedPay } from './pay-words.ts';

const pay: StatedPay = { min: 150_000, max: 180_000, currency: 'USD', period: 'year', basis: null };

test.each([
	[{}, '$150,000–180,000 a year'],
	[{ max: 150_000 }, '$150,000 a year'],
	[{ min: null, max: 600, currency: 'GBP', period: 'day' }, 'up to £600 a day'],
	[{ min: 70_000, max: null, currency: 'EUR' }, 'from €70,000 a year'],
	[{ min: 62.5, max: 80, currency: 'PLN', period: 'hour' }, 'PLN 62.5–80 an hour'],
	[{ min: null, max: null }, 'not stated'],
] as const)('formats pay with %j as %s', (given, words) => expect(statedPay({ ...pay, ...given })).toBe(words));
