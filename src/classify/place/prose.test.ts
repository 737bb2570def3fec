import { expect, it } from 'vitest';
import { whereSentences } from './where-prose.ts';

const said = (text: string): string[] => whereSentences(text).map(({ words, at }) => `${at} ${words}`);

it('quotes the sentence about places unchanged, with its position', () => {
	expect(said('We fly kites.\nYou must be based in Peru.\nLocation: Lima\n')).toEqual([
		'14 You must be based in Peru',
		'41 Location: Lima',
	]);
	expect(said('We fly kites.')).toEqual([]);
});

it('returns at most twelve finds of a kind from 200 KB of text', () => {
	expect(said('Location: Lima\n'.repeat(15_000))).toHaveLength(12);
	expect(said('based '.repeat(35_000))).toEqual([]);
});
