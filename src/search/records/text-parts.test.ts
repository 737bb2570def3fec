import { expect, test } from 'vitest';
import { textParts } from './text-parts.ts';

const body = { body: 'Above.\n\n## Skills\n\nWhat counts.\n\n<Skills />\n\n### At night\n\nLess.\n' };

test('returns the text above the first heading, and a part for each heading with the heading above it', () => {
	expect(textParts(body, () => '')).toEqual({
		text: 'Above.',
		parts: [
			{ id: 'skills', title: 'Skills', below: [], text: 'What counts.' },
			{ id: 'at-night', title: 'At night', below: ['Skills'], text: 'Less.' },
		],
	});
});

test('puts the text of a component under the heading where the component is', () => {
	const python = { id: 'skill-python', title: 'Python', below: ['Languages'], text: 'Daily.' };
	const { parts } = textParts(body, () => '', { Skills: { text: 'Two skills', parts: [python] } });
	expect(parts.map(({ title, below, text }) => [title, below, text])).toEqual([
		['Skills', [], 'What counts. Two skills.'],
		['Python', ['Skills', 'Languages'], 'Daily.'],
		['At night', ['Skills'], 'Less.'],
	]);
});
