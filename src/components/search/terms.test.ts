import { expect, it } from 'vitest';
import { termsOf, wordsOf } from './terms.ts';

it.each([
	['Models drifted', ['model', 'drift']],
	['the employer’s board', ['employ', 'board']],
	["the employer's board", ['employ', 'board']],
	['C++ and C#, CI/CD', ['c++', 'c#', 'ci', 'cd']],
	['Zürich, São Paulo', ['zurich', 'sao', 'paulo']],
	['AWS, SRE', ['aws', 'sre']],
])('reads %j as the terms it is found by', (text, terms) => {
	expect(termsOf(text)).toEqual(terms);
});

it.each([['how do I, and when'], ['3.18.0, 61 of 110'], ['it’s'], ['']])(
	'takes nothing of %j for a term: it says nothing of its own',
	(text) => {
		expect(termsOf(text)).toEqual([]);
	},
);

it('keeps years, and names with digits', () => {
	expect(termsOf('S3 in 2026')).toEqual(['s3', '2026']);
});

it('says where each word stands', () => {
	expect(wordsOf('On “drift”.')).toEqual([
		{ from: 0, to: 2, term: null },
		{ from: 4, to: 9, term: 'drift' },
	]);
});
