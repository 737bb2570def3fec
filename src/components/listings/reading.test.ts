import { expect, test } from 'vitest';
import type { Listing } from '#domain/listing.ts';
import { randomListings, testTools, testVocabulary } from '#domain/testing/random-listings.ts';
import { marked } from './marked.ts';
import { indexOf } from './row.ts';
import { bodies, pageLinks } from './rows.ts';
import { similarTo } from './similar.ts';

const words = { facets: testVocabulary, tools: new Map(Object.entries(testTools)), night: '2026-11-24' };

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
		for (const { row: other, track, tools } of similar) {
			expect(other.employer).not.toBe(row.employer);
			expect(track).toBe(other.track & row.track);
			expect(tools.every((tool) => row.tools.includes(tool) && other.tools.includes(tool))).toBe(true);
			expect(track > 0 || tools.length > 0).toBe(true);
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
	const one = using('aaaaaaaaaa', 'Alder', ['triton', 'kubernetes']);
	const common = using('bbbbbbbbbb', 'Birch', ['kubernetes'], one.title);
	const rare = using('cccccccccc', 'Cedar', ['triton'], 'Inference engineer');
	const others = ['dddddddddd', 'eeeeeeeeee', 'ffffffffff'].map((id) => using(id, id, ['kubernetes']));
	const index = indexOf([one, common, rare, ...others], words);
	const row = index.rows.find(({ id }) => id === one.id);
	expect(row && similarTo(row, index, 2).map(({ row: { id } }) => id)).toEqual([rare.id, common.id]);
});

test('gathers the rows of one day under one date when the newest come first', () => {
	const { rows, options, night } = indexOf(randomListings(30, 4), words);
	const days = new Set(rows.map(({ day }) => day));
	const table = bodies(rows, { options, night, byDay: true });
	expect(table).toHaveLength(days.size);
	expect(bodies(rows, { options, night, byDay: false })).toHaveLength(1);
});

test.each([
	[50, 1, []],
	[120, 1, ['1', '2', '3', 'Next 50']],
	[120, 3, ['1', '2', '3']],
	[500, 5, ['1', '…', '4', '5', '6', '…', '10', 'Next 50']],
])('of %d listings, page %d links to %j', (total, page, expected) => {
	expect(pageLinks(total, page, (to) => `?page=${to}`).map(({ children }) => children[0])).toEqual(expected);
});
