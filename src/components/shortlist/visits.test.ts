import { expect, test } from 'vitest';
import { newSince, perDay, readVisits, visit } from './visits.ts';

test.each([
	['the first visit has nothing new', null, '2026-11-24', null],
	[
		'a second look on the same night keeps the marks',
		{ night: '2026-11-24', before: '2026-11-20' },
		'2026-11-24',
		'2026-11-20',
	],
	[
		'a later night compares with the last one',
		{ night: '2026-11-20', before: '2026-11-10' },
		'2026-11-24',
		'2026-11-20',
	],
	['a visit of long ago is forgotten', { night: '2026-05-01', before: null }, '2026-11-24', null],
	['a night from the future is not believed', { night: '2027-01-01', before: null }, '2026-11-24', null],
	['a store of another shape is a first visit', { night: 'yesterday' }, '2026-11-24', null],
	['a day that no month has is a first visit', { night: '2026-00-00', before: null }, '2026-11-24', null],
	['no list is marked from such a day', { night: '2026-11-24', before: '2026-09-99' }, '2026-11-24', null],
])('%s', (_, last, night, before) => {
	expect(visit(last, night)).toEqual({ night, before });
});

test('reads the stored visits and drops invalid entries', () => {
	const last = { night: '2026-11-24', before: null };
	expect(readVisits({ sre: last, other: 1, none: null, __proto__: last })).toEqual(new Map([['sre', last]]));
	for (const stored of [null, 'x'.repeat(9), ['x'], [[last]], 7]) expect(readVisits(stored)).toEqual(new Map());
});

test('counts listings that were first seen after a night', () => {
	const night = 20_781;
	const counts = perDay([night, night, night - 1, night - 4, night - 4, night - 300, night + 1], night);
	expect(counts).toBe('2 1 0 0 2');
	expect(newSince('2026-11-24', '2026-11-24', counts)).toBe(0);
	expect(newSince('2026-11-23', '2026-11-24', counts)).toBe(2);
	expect(newSince('2026-11-20', '2026-11-24', counts)).toBe(3);
	expect(newSince('2026-11-19', '2026-11-24', counts)).toBe(5);
	expect(newSince('2026-10-01', '2026-11-24', counts)).toBe(5);
	expect(newSince('2026-10-01', '2026-11-24', '')).toBe(0);
});
