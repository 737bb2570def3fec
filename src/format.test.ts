import { expect, test } from 'vitest';
import { plainTerm } from './format.ts';

test.each([
	['FullTime', 'Full time'],
	['full_time', 'Full time'],
	['FULL_TIME', 'Full time'],
	['Full-time', 'Full time'],
	['contract', 'Contract'],
	['CDI', 'CDI'],
	['Teilzeit', 'Teilzeit'],
])('%s reads %s', (term, words) => {
	expect(plainTerm(term)).toBe(words);
});
