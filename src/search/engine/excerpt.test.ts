import { expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

const filler = (words: number) =>
	Array.from({ length: words }, (_, n) => `word${String.fromCharCode(97 + (n % 26))}`).join(' ');

/** Marks the words that begin like one of these, as Pagefind would. */
const excerpt = (text: string, ...starts: string[]) =>
	excerptOf(
		text,
		text
			.split(/\s+/)
			.flatMap((word, place) => (starts.some((start) => word.toLowerCase().startsWith(start)) ? place : [])),
	);

it('gives a short text whole, and marks what was found without the signs around it', () => {
	expect(excerpt('Data that drifts. It moved.', 'drift')).toEqual(['Data that ', 'drifts', '. It moved.']);
	expect(excerptOf('Go, “C++”, Java', [1])).toEqual(['Go, “', 'C++', '”, Java']);
});

it('begins with the sentence in which the word stands', () => {
	const text = `${filler(20)}. Watch for drift here. ${filler(40)}.`;
	expect(excerpt(text, 'drift').slice(0, 2)).toEqual(['Watch for ', 'drift']);
});

it('says that it was cut where it begins or ends within a sentence', () => {
	const [before, mark, after] = excerpt(`${filler(40)} drift ${filler(40)}.`, 'drift');
	expect(before).toMatch(/^… (?:word. ){6}$/);
	expect(mark).toBe('drift');
	expect(after).toMatch(/^(?: word.){23} …$/);
});

it('goes where most of the words stand together', () => {
	const text = `Drift. ${filler(40)}. The drift of features. ${filler(40)}.`;
	const marked = excerpt(text, 'drift', 'feature').filter((_, place) => place % 2 === 1);
	expect(marked).toEqual(['drift', 'features']);
});

it('goes further up where the text ends soon after', () => {
	expect(excerpt('A hosted warehouse. Active. Database.', 'database')).toEqual([
		'A hosted warehouse. Active. ',
		'Database',
		'.',
	]);
});

it('gives the beginning where nothing was found in the text', () => {
	expect(excerptOf('Kubernetes, Python', [])).toEqual(['Kubernetes, Python']);
	expect(excerptOf('', [])).toEqual(['']);
});
