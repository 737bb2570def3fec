import { silentFacts } from '#facts/testing/silent-facts.ts';
import { describe, expect, it } from 'vitest';
import { answersOf } from './answers.ts';
import { readFacts, withTexts } from './labels.ts';
import { accuracyLines, missLines } from './measure.ts';
import type { Reading } from '#facts/reading.ts';

const reading: Reading = {
	...silentFacts,
	role: { value: 'sre', evidence: [] },
	mayFit: null,
	why: '',
	level: { value: 'staff', evidence: [] },
	remote: { scope: 'region', countries: ['CA', 'US'], regions: [], timezones: null, evidence: [] },
};

describe('facts that a person found in adverts', () => {
	it('are compared field by field, and fields that were not judged are not counted', () => {
		const facts = readFacts("- { advert: a, role: null, level: staff+, remote: 'remote-region:US+CA' }");
		const judged = facts.map((labels) => ({ ...labels, ...answersOf(reading, new Set()) }));
		expect(accuracyLines(judged).filter((line) => !line.endsWith('0)'))).toEqual([
			'role: 0.000 (0 of 1)',
			'level: 1.000 (1 of 1)',
			'remote: 1.000 (1 of 1)',
		]);
		expect(missLines(judged)).toEqual(['a role: labelled none, read sre. No words support it.']);
	});

	it('count only if the text of the advert is available', () => {
		const facts = readFacts('[{ advert: a, role: sre }, { advert: b, role: sre }]');
		expect(withTexts(facts, [{ id: 'b' }]).map(({ advert }) => advert)).toEqual(['b']);
	});
});
