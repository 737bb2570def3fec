import { expect, test } from 'vitest';
import { rolesIn } from '../engine/names.ts';
import { readNames } from './read-names.ts';

test.each([
	['site reliability engineering pay', 'sre', 'pay'],
	['mlops engineering', 'mlops-engineer', ''],
	['ml ops engineer jobs', 'mlops-engineer', 'jobs'],
])('recognises a role by its discipline and abbreviations: %s', (query, slug, rest) => {
	const read = rolesIn(query, readNames());
	expect(read.named.map((role) => role.slug)).toEqual([slug]);
	expect(read.rest).toBe(rest);
});
