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
	it('gets its fields in the order of a listing, followed by those for the report', () => {
		expect(Object.keys(checkReading(reading))).toEqual([...Object.keys(Facts.shape), 'mayFit', 'why']);
		expect(checkReading(reading)).toEqual(reading);
	});

	it('may have no role', () => {
		expect(checkReading({ ...reading, role: null }).role).toBeNull();
	});

	it('throws an error that names a field which no listing could have', () => {
		const role = { value: 'mlops-engineer' as const, evidence: [] };
		expect(() => checkReading({ ...reading, role })).toThrowErrorMatchingInlineSnapshot(
			`[Error: The classification rules returned an invalid reading. \`role.evidence\`: Too small: expected array to have >=1 items.]`,
		);
	});
});
