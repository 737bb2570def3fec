import { expect, test } from 'vitest';
import { readSkills, withSkills } from './skills.ts';

test('a page changes what it offers of the one set, and nothing else', () => {
	expect(withSkills(['go', 'spark'], ['go', 'cpp'], ['cpp'])).toEqual(['spark', 'cpp']);
	expect(readSkills(['go', 'go', 7, 'x'.repeat(6000)])).toEqual(['go']);
	expect(readSkills({})).toEqual([]);
});
