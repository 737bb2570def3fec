import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { appended } from './append.ts';

const entry = '- slug: sre\n';

test.each([
	['an empty file', ''],
	['an empty list', '[]\n'],
	['an empty list below a comment', '# Roles, in any order.\n[ ]\n'],
	['a comment alone', '# Roles, in any order.\n'],
])('puts the first entry into %s', (_, list) => {
	expect(parse(appended(list, entry))).toEqual([{ slug: 'sre' }]);
	for (const comment of list.match(/#.*/g) ?? []) expect(appended(list, entry)).toContain(comment);
});

test('puts an entry behind others', () => {
	expect(appended('- slug: dba\n', entry)).toBe('- slug: dba\n\n- slug: sre\n');
});
