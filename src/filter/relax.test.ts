import { expect, test } from 'vitest';
import { filterRows } from '#filter/filter.ts';
import { parseQuery } from '#filter/query.ts';
import { relaxations } from '#filter/relax.ts';
import { expectedIds } from '#filter/testing/oracle.ts';
import { randomFrom } from '#filter/testing/random-listings.ts';
import { randomQuery } from '#filter/testing/random-queries.ts';
import { testWorld } from '#filter/testing/test-world.ts';

const { index, world } = testWorld(240, 7);
const relaxed = (search: string) => {
	const { query } = parseQuery(new URLSearchParams(search), index.options);
	return relaxations(index, filterRows(index, query), query);
};

test('each offer finds as many as it says, and more than before', () => {
	const random = randomFrom(12);
	let offered = 0;
	for (let asked = 0; asked < 300; asked++) {
		const query = randomQuery(random, index.options, ['ops', 'zurich', 'absent']);
		for (const { query: wider, finds, does } of relaxations(index, filterRows(index, query), query)) {
			offered++;
			const message = `${does} for ${JSON.stringify(query)}`;
			expect(finds, message).toBe(expectedIds(wider, world).length);
			expect(finds, message).toBeGreaterThan(expectedIds(query, world).length);
		}
	}
	expect(offered).toBeGreaterThan(500);
});

test('changes a choice before it drops one, and drops the dearest first', () => {
	const offers = relaxed('level=senior&min=190&band=whole&seen=7');
	const does = offers.map((offer) => offer.does);
	expect(does.slice(0, 5)).toEqual(expect.arrayContaining(['let-in', 'top', 'lower', 'longer']));
	expect(does.lastIndexOf('longer')).toBeLessThan(does.indexOf('drop'));
	const drops = offers.filter((offer) => offer.does === 'drop').map(({ finds }) => finds);
	expect(drops).toEqual(drops.toSorted((a, b) => b - a));
});

test('drops two where dropping one would find nothing', () => {
	const [only, ...more] = relaxed('q=absent&seen=1&tool=tool-5&cloud=aws&kind=enterprise&level=junior').filter(
		({ does }) => does === 'drop',
	);
	expect(more.length === 0 ? only?.criteria.length : 1).toBe(more.length === 0 ? 2 : 1);
});
