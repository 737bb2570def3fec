import { expect, test } from 'vitest';
import { leftOutWords } from './left-out.ts';

test.each([
	[['cloud=mars'], 'cloud=mars'],
	[[...'abcdefg'], 'a, b, c, d, e and 2 more'],
	[['x'.repeat(9000)], `${'x'.repeat(59)}…`],
	[['\u202Egnp.exe', 'a\nb\0c', 'no id'], '□gnp.exe, a□b□c, no id'],
])('shows the unknown parts %j short and in reading direction', (parts, words) => {
	expect(leftOutWords(parts)).toBe(words);
});
