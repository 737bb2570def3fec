import { describe, expect, it } from 'vitest';
import type { Reading } from '#facts/reading.ts';
import { Facts } from '#facts/listing.ts';
import { checkReading } from './check-reading.ts';

const reading: Reading = {
	mayFit: null,
	why: 'Titled “MLOps Engineer”.',
	role: { value: 'mlops-engineer', evidence: [{ words: 'MLOps', from: 'title', at: null, rule: 'role/title' }] },
	alsoRole: null,
	titleRole: null,
	tracks: [],
	level: null,
	years: null,
	remote: null,
	pay: null,
	named: { cloud: [] },
	specialisations: [],
	tools: [],
	topics: [],
	language: 'en',
	conditions: [],
	flags: [],
	answers: [],
};

describe('a reading', () => {
	it('has its fields in the order of a listing, and what is for the report after them', () => {
		expect(Object.keys(checkReading(reading))).toEqual([...Object.keys(Facts.shape), 'mayFit', 'why']);
		expect(checkReading(reading)).toEqual(reading);
	});

	it('may be without a role', () => {
		expect(checkReading({ ...reading, role: null }).role).toBeNull();
	});

	it('is refused where no listing could have it, and the field is named', () => {
		const role = { value: 'mlops-engineer' as const, evidence: [] };
		expect(() => checkReading({ ...reading, role })).toThrowErrorMatchingInlineSnapshot(
			`[Error: The classification rules returned an invalid reading. \`role.evidence\`: Too small: expected array to have >=1 items.]`,
		);
	});
});
