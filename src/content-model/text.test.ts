import { expect, it } from 'vitest';
import { shapeOf } from './text.ts';

it('a text has headings by their words, and what must stand below them among the parts that it must have', () => {
	const track = shapeOf('track');
	expect(track?.headings.slice(0, 2)).toEqual([{ text: 'Who it suits' }, { text: 'A week' }]);
	expect(track?.headings.at(-1)).toEqual({ text: 'A weekend project', optional: true });
	expect(track).toMatchObject({ brief: true, parts: ['Drills', 'Prompts'], words: { full: [1500, 2400] } });
});

it('what a kind leaves unsaid is no brief, no heading and no part; a kind without a text has no shape', () => {
	expect(shapeOf('faq')).toEqual({
		headings: [],
		brief: false,
		words: { full: [60, 220], concise: [60, 220] },
		parts: [],
	});
	expect([shapeOf('tools'), shapeOf('page')]).toEqual([null, null]);
});

it('parts that stand below no heading must be had as well', () => {
	expect(shapeOf('drill')?.parts).toEqual(['Symptom', 'Clues', 'Answer']);
});
