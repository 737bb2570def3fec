import { expect, test } from 'vitest';
import { datesIn, plainTerm } from './format.ts';

test.each([
	['2026-11-24', '24 Nov 2026'],
	['2025-09', 'Sep 2025'],
	['2026', '2026'],
	['2023 to January 2025', '2023 to January 2025'],
	['PyPI: mlflow 3.18.0 (2026-11)', 'PyPI: mlflow 3.18.0 (Nov 2026)'],
	['merged 2025-07-14, released 2025-08', 'merged 14 Jul 2025, released Aug 2025'],
	['2025–2026', '2025–2026'],
	['commit 2025-0712345', 'commit 2025-0712345'],
])('writes days and months within words as people do: %s', (words, expected) => {
	expect(datesIn(words)).toBe(expected);
});

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
