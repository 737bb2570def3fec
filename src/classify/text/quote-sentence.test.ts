import { expect, it } from 'vitest';
import { quoteSentence } from './quote-sentence.ts';

/** What is quoted for the word `kite`, in a sentence that fills the text or what stands between `|` and `|`. */
function quoted(text: string, word = 'kite'): string {
	const at = text.indexOf(word);
	const [first, last] = [text.indexOf('|'), text.lastIndexOf('|')];
	const sentence = first < 0 ? { at: 0, end: text.length } : { at: first + 1, end: last };
	const evidence = quoteSentence(text, { at, end: at + word.length }, sentence, 'a/rule');
	expect(evidence).toMatchObject({ from: 'text', rule: 'a/rule' });
	expect(text.slice(evidence.at ?? 0, (evidence.at ?? 0) + evidence.words.length)).toBe(evidence.words);
	return evidence.words;
}
const x = (length: number): string => 'x'.repeat(length);

it.each([
	['Fly a kite today', 'Fly a kite today'],
	['Before.| Fly a kite|. After', 'Fly a kite'],
	['| • – “Fly” a kite :– (|', '“Fly” a kite'],
	[`${x(236)} kite`.slice(1), `${x(235)} kite`],
	[`${x(235)} kite`, `${x(235)} kite`],
])('quotes the whole sentence, without the punctuation around it: %s', (text, words) => {
	expect(quoted(text)).toBe(words);
});

it.each([
	[`${x(240)}, fly a kite, ${x(240)}`, 'fly a kite'],
	[`${x(240)} and fly a kite but ${x(240)}`, 'and fly a kite'],
	[`${x(240)}: fly, a kite – ${x(240)}`, 'fly, a kite'],
	[`${x(100)}, fly a kite, ${x(120)}, yyyyyyyy`, `${x(100)}, fly a kite, ${x(120)}`],
	[`${x(100)}, fly a kite, ${x(160)}`, `fly a kite, ${x(160)}`],
	[`${x(160)}, fly a kite, ${x(100)}`, `${x(160)}, fly a kite`],
])('quotes as many whole clauses as fit if the sentence is too long: %s', (text, words) => {
	expect(quoted(text)).toBe(words);
});

it('quotes only the words, up to 240 characters, if no clause fits', () => {
	expect(quoted(`${x(240)} kite ${x(240)}`)).toBe('kite');
	expect(quoted(`${x(10)} ${'k'.repeat(250)}`, 'k'.repeat(250))).toBe('k'.repeat(240));
});
