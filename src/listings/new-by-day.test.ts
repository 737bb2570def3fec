import { expect, test } from 'vitest';
import { randomListings } from '#filter/testing/random-listings.ts';
import { newByDay } from './new-by-day.ts';

const [listing] = randomListings(1, 1);
const seenOn = (...days: string[]) => days.flatMap((firstSeen) => (listing ? [{ ...listing, firstSeen }] : []));

test('counts every day after the first, including days without new listings', () => {
	expect(newByDay(seenOn('2026-11-21', '2026-11-21', '2026-11-22', '2026-11-24'), '2026-11-24')).toEqual([
		{ day: '2026-11-22', count: 1 },
		{ day: '2026-11-23', count: 0 },
		{ day: '2026-11-24', count: 1 },
	]);
});

test('returns nothing on the first night or without listings', () => {
	expect(newByDay(seenOn('2026-11-24'), '2026-11-24')).toEqual([]);
	expect(newByDay([], '2026-11-24')).toEqual([]);
});
