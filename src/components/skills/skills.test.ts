import { expect, test } from 'vitest';
import { readSkills, withSkills } from './skills.ts';

test('changes only those skills that the page offers', () => {
	expect(withSkills(['go', 'spark'], ['go', 'cpp'], ['cpp'])).toEqual(['spark', 'cpp']);
	expect(readSkills(['go', 'go', 7, 'x'.repeat(6000)])).toEqual(['go']);
	expect(readSkills({})).toEqual([]);
});
