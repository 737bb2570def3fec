import { expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { sentenceAround, sentenceEnds } from './sentences.ts';
import { cutWords } from './words.ts';

/** The words of a text; `~` before one that follows the one before it within one phrase. */
const cut = (text: string, kind?: 'text' | 'title') => {
	const { lower, joined } = cutWords(text, kind);
	return lower.map((word, at) => (joined[at] ? `~${word}` : word)).join(' ');
};

it('splits a text into words, and into phrases at a full stop, comma or line end', () => {
	checkRows(
		[
			['Machine Learning', 'machine ~learning'],
			['CI/CD & on-call', 'ci ~cd ~on ~call'],
			['C++ or C#, F#', 'c++ ~or ~c# f#'],
			['node.js. Next', 'node ~js next'],
			['data,\nmodels', 'data models'],
			['data     models', 'data models'],
			['DevOpsエンジニア', 'devops ~エンジニア'],
			['with silkUsing strings', 'with ~silk using ~strings'],
			['GitHub, PyTorch', 'github pytorch'],
			['see https://a.example/mlops-b now', 'see now'],
			['Machine (Learning)', 'machine learning'],
			['a____b c_____d', 'a ~b ~c d'],
			['-run, run', 'run run'],
			['', ''],
		],
		(text, words) => {
			expect(cut(text)).toBe(words);
		},
	);
});

it('does not split a title at brackets and commas', () => {
	expect(cut('Machine Learning (ML) Ops, EU', 'title')).toBe('machine ~learning ~ml ~ops ~eu');
	expect(cut('Machine;Learning', 'title')).toBe('machine learning');
});

it('returns the position and sentence of each word', () => {
	const words = cutWords('Run models. Fix them!\nShip');
	expect(words.starts.map((start, at) => words.text.slice(start, words.ends[at]))).toEqual([
		...['Run', 'models', 'Fix', 'them', 'Ship'],
	]);
	expect(words.sentences).toEqual([0, 0, 1, 1, 3]);
	expect(words.stops).toEqual([10, 20, 21]);
});

it('ends a sentence at punctuation before a space, a line end or a bullet, but not after an abbreviation', () => {
	expect(sentenceEnds('a. b! c? d; e\nf • g.')).toEqual([1, 4, 7, 10, 13, 16, 19]);
	expect(sentenceEnds('a U.S. Citizen or a U.S. person with a B.S. or M.S. in f')).toEqual([]);
	expect(sentenceEnds('in the U.S. We')).toEqual([10]);
	expect(sentenceEnds('v1.2 e.g. a, i.e. b, etc. c, approx. d, vs. e, Mr. f, Dr. g')).toEqual([]);
});

it.each([
	['One. You run models! Two', 'You run models'],
	['One? You run models', 'You run models'],
	['• One • You run models • Two', 'You run models'],
	['One; You run models; Two', 'You run models'],
	['One\nYou run models\nTwo', 'You run models'],
	['You run v1.2 models.', 'You run v1.2 models'],
])('returns for a word of %j the sentence %j', (text, sentence) => {
	const at = text.indexOf('run');
	expect(sentenceAround(text, at, at + 3).trim()).toBe(sentence);
});

it('reaches no farther than the limit on either side', () => {
	expect(sentenceAround(`${'a'.repeat(300)}X${'b'.repeat(300)}`, 300, 301)).toBe(
		`${'a'.repeat(200)}X${'b'.repeat(200)}`,
	);
	expect(sentenceAround('abcXdef', 3, 4, 2)).toBe('bcXde');
});
