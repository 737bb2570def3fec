import { expect, it } from 'vitest';
import { shapeOf } from './text.ts';

it('lists the headings of a text, and the components required below them among its parts', () => {
	const track = shapeOf('track');
	expect(track?.headings.slice(0, 2)).toEqual([
		expect.objectContaining({ text: 'Who it suits' }),
		expect.objectContaining({ text: 'A week' }),
	]);
	expect(track?.headings.at(-1)).toMatchObject({ text: 'A weekend project', optional: true });
	expect(track).toMatchObject({ parts: ['Drills', 'Prompts'], words: { full: [1500, 2400] } });
});

it('a kind that declares no brief, headings or parts has none, and a kind without a text has no shape', () => {
	expect(shapeOf('faq')).toEqual({
		headings: [],
		brief: null,
		holds: 'the verdict first, then why',
		words: { full: [60, 220], concise: [60, 220] },
		parts: [],
	});
	expect([shapeOf('tools'), shapeOf('page')]).toEqual([null, null]);
});

it('requires parts that belong below no heading too', () => {
	expect(shapeOf('drill')?.parts).toEqual(['Symptom', 'Clues', 'Answer']);
});
