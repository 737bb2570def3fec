import { cloud } from '#filter/testing/random-listings.ts';
import { expect, test } from 'vitest';
import { dimensions } from '#filter/facets.ts';
import {
	asks,
	chosenIn,
	criteria,
	criteriaOf,
	emptyQuery,
	formatQuery,
	LONGEST_TEXT,
	parseQuery,
	toggled,
	withoutCriterion,
} from '#filter/query.ts';
import { seededRandom } from '#statistics/random.ts';
import { randomQuery } from '#filter/testing/random-queries.ts';
import { testWorld } from '#filter/testing/test-world.ts';

const { options } = testWorld(200, 1).index;
const read = (text: string) => parseQuery(new URLSearchParams(text), options);

test('is the same after formatting and parsing', () => {
	const random = seededRandom(3);
	for (let i = 0; i < 2000; i++) {
		const query = { ...randomQuery(random, options, ['c++', 'a&b', '50% off', 'é', 'x=y', '#1']), page: 1 + (i % 4) };
		const { query: again, ignored } = read(formatQuery(query));
		expect(again).toEqual(query);
		expect(ignored).toEqual([]);
	}
});

test('formats a short address with plain commas, always in the same order', () => {
	const text = 'cloud=gcp,aws&q=triton&seen=7&band=whole&min=150&country=us,de&nopay=1&page=2&sort=pay&tool=mlflow';
	expect(formatQuery(read(text).query)).toBe(
		'cloud=aws,gcp&country=de,us&tool=mlflow&min=150&band=whole&nopay=1&seen=7&q=triton&sort=pay&page=2',
	);
	expect(formatQuery(emptyQuery())).toBe('');
});

test.each([
	['cloud=oracle,aws', ['cloud=oracle']],
	['level=wizard', ['level=wizard']],
	['min=-5&max=1e3', ['min=-5', 'max=1e3']],
	['nopay=yes&sort=random&page=0', ['page=0', 'nopay=yes', 'sort=random']],
	['seen=ever&band=half&country=atlantis', ['country=atlantis', 'seen=ever', 'band=half']],
	['utm_source=mail&fbclid=x&ref=y&min=&q=', []],
	['cloud=&level=senior,&seen=', []],
	['spec=llm-ops&Cloud=aws', ['spec=llm-ops', 'Cloud=aws']],
])('returns the parts of %s that it does not understand', (text, ignored) => {
	expect(read(text).ignored).toEqual(ignored);
});

test('merges a parameter that occurs twice and drops repeated values', () => {
	expect(read('cloud=aws&cloud=azure,aws').query[cloud]).toEqual(['aws', 'azure']);
});

test('toggling a value twice changes only the page', () => {
	const { query } = read('cloud=aws&page=3');
	const once = toggled(query, cloud, 'gcp', options[cloud]);
	expect(once).toMatchObject({ cloud: ['aws', 'gcp'], page: 1 });
	expect(toggled(once, cloud, 'gcp', options[cloud])).toEqual({ ...query, page: 1 });
});

/** A query that uses every criterion. */
const full = [
	...dimensions.map((name) => `${name}=${options[name][0]?.value ?? ''}`),
	'min=150&max=200&band=whole&nopay=1&seen=7&q=ops&page=2',
].join('&');

test('lists the criteria that a query uses, without order and page', () => {
	expect(criteriaOf(read(full).query)).toEqual([...criteria]);
	expect(criteriaOf(read('sort=pay&page=2&band=whole').query)).toEqual([]);
	for (const text of ['min=150', 'max=200', 'nopay=1']) expect(criteriaOf(read(text).query)).toEqual(['pay']);
	expect(asks(read('seen=7').query, 'seen')).toBe(true);
	expect(asks(read('q=ops').query, 'q')).toBe(true);
	expect(asks(emptyQuery(), 'seen')).toBe(false);
});

test('drops a single criterion and returns to page 1', () => {
	const { query } = read(full);
	for (const criterion of criteria) {
		const left = withoutCriterion(query, criterion);
		expect(criteriaOf(left)).toEqual(criteria.filter((other) => other !== criterion));
		expect(left.page).toBe(1);
	}
	expect(formatQuery(withoutCriterion(read('min=150&band=whole&sort=pay').query, 'pay'))).toBe('sort=pay');
});

test('toggles a minimum pay, pay not stated, and a number of nights', () => {
	const { query } = read('page=2');
	const words = (name: Parameters<typeof toggled>[1], value: string, of = query) =>
		formatQuery(toggled(of, name, value, options[name]));
	expect(words('pay', '150')).toBe('min=150');
	expect(words('pay', '200', read('min=150').query)).toBe('min=200');
	expect(words('pay', '150', read('min=150').query)).toBe('');
	expect(words('pay', 'not-stated')).toBe('nopay=1');
	expect(words('pay', 'not-stated', read('nopay=1&min=150&page=3').query)).toBe('min=150');
	expect(words('seen', '7')).toBe('seen=7');
	expect(words('seen', '7', read('seen=7&page=2').query)).toBe('');
	expect(words(cloud, 'aws', read('cloud=gcp').query)).toBe('cloud=aws,gcp');
	expect(words(cloud, 'gcp', read('cloud=aws,gcp').query)).toBe('cloud=aws');
});

test('returns the values chosen in a facet', () => {
	expect(chosenIn(emptyQuery(), 'pay')).toEqual([]);
	expect(chosenIn(read('min=150').query, 'pay')).toEqual(['150']);
	expect(chosenIn(read('min=150&nopay=1').query, 'pay')).toEqual(['150', 'not-stated']);
	expect(chosenIn(emptyQuery(), 'seen')).toEqual([]);
	expect(chosenIn(read('seen=7').query, 'seen')).toEqual(['7']);
	expect(chosenIn(read('cloud=aws,gcp').query, cloud)).toEqual(['aws', 'gcp']);
});

test('reads free text as one line of at most eighty characters', () => {
	expect(read('q=++ml+++ops%0A').query.q).toBe('ml ops');
	expect(read(`q=${'x'.repeat(79)}+yy`).query.q).toBe('x'.repeat(79));
	expect(read(`q=${'x'.repeat(100)}`).query.q).toHaveLength(LONGEST_TEXT);
});

test.each([
	['min=0', null],
	['min=1', 1],
	['min=9999', 9999],
	['min=100000', null],
	['min=+5', null],
	['min=5x', null],
	['min=x5', null],
])('reads the amount of %s as %s', (text, min) => {
	expect(read(text).query.min).toBe(min);
});
