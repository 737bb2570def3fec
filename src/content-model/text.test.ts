import { expect, it } from 'vitest';
import { shapeOf } from './text.ts';

it('a text has headings by their words, and what must stand below them among the parts that it must have', () => {
	const track = shapeOf('track');
	expect(track?.headings.slice(0, 2)).toEqual([
		expect.objectContaining({ text: 'Who it suits' }),
		expect.objectContaining({ text: 'A week' }),
	]);
	expect(track?.headings.at(-1)).toMatchObject({ text: 'A weekend project', optional: true });
	expect(track).toMatchObject({ parts: ['Drills', 'Prompts'], words: { full: [1500, 2400] } });
});

it('what a kind leaves unsaid is no brief, no heading and no part; a kind without a text has no shape', () => {
	expect(shapeOf('faq')).toEqual({
		headings: [],
		brief: null,
		holds: 'the verdict first, then why',
		words: { full: [60, 220], concise: [60, 220] },
		parts: [],
	});
	expect([shapeOf('tools'), shapeOf('page')]).toEqual([null, null]);
});

it('parts that stand below no heading must be had as well', () => {
	expect(shapeOf('drill')?.parts).toEqual(['Symptom', 'Clues', 'Answer']);
});
