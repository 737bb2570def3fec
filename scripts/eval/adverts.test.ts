import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../snapshot/classify/reading.ts';
import { compareFacts, halfOf, halves, readFacts } from './adverts.ts';

const reading: Reading = {
	role: { value: 'sre', evidence: [] },
	why: '',
	tracks: [],
	level: { value: 'staff', evidence: [] },
	years: null,
	clouds: [],
	specialisations: [],
	tools: [],
	remote: { scope: 'region', countries: ['CA', 'US'], regions: [], timezones: null, evidence: [] },
	pay: null,
	language: null,
	titleRole: null,
	flags: [],
	answers: [],
};

describe('facts read by a person', () => {
	it('are compared field by field, and what was not judged is not counted', () => {
		const facts = readFacts("- { advert: a, role: null, level: staff+, remote: 'remote-region:US+CA' }");
		const { shares, misses } = compareFacts(facts, () => reading);
		expect(Object.fromEntries(shares)).toEqual({
			role: { right: 0, of: 1 },
			level: { right: 1, of: 1 },
			remote: { right: 1, of: 1 },
		});
		expect(misses).toEqual([{ advert: 'a', field: 'role', labelled: 'null', read: 'sre' }]);
	});

	it('count only where the advert’s words are at hand', () => {
		expect(compareFacts(readFacts('- { advert: a, role: sre }'), () => null).shares.size).toBe(0);
	});

	it('lie in two halves by their ids, at least 300 in all, each once', async () => {
		const ids: string[] = [];
		for (const half of halves) {
			const facts = readFacts(await readFile(`data/labels/adverts.${half}.yaml`, 'utf8'));
			expect(facts.filter(({ advert }) => halfOf(advert) !== half)).toEqual([]);
			ids.push(...facts.map(({ advert }) => advert));
		}
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.length).toBeGreaterThanOrEqual(300);
	});
});
