import { describe, expect, test } from 'vitest';
import { dimensions, NOT_STATED, type FacetName } from '#filter/facets.ts';
import { filterRows, inOrder, optionsWith, withoutLeftOut } from '#filter/filter.ts';
import { indexOf } from '#filter/listing-index.ts';
import { criteria, emptyQuery, parseQuery, type Criterion, type Query } from '#filter/query.ts';
import { expectedIds, expectedUnknown, type World } from '#filter/testing/oracle.ts';
import { randomListings, testTerms, testVocabulary } from '#filter/testing/random-listings.ts';
import { seededRandom } from '#statistics/random.ts';
import { randomQuery } from '#filter/testing/random-queries.ts';
import { testWorld } from '#filter/testing/test-world.ts';

const words = ['mlops', 'INGENIEUR', 'zurich', 'élan', 'triton', 'deployment', 'ops', 'gpu', 'absent', '<b>'];
const { index, world } = testWorld(240, 7);
const { rows, options } = index;
const ask = (search: string) => parseQuery(new URLSearchParams(search), options).query;
const idsOf = (search: string) => filterRows(index, ask(search)).rows.map(({ id }) => id);
const numberOf = (query: Query, of: World = world) => expectedIds(query, of).length;

/** The query without one criterion. */
function dropped(query: Query, criterion: Criterion): Query {
	if (criterion === 'pay') return { ...query, min: null, max: null, nopay: false };
	return { ...query, [criterion]: emptyQuery()[criterion] };
}

test('the numbers beside the choices add up to the rows', () => {
	for (const search of ['', 'cloud=aws', 'min=150&seen=7', 'q=mlops&tool=triton']) {
		const { counts, without } = filterRows(index, ask(search));
		for (const exclusive of ['level', 'kind'] as const)
			expect([...counts(exclusive).values()].reduce((sum, n) => sum + n)).toBe(without(exclusive));
		const stated = filterRows(index, { ...ask(search), min: 1, max: null, nopay: false }).rows.length;
		expect((counts('pay').get(NOT_STATED) ?? 0) + stated).toBe(without('pay'));
		expect(filterRows(index, { ...ask(search), seen: 100_000 }).rows.length).toBe(without('seen'));
	}
});

test('finds every listing for an empty query', () => {
	expect(idsOf('')).toHaveLength(240);
});

test('never counts a remote listing without a place as worldwide, or a worldwide one as open to a region', () => {
	const silent = new Set(idsOf('scope=not-stated'));
	expect(silent.size).toBeGreaterThan(0);
	expect(idsOf('scope=worldwide').filter((id) => silent.has(id))).toEqual([]);
	const worldwide = new Set(idsOf('scope=worldwide'));
	expect(idsOf('scope=europe').filter((id) => worldwide.has(id))).toEqual([]);
});

test.each([
	['worldwide', [], [], true],
	['region', ['FR'], [], true],
	['region', [], ['europe'], true],
	['region', ['US'], ['emea'], true],
	['region', ['US'], ['americas'], false],
	['unspecified', [], [], false],
	['region', [], [], false],
] as const)('a listing with scope %s, countries %j and regions %j is open to France: %s', (scope, own, named, fits) => {
	const [any] = randomListings(1, 1);
	const remote = { scope, countries: [...own], regions: [...named], timezones: null, evidence: [] };
	const made = indexOf(any ? [{ ...any, remote }] : [], {
		facets: testVocabulary,
		terms: testTerms,
		night: '2026-11-24',
	});
	const found = filterRows(made, parseQuery(new URLSearchParams('country=fr'), made.options).query);
	expect(found.rows).toHaveLength(fits ? 1 : 0);
	expect(found.counts('country').get(NOT_STATED) ?? 0).toBe(
		scope === 'unspecified' || own.length + named.length + Number(scope === 'worldwide') === 0 ? 1 : 0,
	);
});

