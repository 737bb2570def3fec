import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { cutWords } from '../text/words.ts';
import { compilePhrases, findPhrases, outermost, spared, type Match } from './phrases.ts';

/** The parts of a text that a phrase matches. */
function found(phrase: string, text: string, { cased = false, kind = 'text' as 'text' | 'title' } = {}): string[] {
	const matcher = compilePhrases([{ phrase, cased, value: phrase }]);
	return findPhrases(matcher, cutWords(text, kind)).map(({ at, end }) => text.slice(at, end));
}

describe('finding phrases', () => {
	it('finds a phrase in a text', () => {
		checkRows(
			[
				['ml ops', 'We do ML Ops here', ['ML Ops']],
				['ml ops', 'ml-ops, ML/Ops and ml\u00a0ops', ['ml-ops', 'ML/Ops', 'ml\u00a0ops']],
				['machine-learning operations', 'machine learning operations', ['machine learning operations']],
				['ml', 'html, XML and AML', []],
				[
					'deploy* models',
					'deploying models, deploy models, deployed the models',
					['deploying models', 'deploy models'],
				],
				['deploy* * models', 'deploy ML models', ['deploy ML models']],
				['ci cd', 'CI/CD', ['CI/CD']],
				['ingénieur', 'Ingénieur MLOps', ['Ingénieur']],
				['s3', 'S3-backed, not as3', ['S3']],
				['llama.cpp', 'llama.cpp but not llama cpp', ['llama.cpp']],
				['c++', 'C, C++ and C#', ['C++']],
				['devops', 'DevOpsエンジニア', ['DevOps']],
				['データエンジニア*', 'データエンジニア募集', ['データエンジニア募集']],
			],
			(phrase, text, expected) => {
				expect(found(phrase, text)).toEqual(expected);
			},
		);
	});

	it('does not match across a sentence, a comma or a line', () => {
		for (const text of [
			'We love machine learning. Operations is next',
			'machine learning, operations',
			'machine learning\noperations',
		]) {
			expect(found('machine learning operations', text)).toEqual([]);
		}
	});

	it('matches across brackets and commas only in a title', () => {
		expect(found('engineer data', 'Platform Engineer, Data', { kind: 'title' })).toEqual(['Engineer, Data']);
		expect(found('ml ops', 'Machine Learning (ML) Ops', { kind: 'title' })).toEqual(['ML) Ops']);
		expect(found('ml ops', 'machine learning (ML) Ops')).toEqual([]);
	});

	it('matches a cased phrase only with exactly its capitals', () => {
		expect(found('Ray', 'Ray, a ray of light, RAY', { cased: true })).toEqual(['Ray']);
		expect(found('Blue Ray', 'Blue Ray, blue Ray, Blue ray', { cased: true })).toEqual(['Blue Ray']);
		expect(found('W&B', 'W&B, w&b, W-B', { cased: true })).toEqual(['W&B']);
		expect(found('W&B', 'W&B, w&b, W-B')).toEqual(['W&B', 'w&b']);
		expect(found('a.b cd', 'A.B\u00a0CD, a.b-cd')).toEqual(['A.B\u00a0CD']);
	});

	it('returns each match with its position and sentence', () => {
		const matcher = compilePhrases([
			{ phrase: 'fly kites', value: 'flying' },
			{ phrase: 'kites', value: 'kites' },
		]);
		expect(findPhrases(matcher, cutWords('Hello. We fly kites'))).toEqual([
			{ value: 'flying', at: 10, end: 19, first: 2, last: 3, sentence: 1 },
			{ value: 'kites', at: 14, end: 19, first: 3, last: 3, sentence: 1 },
		]);
		expect(findPhrases(matcher, cutWords('We fly'))).toEqual([]);
	});
});

it('outermost keeps the longer of two nested matches, and both if they only overlap', () => {
	const matcher = compilePhrases(
		['ml', 'ml platform', 'platform engineer'].map((phrase) => ({ phrase, value: phrase })),
	);
	const matches = outermost(findPhrases(matcher, cutWords('ml platform engineer')), () => '');
	expect(matches.map(({ value }) => value)).toEqual(['ml platform', 'platform engineer']);
});

/** Matches of made phrases, at so many words. */
const match = (value: string, first: number, last = first): Match<string> => ({
	...{ value, first, last, at: first, end: last, sentence: 0 },
});
const names = (matches: readonly Match<string>[]): string => matches.map(({ value }) => value).join(' ');

it('outermost keeps a match inside one with another key, and a longer one that follows', () => {
	const key = ({ value }: Match<string>): string => value.slice(0, 1);
	expect(names(outermost([match('a1', 0), match('a2', 0, 2), match('b1', 1), match('a3', 1, 2)], key))).toBe('a2 b1');
	expect(names(outermost([match('a1', 3), match('a2', 0, 1), match('a3', 1, 2)], key))).toBe('a2 a3 a1');
});

it('spared keeps matches that end after a trap or have another key, and removes traps', () => {
	const without = (...matches: Match<string>[]): string =>
		names(
			spared(
				matches,
				({ value }) => value.endsWith('!'),
				({ value }) => value.slice(0, 1),
			),
		);
	expect(without(match('a', 0), match('a!', 0))).toBe('');
	expect(without(match('b', 0), match('a!', 0))).toBe('b');
	expect(without(match('a!', 0, 2), match('a1', 1), match('a2', 2, 3), match('a3', 3))).toBe('a2 a3');
	expect(without(match('a!', 0, 3), match('a!', 1), match('a1', 3))).toBe('');
	expect(without(match('a2', 5), match('a1', 4))).toBe('a1 a2');
});

it('searches 50,000 words completely', () => {
	const phrases = compilePhrases([
		{ phrase: 'a* b c'.replace('a*', 'aaa*'), value: 0 },
		{ phrase: 'aaa * * b', value: 1 },
	]);
	findPhrases(phrases, cutWords('aaa '.repeat(50_000)));
});
