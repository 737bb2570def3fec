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

it('returns a short text unshortened, and highlights matches without the punctuation around them', () => {
	expect(excerpt('Data that drifts. It moved.', 'drift')).toEqual(['Data that ', 'drifts', '. It moved.']);
	expect(excerptOf('Go, “C++”, Java', [1])).toEqual(['Go, “', 'C++', '”, Java']);
});

it('begins with the sentence that contains the word', () => {
	const text = `${filler(20)}. Watch for drift here. ${filler(40)}.`;
	expect(excerpt(text, 'drift').slice(0, 2)).toEqual(['Watch for ', 'drift']);
});

it('marks a cut at the start or end within a sentence', () => {
	const [before, mark, after] = excerpt(`${filler(40)} drift ${filler(40)}.`, 'drift');
	expect(before).toMatch(/^… (?:word. ){6}$/);
	expect(mark).toBe('drift');
	expect(after).toMatch(/^(?: word.){23} …$/);
});

it('shows the place where most of the words are close together', () => {
	const text = `Drift. ${filler(40)}. The drift of features. ${filler(40)}.`;
	const marked = excerpt(text, 'drift', 'feature').filter((_, place) => place % 2 === 1);
	expect(marked).toEqual(['drift', 'features']);
});

it('starts earlier if the text ends soon after the match', () => {
	expect(excerpt('A hosted warehouse. Active. Database.', 'database')).toEqual([
		'A hosted warehouse. Active. ',
		'Database',
		'.',
	]);
});

it('returns the beginning if nothing matches', () => {
	expect(excerptOf('Kubernetes, Python', [])).toEqual(['Kubernetes, Python']);
	expect(excerptOf('', [])).toEqual(['']);
});
