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
});
