import { expect, test } from 'vitest';
import { inventEmployer } from './employers.ts';
import { employersFor, planBoard } from './market.ts';

const all = (listings: number) =>
	Array.from({ length: employersFor(listings) }, (_, i) =>
		planBoard('seed', inventEmployer('seed', i), listings),
	).flat();
const planned = all(240);
const fit = planned.filter(({ unfit }) => unfit === null);

function count<T>(values: readonly T[]): Map<T, number> {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}

test('shares 240 listings out among the six roles', () => {
	expect(Object.fromEntries(count(fit.map(({ role }) => role)))).toEqual({
		'mlops-engineer': 110,
		'ml-engineer': 40,
		'data-engineer': 30,
		'devops-engineer': 20,
		'data-platform-engineer': 20,
		sre: 20,
	});
});

test('keeps the shares of the roles in larger samples', () => {
	const roles = count(all(2400).flatMap(({ unfit, role }) => (unfit === null ? [role] : [])));
	expect(roles.get('mlops-engineer')).toBe(1100);
	expect(roles.get('sre')).toBe(200);
});

test('puts about one row in seven beside them that must not be published', () => {
	expect((planned.length - fit.length) / fit.length).toBeGreaterThan(0.12);
	expect((planned.length - fit.length) / fit.length).toBeLessThan(0.18);
	expect([...count(planned.map(({ unfit }) => unfit)).keys()].toSorted()).toEqual(
		['broken-link', 'hybrid', 'onsite', 'other-job', 'unlisted', null].toSorted(),
	);
});

test.each([
	['tracks', fit.flatMap(({ tracks }) => tracks), 5, 15],
	['levels', fit.map(({ level }) => level), 5, 20],
	['clouds', fit.flatMap(({ clouds }) => clouds), 3, 30],
	['specialisations', fit.flatMap(({ specialisations }) => specialisations), 3, 8],
	['scopes', fit.map(({ place }) => place.scope), 3, 10],
	['currencies', fit.map(({ pay }) => pay?.currency ?? null), 5, 5],
	['periods', fit.map(({ pay }) => pay?.period ?? null), 4, 3],
])('gives every one of the %s enough listings to mean something', (_, values, different, atLeast) => {
	const counts = count<unknown>(values);
	expect(counts.size).toBe(different);
	expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(atLeast);
});

test('names single countries, pairs of them, Europe and no country at all', () => {
	const places = count(fit.map(({ place }) => place.region ?? place.countries.join('+')));
	expect([...places.keys()]).toEqual(
		expect.arrayContaining(['', 'europe', 'US', 'CA+US', 'GB', 'DE', 'NL', 'PL', 'PT', 'IN', 'BR']),
	);
});

test('states pay in about 60 % of the listings, in fields and in prose', () => {
	const stated = fit.flatMap(({ pay }) => pay ?? []);
	expect(stated.length / fit.length).toBeCloseTo(0.6, 1);
	expect(stated.filter((pay) => pay.in === 'prose').length).toBeGreaterThan(20);
	for (const pay of stated) expect(pay.min).toBeLessThan(pay.max);
});

test('leaves what was there unchanged when more listings are asked for', () => {
	const employer = inventEmployer('seed', 3);
	expect(planBoard('seed', employer, 2400)).toEqual(planBoard('seed', employer, 240));
});
