import { expect, test } from 'vitest';
import { emptyQuery, formatQuery, parseQuery, toggled } from '#filter/query.ts';
import { randomFrom } from '#filter/testing/random-listings.ts';
import { randomQuery } from '#filter/testing/random-queries.ts';
import { testWorld } from '#filter/testing/test-world.ts';

const { options } = testWorld(200, 1).index;
const read = (text: string) => parseQuery(new URLSearchParams(text), options);

test('comes back whole from its address', () => {
	const random = randomFrom(3);
	for (let i = 0; i < 2000; i++) {
		const query = { ...randomQuery(random, options, ['c++', 'a&b', '50% off', 'é', 'x=y', '#1']), page: 1 + (i % 4) };
		const { query: again, ignored } = read(formatQuery(query));
		expect(again).toEqual(query);
		expect(ignored).toEqual([]);
	}
});

test('writes a short address with plain commas, in one order', () => {
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
	['utm_source=mail&min=&q=', []],
])('leaves out what it cannot read in %s and says so', (text, ignored) => {
	expect(read(text).ignored).toEqual(ignored);
});

test('reads a list given twice and drops repeats', () => {
	expect(read('cloud=aws&cloud=azure,aws').query.cloud).toEqual(['aws', 'azure']);
});

test('toggling twice changes nothing but the page', () => {
	const { query } = read('cloud=aws&page=3');
	const once = toggled(query, 'cloud', 'gcp', options.cloud);
	expect(once).toMatchObject({ cloud: ['aws', 'gcp'], page: 1 });
	expect(toggled(once, 'cloud', 'gcp', options.cloud)).toEqual({ ...query, page: 1 });
});
