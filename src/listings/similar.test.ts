import { expect, test } from 'vitest';
import { dayOfNumber } from '#domain/day.ts';
import type { Listing } from '#facts/listing.ts';
import { randomListings, testTerms, testVocabulary } from '#filter/testing/random-listings.ts';
import type { Row } from '#filter/filter.ts';
import { indexOf } from '#filter/listing-index.ts';
import { similarTo } from './similar.ts';

const words = { facets: testVocabulary, terms: testTerms, night: '2026-11-24' };

test('similar listings are five at most, of other employers, and share a line or a tool', () => {
	const index = indexOf(randomListings(100, 4), words);
	for (const row of index.rows) {
		const similar = similarTo(row, index);
		expect(similar.length).toBeLessThanOrEqual(5);
		for (const { row: other, tracks, tools } of similar) {
			expect(other.employer).not.toBe(row.employer);
			expect(tracks.toSorted()).toEqual(row.track.filter((track) => other.track.includes(track)).toSorted());
			expect(tools.toSorted()).toEqual(row.tool.filter((tool) => other.tool.includes(tool)).toSorted());
			expect(tracks.length + tools.length).toBeGreaterThan(0);
		}
	}
});

test('they are as near as the nearest of all other listings', () => {
	const index = indexOf(randomListings(300, 7), words);
	const { rows } = index;
	const telling = (has: (row: Row) => boolean) => Math.log((rows.length + 1) / (rows.filter(has).length + 1));
	for (const row of rows) {
		const things = [
			...row.track.map((value, at) => ({
				weight: 2 * telling(({ track }) => track.includes(value)),
				times: (other: Row) => Number(other.track.includes(value)) + Number(at === 0 && other.track[0] === value),
			})),
			...row.tool.map((value) => ({
				weight: telling(({ tool }) => tool.includes(value)),
				times: (other: Row) => Number(other.tool.includes(value)),
			})),
		];
		const weightOf = (other: Row) =>
			Math.round(1e9 * things.reduce((sum, { weight, times }) => sum + weight * times(other), 0));
		const others = rows.filter(({ employer }) => employer !== row.employer);
		const near = others.map(weightOf).filter((weight) => weight > 0);
		const similar = similarTo(row, index, { most: 3 }).map((found) => weightOf(found.row));
		expect(similar).toEqual(near.toSorted((a, b) => b - a).slice(0, 3));
	}
});

test('a rare tool in common is nearer than a common one, and the title counts for nothing', () => {
	const [base] = randomListings(1, 4);
	if (!base) throw new Error('no listing');
	const using = (id: string, employer: string, tools: string[], title = 'MLOps engineer'): Listing => ({
		...base,
		id,
		title,
		employer: { ...base.employer, name: employer },
		tracks: [],
		tools: tools.map((value) => ({ value, evidence: base.role.evidence })),
	});
	const one = using('aaaaaaaa', 'Alder', ['triton', 'kubernetes']);
	const common = using('bbbbbbbb', 'Birch', ['kubernetes'], one.title);
	const rare = using('cccccccc', 'Cedar', ['triton'], 'Inference engineer');
	const others = ['dddddddd', 'eeeeeeee', 'ffffffff'].map((id) => using(id, id, ['kubernetes']));
	const index = indexOf([one, common, rare, ...others], words);
	const row = index.rows.find(({ id }) => id === one.id);
	expect(row && similarTo(row, index, { most: 2 }).map(({ row: { id } }) => id)).toEqual([rare.id, common.id]);
});

/** A row of an index, by employer, lines and tools; the first given is the newest. */
const rowsOf = (...rows: [employer: string, tracks: string, tools: string][]) => {
	const [base] = randomListings(1, 4);
	if (!base) throw new Error('no listing');
	const values = (words: string) =>
		words
			.split(' ')
			.filter(Boolean)
			.map((value) => ({ value, evidence: base.role.evidence }));
	const listings = rows.map(([employer, tracks, tools], at): Listing => {
		const firstSeen = `2026-11-${String(24 - at)}`;
		return {
			...base,
			id: employer,
			firstSeen,
			tracks: values(tracks),
			tools: values(tools),
			employer: { ...base.employer, name: employer },
		};
	});
	return indexOf(listings, words);
};
const nearest = (index: ReturnType<typeof rowsOf>, most?: number) => {
	const [first] = index.rows;
	return (first ? similarTo(first, index, { most }) : []).map(({ row, tracks, tools }) =>
		[row.id, ...tracks, ...tools].join(' '),
	);
};

test('the main line in common is nearer than a line further down', () => {
	const index = rowsOf(
		['alder', 'serving llmops', ''],
		['birch', 'llmops serving', ''],
		['cedar', 'serving llmops', ''],
		['dogwood', 'platform', ''],
		['elm', 'llmops', ''],
	);
	expect(nearest(index)).toEqual(['cedar serving llmops', 'birch serving llmops', 'elm llmops']);
});

test('of equals the newest come first, and no more than asked for are shown', () => {
	const rows = ['alder', 'birch', 'cedar', 'dogwood', 'elm', 'fir', 'gum', 'holly'].map(
		(employer): [string, string, string] => [employer, '', 'triton'],
	);
	const index = rowsOf(...rows, ['iris', '', 'mlflow']);
	expect(nearest(index)).toEqual(['birch', 'cedar', 'dogwood', 'elm', 'fir'].map((id) => `${id} triton`));
	expect(nearest(index, 2)).toEqual(['birch triton', 'cedar triton']);
	expect(nearest(index, 1)).toEqual(['birch triton']);
});

test('a nearer one that comes later takes the place of the last', () => {
	const index = rowsOf(
		['alder', 'serving', 'triton mlflow'],
		['birch', '', 'mlflow'],
		['cedar', '', 'mlflow'],
		['dogwood', 'serving', 'triton mlflow'],
		['elm', 'platform', ''],
	);
	expect(nearest(index, 2)).toEqual(['dogwood serving triton mlflow', 'birch mlflow']);
});

test('tools in common are named with much rarer ones first, then by name', () => {
	const index = rowsOf(
		['alder', '', 'kubernetes mlflow triton'],
		['birch', '', 'kubernetes mlflow triton'],
		['cedar', '', 'kubernetes mlflow'],
		['dogwood', '', 'kubernetes'],
		['elm', '', 'tool-1'],
	);
	expect(nearest(index)[0]).toBe('birch triton kubernetes mlflow');
});

test('what every listing has in common says nothing, and nobody is like a listing that names nothing', () => {
	expect(nearest(rowsOf(['alder', '', 'triton'], ['birch', '', 'triton']))).toEqual([]);
	expect(nearest(rowsOf(['alder', '', ''], ['birch', 'serving', 'triton'], ['cedar', '', '']))).toEqual([]);
});

test('of those that came after a day, none is offered before the week is over', () => {
	const index = indexOf(randomListings(100, 4), words);
	const [row] = index.rows;
	const [nearest] = row ? similarTo(row, index) : [];
	const day = nearest?.row.day ?? 0;
	const asked = (until: string) => (row ? similarTo(row, index, { until }).map(({ row: { id } }) => id) : []);
	expect(asked(dayOfNumber(day))).toContain(nearest?.row.id);
	expect(asked(dayOfNumber(day - 1))).not.toContain(nearest?.row.id);
});