test('counts pay without an exchange rate as unknown, so no minimum finds it', () => {
	const unrated = world.listings.filter(({ pay }) => pay && !pay.usd).map(({ id }) => id);
	expect(unrated.length).toBeGreaterThan(0);
	expect(idsOf('min=80').filter((id) => unrated.includes(id))).toEqual([]);
	expect(idsOf('nopay=1')).toEqual(expect.arrayContaining(unrated));
	expect(idsOf('min=80&nopay=1')).toHaveLength(idsOf('min=80').length + idsOf('nopay=1').length);
});

describe('a pay band', () => {
	const one = rows.find(({ low, high }) => low !== null && high !== null && high - low > 20_000);
	const [bottom, top] = [Math.ceil((one?.low ?? 0) / 1000), Math.floor((one?.high ?? 0) / 1000)];
	test.each([
		['min', top, true],
		['min', top + 1, false],
		['max', bottom, true],
		['max', bottom - 1, false],
		['band=whole&min', bottom - 1, true],
		['band=whole&min', bottom + 1, false],
		['band=whole&max', top + 1, true],
		['band=whole&max', top - 1, false],
	])('with %s=%s is found: %s', (name, amount, found) => {
		expect(idsOf(`${name}=${amount}`).includes(one?.id ?? '')).toBe(found);
	});
});

test('seen=1 finds only tonight’s listings', () => {
	const days = filterRows(index, ask('seen=1')).rows.map(({ day }) => day);
	expect(days.length).toBeGreaterThan(0);
	expect(new Set(days)).toEqual(new Set([index.night]));
	const three = filterRows(index, ask('seen=3')).rows.map(({ day }) => day);
	expect(Math.min(...three)).toBeGreaterThan(index.night - 3);
});

const titled = (titles: string[], more: object = {}) => {
	const [base] = randomListings(1, 1);
	const listings = base
		? titles.map((title, at) => ({
				...base,
				tools: [],
				tracks: [],
				...more,
				title,
				id: `${'abcdefgh'[at] ?? ''}aaaaaaa`,
			}))
		: [];
	return indexOf(listings, { facets: testVocabulary, terms: testTerms, night: '2026-11-24' });
};
const titlesFound = (made: typeof index, search: string) =>
	filterRows(made, parseQuery(new URLSearchParams(search), made.options).query).rows.map(({ title }) => title);

test('finds words in title, employer, tools and both names of a track, but no word across two of them', () => {
	const evidence = [{ words: 'x', from: 'text' as const, at: 0, rule: 'r' }];
	const made = titled(['MLOps engineer'], {
		employer: { slug: 'osprey', name: 'Osprey', kind: null },
		tools: [{ value: 'mlflow', evidence }],
		tracks: [{ value: 'serving', evidence }],
	});
	for (const words of ['mlops', 'OSPREY', 'mlflow', 'serving', 'deployment', 'engineer osprey', 'flow gine', '']) {
		expect(titlesFound(made, `q=${words}`), words).toHaveLength(1);
	}
	for (const words of ['engineerosprey', 'triton', 'osprey absent']) {
		expect(titlesFound(made, `q=${words}`), words).toHaveLength(0);
	}
});

test('sorts by pay, level or employer with unknown values last, and equal ones newest first', () => {
	const found = filterRows(index, ask('')).rows;
	const byPay = inOrder(found, index, 'pay').map(({ high }) => high ?? 0);
	expect(byPay).toEqual(byPay.toSorted((a, b) => b - a));
	expect(byPay.at(-1)).toBe(0);
	const levels = inOrder(found, index, 'level').map(({ level }) => level[0] ?? '');
	expect([...new Set(levels)]).toEqual(['junior', 'mid', 'senior', 'staff', 'not-stated']);
	const employers = inOrder(found, index, 'employer');
	for (const rows of [employers, inOrder(found, index, 'level')]) {
		const days = Map.groupBy(rows, ({ employer, level }) => (rows === employers ? employer : level[0]));
		for (const [, of] of days)
			expect(of.map(({ day }) => day)).toEqual(of.map(({ day }) => day).toSorted((a, b) => b - a));
	}
	expect(inOrder(found, index, 'newest')).toEqual(found);
});

