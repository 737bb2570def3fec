import { expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

const filler = (words: number) =>
	Array.from({ length: words }, (_, n) => `word${String.fromCharCode(97 + (n % 26))}`).join(' ');

it('gives a short text whole, and marks what was found', () => {
	expect(excerptOf('Data that drifts. It moved.', new Set(['drift']))).toEqual(['Data that ', 'drifts', '. It moved.']);
});

it('begins with the sentence in which the word stands', () => {
	const text = `${filler(20)}. Watch for drift here. ${filler(40)}.`;
	expect(excerptOf(text, new Set(['drift'])).slice(0, 2)).toEqual(['Watch for ', 'drift']);
});

it('says that it was cut where it begins or ends within a sentence', () => {
	const [before, mark, after] = excerptOf(`${filler(40)} drift ${filler(40)}.`, new Set(['drift']));
	expect(before).toMatch(/^… (?:word. ){6}$/);
	expect(mark).toBe('drift');
	expect(after).toMatch(/^(?: word.){23} …$/);
});

it('goes where most of the words stand together', () => {
	const text = `Drift. ${filler(40)}. The drift of features. ${filler(40)}.`;
	const marked = excerptOf(text, new Set(['drift', 'featur'])).filter((_, place) => place % 2 === 1);
	expect(marked).toEqual(['drift', 'features']);
});

it('goes further up where the text ends soon after', () => {
	expect(excerptOf('A hosted warehouse. Active. Database.', new Set(['databas']))).toEqual([
		'A hosted warehouse. Active. ',
		'Database',
		'.',
	]);
});

it('gives the beginning where nothing was found in the text', () => {
	expect(excerptOf('Kubernetes, Python', new Set(['senior']))).toEqual(['Kubernetes, Python']);
	expect(excerptOf('', new Set(['senior']))).toEqual(['']);
});
