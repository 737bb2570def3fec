import { expect, test } from 'vitest';
import { filterRows } from '#filter/filter.ts';
import { nearestFeed } from '#filter/nearest-feed.ts';
import { emptyQuery, type Query } from '#filter/query.ts';
import { testWorld } from '#filter/testing/test-world.ts';

const { index } = testWorld(400, 21);
const known = { level: ['senior', 'mid'], country: ['us'], pay: ['150'] };
const nearest = (asked: Partial<Query>) => nearestFeed(index, { ...emptyQuery(), ...asked }, known);
const jobs = (asked: Partial<Query>) => filterRows(index, { ...emptyQuery(), ...asked }).rows.length;

test('one choice with a list of its own has its feed', () => {
	expect(nearest({ level: ['senior'] })).toMatchObject({
		choice: { name: 'level', value: 'senior' },
		isExact: true,
		jobs: jobs({ level: ['senior'] }),
	});
	expect(nearest({ min: 150 })).toMatchObject({ choice: { name: 'pay', value: '150' }, isExact: true });
	expect(nearest({})).toEqual({ choice: null, isExact: true, jobs: index.rows.length });
});

test('a mix has the feed of its choice with fewest jobs, which holds all that it finds', () => {
	const asked = { level: ['senior'], country: ['us'], q: 'engineer' };
	const [senior, states] = [jobs({ level: ['senior'] }), jobs({ country: ['us'] })];
	expect(Math.min(senior, states)).toBeGreaterThan(0);
	const name = senior < states ? 'level' : 'country';
	expect(nearest(asked)).toMatchObject({ choice: { name }, isExact: false, jobs: Math.min(senior, states) });
	expect(nearest({ min: 150, max: 200 })).toMatchObject({ choice: { name: 'pay' }, isExact: false });
	expect(nearest({ min: 150, whole: true })).toMatchObject({ isExact: false });
});

test('two values of one filter, a choice without a list and words alone have that of the role', () => {
	for (const asked of [{ level: ['mid', 'senior'] }, { level: ['junior'] }, { q: 'engineer' }, { min: 140 }])
		expect(nearest(asked)).toEqual({ choice: null, isExact: false, jobs: index.rows.length });
});