test('returns options in the order in which they are offered', () => {
	const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
	expect(optionsWith(options, ['c', 'x', 'a']).map(({ value }) => value)).toEqual(['a', 'c']);
});

describe('compared with the slow oracle', () => {
	test('400 queries over 2,000 listings find the same listings in the same order', () => {
		const large = testWorld(2000, 1);
		const random = seededRandom(99);
		let partial = 0;
		for (let asked = 0; asked < 400; asked++) {
			const query = randomQuery(random, large.index.options, words);
			const found = filterRows(large.index, query);
			const ids = inOrder(found.rows, large.index, query.sort).map(({ id }) => id);
			const expected = expectedIds(query, large.world);
			if (ids.join() !== expected.join()) expect(ids, JSON.stringify(query)).toEqual(expected);
			if (ids.length > 0 && ids.length < 2000) partial++;
		}
		expect(partial).toBeGreaterThan(200);
	});

	const random = seededRandom(5);
	const queries = Array.from({ length: 150 }, () => randomQuery(random, options, words));

	test('the number beside each choice is how many it finds as the only choice of its filter', () => {
		for (const query of queries) {
			const { counts } = filterRows(index, query);
			for (const dimension of dimensions) {
				const shown = counts(dimension);
				for (const { value } of options[dimension]) {
					const only = numberOf({ ...query, [dimension]: [value] });
					const count = shown.get(value) ?? 0;
					if (count === only) continue;
					expect(count, `${dimension}=${value} of ${JSON.stringify(query)}`).toBe(only);
				}
			}
		}
	});

	test('the same holds for minimum pay, unknown pay and nights', () => {
		for (const query of queries) {
			const { counts } = filterRows(index, query);
			const whole = filterRows(index, { ...query, whole: true });
			const counted = (name: FacetName, value: number | string, of = counts) => of(name).get(String(value)) ?? 0;
			// Minimums are in dollars. Choosing one removes a maximum in another currency.
			const max = query.currency === null ? query.max : null;
			for (const min of [150, 200]) {
				const floor = { ...query, min, max, currency: null, nopay: false };
				expect(counted('pay', min)).toBe(numberOf(floor));
				expect(counted('pay', min, whole.counts)).toBe(numberOf({ ...floor, whole: true }));
			}
			expect(counted('pay', NOT_STATED)).toBe(numberOf({ ...query, min: null, max: null, nopay: true }));
			for (const nights of [1, 7, 30]) expect(counted('seen', nights)).toBe(numberOf({ ...query, seen: nights }));
		}
	});

	test('counts the results with unknown pay, and how many more including unknown pay would add', () => {
		for (const query of queries) {
			const { rows, unknownPay, counts } = filterRows(index, query);
			expect(unknownPay).toBe(rows.length - rows.filter(({ low }) => low !== null).length);
			const range = query.min !== null || query.max !== null;
			expect(range && !query.nopay ? (counts('pay').get(NOT_STATED) ?? 0) : 0).toBe(expectedUnknown(query, world));
		}
	});

	test('counts the results without one criterion, or without two', () => {
		for (const query of queries.slice(0, 60)) {
			const { without } = filterRows(index, query);
			for (const one of criteria) {
				expect(without(one), one).toBe(numberOf(dropped(query, one)));
				const other = criteria[(criteria.indexOf(one) + 4) % criteria.length] ?? one;
				expect(without(one, other), `${one}, ${other}`).toBe(numberOf(dropped(dropped(query, one), other)));
			}
		}
	});
});

test('leaves a hidden employer out of lists and numbers', () => {
	const one = rows[0]?.employer ?? '';
	const rest = withoutLeftOut(index, { employers: new Set([one]), ids: new Set() });
	const found = filterRows(rest, emptyQuery());
	expect(found.rows.map(({ employer }) => employer)).not.toContain(one);
	const senior = rows.filter(({ employer, level }) => employer !== one && level.includes('senior')).length;
	expect(found.counts('level').get('senior')).toBe(senior);
});
