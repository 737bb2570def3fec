import { expect, it } from 'vitest';
import { whereSentences } from './where-prose.ts';

const said = (text: string): string[] => whereSentences(text).map(({ words, at }) => `${at} ${words}`);

it('quotes who may work from where as it stands in its line, with its place in the text', () => {
	expect(said('We fly kites.\nYou must be based in Peru.\nLocation: Lima\n')).toEqual([
		'14 You must be based in Peru',
		'41 Location: Lima',
	]);
	expect(said('We fly kites.')).toEqual([]);
});

it('takes twelve of one kind and reads 200 KB of them', () => {
	expect(said('Location: Lima\n'.repeat(15_000))).toHaveLength(12);
	expect(said('based '.repeat(35_000))).toEqual([]);
});
