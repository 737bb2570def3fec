import { expect, test } from 'vitest';
import { filterRows } from '#filter/filter.ts';
import { nearestFeed } from '#filter/nearest-feed.ts';
import { emptyQuery, type Query } from '#filter/query.ts';
import { testWorld } from '#filter/testing/test-world.ts';

const { index } = testWorld(400, 21);
const known = { level: ['senior', 'mid'], country: ['us'], pay: ['150'] };
const nearest = (asked: Partial<Query>) => nearestFeed(index, { ...emptyQuery(), ...asked }, known);
const jobs = (asked: Partial<Query>) => filterRows(index, { ...emptyQuery(), ...asked }).rows.length;

test('returns the feed of a single choice that has its own list', () => {
	expect(nearest({ level: ['senior'] })).toMatchObject({
		choice: { name: 'level', value: 'senior' },
		isExact: true,
		jobs: jobs({ level: ['senior'] }),
	});
	expect(nearest({ min: 150 })).toMatchObject({ choice: { name: 'pay', value: '150' }, isExact: true });
	expect(nearest({})).toEqual({ choice: null, isExact: true, jobs: index.rows.length });
});

test('returns for several choices the smallest feed that contains all results', () => {
	const asked = { level: ['senior'], country: ['us'], q: 'engineer' };
	const [senior, states] = [jobs({ level: ['senior'] }), jobs({ country: ['us'] })];
	expect(Math.min(senior, states)).toBeGreaterThan(0);
	const name = senior < states ? 'level' : 'country';
	expect(nearest(asked)).toMatchObject({ choice: { name }, isExact: false, jobs: Math.min(senior, states) });
	expect(nearest({ min: 150, max: 200 })).toMatchObject({ choice: { name: 'pay' }, isExact: false });
	expect(nearest({ min: 150, whole: true })).toMatchObject({ isExact: false });
});

test('returns the feed of the role for two values of one filter, a choice without a list, or words alone', () => {
	for (const asked of [{ level: ['mid', 'senior'] }, { level: ['junior'] }, { q: 'engineer' }, { min: 140 }])
		expect(nearest(asked)).toEqual({ choice: null, isExact: false, jobs: index.rows.length });
});
