import { memoizeOnce } from './memoize.ts';

/** A word that is cut off at its middle is left out where it has no more letters than this before the cut. */
const SHORT_WORD = 30;
const characters = memoizeOnce(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** Ends a text that is longer than `most` at a word, or within one without end, and says so by an ellipsis. */
export function cut(text: string, most: number): string {
	if (text.length <= most) return text;
	let end = 0;
	// Never within a character that is written as several, such as a flag or a letter with its accent.
	for (const { index, segment } of characters().segment(text)) {
		if (index + segment.length > most - 1) break;
		end = index + segment.length;
	}
	const head = text.slice(0, end);
	const [partial = ''] = /[ ,;:]+\S*$/.exec(head) ?? [];
	return `${partial.length > SHORT_WORD ? head : head.slice(0, head.length - partial.length)}…`;
}
