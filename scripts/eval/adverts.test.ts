import { silentFacts } from '#facts/testing/silent-facts.ts';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { answersOf } from './answers.ts';
import { readFacts, withTexts } from './labels.ts';
import { accuracyLines, missLines } from './measure.ts';
import type { Reading } from '#facts/reading.ts';

const reading: Reading = {
	...silentFacts,
	role: { value: 'sre', evidence: [] },
	why: '',
	level: { value: 'staff', evidence: [] },
	remote: { scope: 'region', countries: ['CA', 'US'], regions: [], timezones: null, evidence: [] },
};

describe('facts read by a person', () => {
	it('are compared field by field, and what was not judged is not counted', () => {
		const facts = readFacts("- { advert: a, role: null, level: staff+, remote: 'remote-region:US+CA' }");
		const judged = facts.map((labels) => ({ ...labels, ...answersOf(reading, new Set()) }));
		expect(accuracyLines(judged).filter((line) => !line.endsWith('0)'))).toEqual([
			'role: 0.000 (0 of 1)',
			'level: 1.000 (1 of 1)',
			'remote: 1.000 (1 of 1)',
		]);
		expect(missLines(judged)).toEqual(['a role: labelled none, read sre. No words speak for it.']);
	});

	it('count only where the advert’s words are at hand', () => {
		const facts = readFacts('[{ advert: a, role: sre }, { advert: b, role: sre }]');
		expect(withTexts(facts, [{ id: 'b' }]).map(({ advert }) => advert)).toEqual(['b']);
	});

	/** Which half an advert belongs to, whoever labels it. */
	const halfOf = (advert: string) =>
		(createHash('sha256').update(advert).digest()[0] ?? 0) % 32 < 16 ? 'train' : 'test';

	it('lie in two halves by their ids, at least 300 in all, each once', async () => {
		const ids: string[] = [];
		for (const half of ['train', 'test']) {
			const facts = readFacts(await readFile(`data/labels/adverts.${half}.yaml`, 'utf8'));
			expect(facts.filter(({ advert }) => halfOf(advert) !== half)).toEqual([]);
			ids.push(...facts.map(({ advert }) => advert));
		}
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.length).toBeGreaterThanOrEqual(300);
	});
});
