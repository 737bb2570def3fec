import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { appendEntry } from './append.ts';

const entry = '- slug: sre\n';

test.each([
	['an empty file', ''],
	['an empty list', '[]\n'],
	['an empty list below a comment', '# Roles, in any order.\n[ ]\n'],
	['a file with only a comment', '# Roles, in any order.\n'],
])('adds the first entry to %s', (_, list) => {
	expect(parse(appendEntry(list, entry))).toEqual([{ slug: 'sre' }]);
	for (const comment of list.match(/#.*/g) ?? []) expect(appendEntry(list, entry)).toContain(comment);
});

test('adds an entry after the others', () => {
	expect(appendEntry('- slug: dba\n', entry)).toBe('- slug: dba\n\n- slug: sre\n');
});
