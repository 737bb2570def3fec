import { expect, test } from 'vitest';
import { filterRows } from '#filter/filter.ts';
import { criteriaOf, parseQuery, withoutCriterion } from '#filter/query.ts';
import { FEW, foundWords, offersOf, relaxations, summary } from '#filter/relax.ts';
import { expectedIds } from '#filter/testing/oracle.ts';
import { seededRandom } from '#statistics/random.ts';
import { randomQuery } from '#filter/testing/random-queries.ts';
import { testWorld } from '#filter/testing/test-world.ts';

const { index, world } = testWorld(240, 7);
const relaxed = (search: string) => {
	const { query } = parseQuery(new URLSearchParams(search), index.options);
	return relaxations(index, filterRows(index, query), query);
};

const idsOf = (search: string) => expectedIds(parseQuery(new URLSearchParams(search), index.options).query, world);

test('every offer finds as many jobs as it says, and more than before', () => {
	const random = seededRandom(12);
	let offered = 0;
	for (let asked = 0; asked < 300; asked++) {
		const query = randomQuery(random, index.options, ['ops', 'zurich', 'absent']);
		for (const { query: wider, finds, does, criteria } of relaxations(index, filterRows(index, query), query)) {
			offered++;
			const message = `${does} for ${JSON.stringify(query)}`;
			expect(finds, message).toBe(expectedIds(wider, world).length);
			expect(finds, message).toBeGreaterThan(expectedIds(query, world).length);
			const rest = (of: typeof query) => ({ ...criteria.reduce(withoutCriterion, of), page: 1 });
			expect(rest(wider), `${message} changes what it names alone`).toEqual(rest(query));
		}
	}
	expect(offered).toBeGreaterThan(500);
});

test('offers changes before removals, and first the removal that finds most', () => {
	const offers = relaxed('level=senior&min=190&band=whole&seen=7');
	const does = offers.map((offer) => offer.does);
	expect(does.slice(0, 5)).toEqual(expect.arrayContaining(['let-in', 'top', 'lower', 'longer']));
	const [lower] = relaxed('min=260').filter((offer) => offer.does === 'lower');
	expect(lower?.query.min, 'the next floor').toBe(250);
	expect(does.lastIndexOf('longer')).toBeLessThan(does.indexOf('drop'));
	const drops = offers.filter((offer) => offer.does === 'drop').map(({ finds }) => finds);
	expect(drops).toEqual(drops.toSorted((a, b) => b - a));
});

test('drops two criteria where dropping one would find nothing', () => {
	const [only, ...more] = relaxed('q=absent&seen=1&tool=tool-5&cloud=aws&kind=enterprise&level=junior').filter(
		({ does }) => does === 'drop',
	);
	expect(more.length === 0 ? only?.criteria.length : 1).toBe(more.length === 0 ? 2 : 1);
});

const said = (search: string, ignored: string[] = []) => {
	const { query } = parseQuery(new URLSearchParams(search), index.options);
	return summary(filterRows(index, query), index.rows.length, query, ignored);
};

test('names the filter that excludes the most jobs from a narrow query, and how many', () => {
	const random = seededRandom(31);
	const told = { gain: 0, none: 0 };
	for (let asked = 0; asked < 200; asked++) {
		const query = randomQuery(random, index.options, ['ops', 'zurich', 'absent']);
		const found = filterRows(index, query);
		const words = summary(found, index.rows.length, query, []);
		const now = found.rows.length;
		const most = Math.max(
			...criteriaOf(query).map((one) => expectedIds(withoutCriterion(query, one), world).length - now),
		);
		const more = / there would be (\d+) more/.exec(words)?.[1];
		const isNarrow = now <= FEW && criteriaOf(query).length > 0;
		expect(more, words).toBe(isNarrow && most > 0 ? String(most) : undefined);
		expect(words.includes('would not help'), words).toBe(isNarrow && most === 0);
		if (more !== undefined) told.gain++;
		else if (isNarrow) told.none++;
	}
	expect(told.gain).toBeGreaterThan(20);
	expect(told.none).toBeGreaterThan(0);
});

test('neither mentions nor offers a change that adds no jobs', () => {
	expect(said('q=absent&tool=tool-5&level=junior&seen=1&cloud=aws')).toBe(
		'None of 240 jobs meets all of this; taking away one filter alone would not help.',
	);
	expect(relaxed('q=absent').map(({ words }) => words)).toEqual(['without words: 240']);
	expect(relaxed('sort=pay')).toEqual([]);
});

