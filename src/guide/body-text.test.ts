import { expect, test } from 'vitest';
import { briefOf, sectionsOf, textOf } from './body-text.ts';
import { attributesOf } from '#mdx/tree.ts';

const words = (component: Parameters<typeof attributesOf>[0]) => attributesOf(component)['level'] ?? '';
const body = (text: string) => ({ body: text });

test('splits a text at its headings, with the ids that they have on the page', () => {
	expect(sectionsOf(body('Above.\n\n## The **work**\n\nOne.\n\n### A day\n\nTwo.\n\n## The work\n'), words)).toEqual([
		{ id: '', title: '', depth: 0, text: 'Above.', placed: [] },
		{ id: 'the-work', title: 'The work', depth: 2, text: 'One.', placed: [] },
		{ id: 'a-day', title: 'A day', depth: 3, text: 'Two.', placed: [] },
		{ id: 'the-work-1', title: 'The work', depth: 2, text: '', placed: [] },
	]);
});

test('lists components that are filled from data in their section', () => {
	const [, pay] = sectionsOf(body('## Pay\n\nFirst.\n\n<PayFigure />\n'), words);
	expect(pay).toMatchObject({ text: 'First.', placed: ['PayFigure'] });
});

test('adds a full stop to each block, so that sentences do not run together', () => {
	expect(textOf(body('# On call\n\n- One\n- Two!\n\n| A | B |\n|---|---|\n| c | d |\n'), words)).toBe(
		'On call. One. Two! A. B. c. d.',
	);
});

test('includes the labels, titles and data of components, and typographic quotes', () => {
	const text = `Seniors "earn" <Band level="senior" />.\n\n<Incident title="Slow">\n\n<Symptom>\n\nLate.\n\n</Symptom>\n\n</Incident>`;
	expect(textOf(body(text), words)).toBe('Seniors “earn” senior. Slow. Symptom. Late.');
});

test('leaves out the source of diagrams', () => {
	expect(textOf(body('Before.\n\n```dot alt="A to B"\ndigraph { a -> b }\n```\n'), words)).toBe('Before.');
});

test('returns only the Brief of a text', () => {
	expect(briefOf(body('<Brief>\n\nShort.\n\n</Brief>\n\nLong.'), words)).toBe('Short.');
});
