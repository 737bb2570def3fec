import { expect, test } from 'vitest';
import type { Listing } from '#domain/listing.ts';
import { randomListings, testTerms, testVocabulary } from '#filter/testing/random-listings.ts';
import { chosenAt } from '#filter/facets.ts';
import { indexOf } from '#filter/listing-index.ts';
import { marked } from '#listings/mark-words.ts';
import { bodies, pageLinks } from './rows.ts';
import { similarTo } from '#listings/similar.ts';

const words = { facets: testVocabulary, terms: testTerms, night: '2026-11-24' };

test.each([
	['serve with Triton daily', ['triton'], 'serve with [Triton] daily'],
	['five years in production', ['Senior'], 'five years in production'],
	['vLLM, Triton', ['Triton', 'vLLM'], '[vLLM], [Triton]'],
	['a good grip on Go', ['Go'], 'a good grip on [Go]'],
	['C++ beside two LLMs', ['LLM', 'C++'], '[C++] beside two [LLMs]'],
	['CI/CD with GitHub Actions', ['GitHub', 'GitHub Actions'], 'CI/CD with [GitHub Actions]'],
])('marks what was found in “%s”', (excerpt, found, expected) => {
	const text = marked(excerpt, found).map((part) => (part.found ? `[${part.text}]` : part.text));
	expect(text.join('')).toBe(expected);
});

test('similar listings are five at most, of other employers, and share a line or a tool', () => {
	const index = indexOf(randomListings(100, 4), words);
	for (const row of index.rows) {
		const similar = similarTo(row, index);
		expect(similar.length).toBeLessThanOrEqual(5);
		for (const { row: other, tracks, tools } of similar) {
			expect(other.employer).not.toBe(row.employer);
			for (const [both, choices] of [
				[tracks, index.choices.track],
				[tools, index.choices.tool],
			] as const)
				expect(both.toSorted()).toEqual(
					chosenAt(choices, row.at)
						.filter((option) => chosenAt(choices, other.at).includes(option))
						.toSorted(),
				);
			expect(tracks.length + tools.length).toBeGreaterThan(0);
		}
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
	expect(row && similarTo(row, index, 2).map(({ row: { id } }) => id)).toEqual([rare.id, common.id]);
});

test('gathers the rows of one day under one date when the newest come first', () => {
	const index = indexOf(randomListings(30, 4), words);
	const { rows } = index;
	const days = new Set(rows.map(({ day }) => day));
	const table = bodies(rows, index, true);
	expect(table).toHaveLength(days.size);
	expect(bodies(rows, index, false)).toHaveLength(1);
});

test.each([
	[100, 1, []],
	[240, 1, ['1', '2', '3', 'Next 100']],
	[240, 2, ['1', '2', '3', 'Next 40']],
	[240, 3, ['1', '2', '3']],
	[1000, 5, ['1', '…', '4', '5', '6', '…', '10', 'Next 100']],
])('of %d listings, page %d links to %j', (total, page, expected) => {
	expect(pageLinks(total, page, (to) => `?page=${to}`).map(({ children }) => children[0])).toEqual(expected);
});