test.each([
	[
		'scope=not-stated&min=190',
		[
			'+ n that state no pay',
			'+ n open worldwide',
			'pay from $150,000: n',
			'without open to not stated: n',
			'without pay: n',
		],
	],
	[
		'level=senior&cloud=aws,gcp&kind=enterprise',
		[
			'+ n that name no level',
			'+ n of employers not judged',
			'without level Senior: n',
			'without employer Enterprise: n',
			'without cloud: n',
		],
	],
	[
		'country=de&seen=3&track=serving&q=ops',
		[
			'+ n that name no place',
			'first seen within 7 nights: n',
			'without first seen: n',
			'without country Germany: n',
			'without track Serving: n',
			'without words: n',
		],
	],
	[
		'min=200&band=whole&tool=triton',
		[
			'+ n that state no pay',
			'the top of the band will do: n',
			'pay from $150,000: n',
			'without tool Triton: n',
			'without pay: n',
		],
	],
	['cloud=aws', ['+ n that name no cloud', 'without cloud AWS: n']],
	[
		'nopay=1&specialisation=llm-ops&source=lever',
		['without specialisation LLM ops: n', 'without pay: n', 'without source Lever: n'],
	],
])('says what each offer changes and how many jobs it finds: %s', (search, words) => {
	const told = relaxed(search).map(({ does, finds, words: said }) => {
		const now = idsOf(search).length;
		const count = does === 'let-in' ? `+ ${finds - now} ` : `: ${finds}`;
		expect(said).toContain(count);
		return said.replace(count, count.replace(/\d+/, 'n'));
	});
	expect(told).toEqual(words);
});

test('offers six changes below a short list, and below a long one only to include unstated pay and places', () => {
	const many = relaxed('level=senior&min=190&band=whole&seen=7&scope=europe');
	expect(many.length).toBeGreaterThan(6);
	expect(offersOf(many, FEW)).toEqual(many.slice(0, 6));
	const letIn = offersOf(many, FEW + 1).map(({ does, criteria }) => `${does} ${criteria.join()}`);
	expect(letIn).toEqual(['let-in pay', 'let-in scope']);
});

test('says how many jobs a query found, and how many of them state no pay', () => {
	const { query } = parseQuery(new URLSearchParams('level=senior'), index.options);
	const found = filterRows(index, query);
	expect(foundWords(found, 240)).toBe('44 of 240 jobs; 22 of them state no pay in dollars');
	expect(foundWords({ ...found, unknownPay: 0 }, 240)).toBe('44 of 240 jobs');
	expect(said('level=senior', ['cloud=oracle', 'min=-5'])).toBe(
		`${foundWords(found, 240)}; not understood in the address and left out: cloud=oracle, min=-5.`,
	);
	const many = said('level=senior', [
		`level=${'x'.repeat(9000)}`,
		...Array.from({ length: 40 }, (_, at) => `page=${at}`),
	]);
	expect(many.slice(many.indexOf('left out'))).toBe(
		`left out: level=${'x'.repeat(53)}…, page=0, page=1, page=2, page=3 and 36 more.`,
	);
});

test('first drops the criterion that adds most, or the best pair where no single one helps', () => {
	const random = seededRandom(77);
	const seen = { one: 0, two: 0 };
	for (let asked = 0; asked < 400; asked++) {
		const query = randomQuery(random, index.options, ['absent', 'zurich', 'ops']);
		const criteria = criteriaOf(query);
		if (criteria.length < 2) continue;
		const now = expectedIds(query, world).length;
		const finds = (...dropped: typeof criteria) => expectedIds(dropped.reduce(withoutCriterion, query), world).length;
		const offered = relaxations(index, filterRows(index, query), query).filter(({ does }) => does === 'drop');
		const helping = criteria.map((one) => finds(one)).filter((count) => count > now);
		if (helping.length > 0) {
			expect(offered.map((offer) => offer.finds)).toEqual(helping.toSorted((a, b) => b - a));
			seen.one++;
			continue;
		}
		const pairs = criteria.flatMap((one, at) => criteria.slice(at + 1).map((other) => finds(one, other)));
		const best = Math.max(...pairs);
		expect(offered.map((offer) => offer.finds)).toEqual(best > now ? [best] : []);
		for (const { criteria: two, words } of offered) {
			expect(new Set(two).size).toBe(2);
			expect(words).toMatch(/^without .+ and .+: \d+$/);
			seen.two++;
		}
	}
	expect(seen.one).toBeGreaterThan(50);
	expect(seen.two).toBeGreaterThan(2);
});

test('offers jobs without stated pay for a minimum as well as a maximum', () => {
	const does = (search: string) => relaxed(search).map((offer) => `${offer.does} ${offer.criteria.join()}`);
	for (const search of ['min=190', 'max=150', 'min=150&max=200']) expect(does(search), search).toContain('let-in pay');
	for (const search of ['level=senior', 'nopay=1', 'min=190&nopay=1']) expect(does(search)).not.toContain('let-in pay');
});

test('offers “the top of the band will do” only with a minimum pay', () => {
	const does = (search: string) => relaxed(search).map((offer) => offer.does);
	expect(does('min=190&band=whole')).toContain('top');
	expect(does('max=150&band=whole')).not.toContain('top');
});
