import { expect, test } from 'vitest';
import { calculationsIn } from './recompute.ts';

test.each([
	'60 × 24 ÷ 60 = 24',
	'(300 − 100) × 30 = 6,000',
	'100 + 100 + 50 + 50 + 80 = 380',
	'0.1% of 30 days is 43.2 minutes',
	'1.5 TB ÷ 365 ÷ 4,096 = 1.0 MB',
	'16.1 GB ÷ 3.35 TB/s = 4.8 ms',
	'3.7 billion × 4 bytes = 14.8 GB',
	'50 × 86,400 = 4.32 TB',
	'1.1³ = 1.33',
	'40,000 GB × $0.045 is $1,800',
	'400 pods × 50 routes = 20,000 series',
	'7 × 142 = about 1,000',
])('finds %s right', (text) => {
	expect(calculationsIn(`It says: ${text}.`)).toMatchObject([{ words: text, isRight: true }]);
});

test.each([
	['60 × 24 ÷ 60 = 25', 24],
	['6 × 7 is 43', 42],
	['0.1% of 30 days is 43.3 minutes', 43.2],
	['(300 − 100) × 30 = 600', 6000],
	['7 × 142 = 1,000', 994],
])('finds %s wrong, and says what comes out', (text, value) => {
	const [found] = calculationsIn(text);
	expect(found?.isRight).toBe(false);
	expect(found?.value).toBeCloseTo(value);
});

test.each([
	'From 6 to 9 is a long time.',
	'It is √(2 × 3 × 1,440) = 93 minutes.',
	'Version 1.5 + later is fine.',
	'Half of 30 days is a fortnight.',
	'3 of 30 is 10%.',
	'We take 6 × 7 = 42 + 1.',
])('leaves “%s” alone', (text) => expect(calculationsIn(text)).toEqual([]));
