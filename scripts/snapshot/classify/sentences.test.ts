import { expect, it } from 'vitest';
import { linesWith } from './sentences.ts';

const lines = (hint: RegExp, text: string): string[] =>
	[...linesWith(hint, text)].map(({ line, at }) => `${at} ${line}`);

it('gives each line that holds the hint once, with where it starts', () => {
	expect(lines(/kite/giu, 'Kites and kites\nswings\na kite')).toEqual(['0 Kites and kites', '23 a kite']);
	expect(lines(/kite/giu, 'swings')).toEqual([]);
	expect(lines(/^kite/gimu, 'no kite\nkite\n')).toEqual(['8 kite']);
});

it('reads 200 KB of hints', () => {
	expect(lines(/kite/giu, 'kite\n'.repeat(40_000))).toHaveLength(40_000);
	expect(lines(/kite/giu, 'kite '.repeat(40_000))).toHaveLength(1);
});
