import { expect, test } from 'vitest';
import type { Listing } from '#domain/listing.ts';
import { randomListings, testTerms, testVocabulary } from '#filter/testing/random-listings.ts';
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
