import { expect, test } from 'vitest';
import { dayOfNumber } from '#domain/day.ts';
import type { Listing } from '#facts/listing.ts';
import { randomListings, testTerms, testVocabulary } from '#filter/testing/random-listings.ts';
import type { Row } from '#filter/filter.ts';
import { indexOf } from '#filter/listing-index.ts';
import { similarTo } from './similar.ts';

const words = { facets: testVocabulary, terms: testTerms, night: '2026-11-24' };

test('returns at most five listings of other employers that share a track or a tool', () => {
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

test('returns the same listings as a comparison with all others', () => {
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

test('counts a shared rare tool more than a common one, and ignores titles', () => {
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

/** An index of rows with employer, tracks and tools; the first row is the newest. */
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

test('counts the main track in common more than another track', () => {
	const index = rowsOf(
		['alder', 'serving llmops', ''],
		['birch', 'llmops serving', ''],
		['cedar', 'serving llmops', ''],
		['dogwood', 'platform', ''],
		['elm', 'llmops', ''],
	);
	expect(nearest(index)).toEqual(['cedar serving llmops', 'birch serving llmops', 'elm llmops']);
});

test('sorts equally similar listings newest first, and returns no more than asked for', () => {
	const rows = ['alder', 'birch', 'cedar', 'dogwood', 'elm', 'fir', 'gum', 'holly'].map(
		(employer): [string, string, string] => [employer, '', 'triton'],
	);
	const index = rowsOf(...rows, ['iris', '', 'mlflow']);
	expect(nearest(index)).toEqual(['birch', 'cedar', 'dogwood', 'elm', 'fir'].map((id) => `${id} triton`));
	expect(nearest(index, 2)).toEqual(['birch triton', 'cedar triton']);
	expect(nearest(index, 1)).toEqual(['birch triton']);
});

test('replaces the last result by a more similar listing that comes later', () => {
	const index = rowsOf(
		['alder', 'serving', 'triton mlflow'],
		['birch', '', 'mlflow'],
		['cedar', '', 'mlflow'],
		['dogwood', 'serving', 'triton mlflow'],
		['elm', 'platform', ''],
	);
	expect(nearest(index, 2)).toEqual(['dogwood serving triton mlflow', 'birch mlflow']);
});

test('lists shared tools with much rarer ones first, then by name', () => {
	const index = rowsOf(
		['alder', '', 'kubernetes mlflow triton'],
		['birch', '', 'kubernetes mlflow triton'],
		['cedar', '', 'kubernetes mlflow'],
		['dogwood', '', 'kubernetes'],
		['elm', '', 'tool-1'],
	);
	expect(nearest(index)[0]).toBe('birch triton kubernetes mlflow');
});

test('ignores tools that every listing names, and finds nothing for a listing that names none', () => {
	expect(nearest(rowsOf(['alder', '', 'triton'], ['birch', '', 'triton']))).toEqual([]);
	expect(nearest(rowsOf(['alder', '', ''], ['birch', 'serving', 'triton'], ['cedar', '', '']))).toEqual([]);
});

test('leaves out listings first seen after the given day', () => {
	const index = indexOf(randomListings(100, 4), words);
	const [row] = index.rows;
	const [nearest] = row ? similarTo(row, index) : [];
	const day = nearest?.row.day ?? 0;
	const asked = (until: string) => (row ? similarTo(row, index, { until }).map(({ row: { id } }) => id) : []);
	expect(asked(dayOfNumber(day))).toContain(nearest?.row.id);
	expect(asked(dayOfNumber(day - 1))).not.toContain(nearest?.row.id);
});
