import { describe, expect, it } from 'vitest';
import { cutWords } from '../text/words.ts';
import { compilePhrases, findPhrases, outermost } from './phrases.ts';

/** The parts of a text that a phrase matches. */
function found(phrase: string, text: string, { cased = false, kind = 'text' as 'text' | 'title' } = {}): string[] {
	const matcher = compilePhrases([{ phrase, cased, value: phrase }]);
	return findPhrases(matcher, cutWords(text, kind)).map(({ at, end }) => text.slice(at, end));
}

describe('finding phrases', () => {
	it.each([
		['ml ops', 'We do ML Ops here', ['ML Ops']],
		['ml ops', 'ml-ops, ML/Ops and ml\u00a0ops', ['ml-ops', 'ML/Ops', 'ml\u00a0ops']],
		['machine-learning operations', 'machine learning operations', ['machine learning operations']],
		['ml', 'html, XML and AML', []],
		['deploy* models', 'deploying models, deploy models, deployed the models', ['deploying models', 'deploy models']],
		['deploy* * models', 'deploy ML models', ['deploy ML models']],
		['ci cd', 'CI/CD', ['CI/CD']],
		['ingénieur', 'Ingénieur MLOps', ['Ingénieur']],
		['s3', 'S3-backed, not as3', ['S3']],
		['llama.cpp', 'llama.cpp but not llama cpp', ['llama.cpp']],
		['c++', 'C, C++ and C#', ['C++']],
		['devops', 'DevOpsエンジニア', ['DevOps']],
		['データエンジニア*', 'データエンジニア募集', ['データエンジニア募集']],
	])('finds “%s” in “%s”', (phrase, text, expected) => {
		expect(found(phrase, text)).toEqual(expected);
	});

	it('does not join words across a sentence, a comma or a line', () => {
		for (const text of [
			'We love machine learning. Operations is next',
			'machine learning, operations',
			'machine learning\noperations',
		]) {
			expect(found('machine learning operations', text)).toEqual([]);
		}
	});

	it('joins words across brackets and commas in a title only', () => {
		expect(found('engineer data', 'Platform Engineer, Data', { kind: 'title' })).toEqual(['Engineer, Data']);
		expect(found('ml ops', 'Machine Learning (ML) Ops', { kind: 'title' })).toEqual(['ML) Ops']);
		expect(found('ml ops', 'machine learning (ML) Ops')).toEqual([]);
	});

	it('counts a cased phrase only with its capitals', () => {
		expect(found('Ray', 'Ray, a ray of light, RAY', { cased: true })).toEqual(['Ray']);
	});

	it('refuses a phrase that would match everything', () => {
		expect(() => compilePhrases([{ phrase: 'a*', value: 0 }])).toThrow(/needs at least 3 letters/);
		expect(() => compilePhrases([{ phrase: '* models', value: 0 }])).toThrow(/must begin with a word/);
		expect(() => compilePhrases([{ phrase: '…', value: 0 }])).toThrow(/holds no word/);
	});
});

it('keeps the longer of two matches, and both where they only overlap', () => {
	const matcher = compilePhrases(
		['ml', 'ml platform', 'platform engineer'].map((phrase) => ({ phrase, value: phrase })),
	);
	const matches = outermost(findPhrases(matcher, cutWords('ml platform engineer')), () => '');
	expect(matches.map(({ value }) => value)).toEqual(['ml platform', 'platform engineer']);
});

it('reads 50,000 words to their end', () => {
	const phrases = compilePhrases([
		{ phrase: 'a* b c'.replace('a*', 'aaa*'), value: 0 },
		{ phrase: 'aaa * * b', value: 1 },
	]);
	findPhrases(phrases, cutWords('aaa '.repeat(50_000)));
});
