import { memoizeOnce } from './memoize.ts';

/** When the cut falls inside a word, we drop the word’s beginning if it has at most this many letters; otherwise we keep it. */
const SHORT_WORD = 30;
const characters = memoizeOnce(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** Shortens a text to at most `most` characters and ends it with an ellipsis. Cuts between words where it can. */
export function cut(text: string, most: number): string {
	if (text.length <= most) return text;
	let end = 0;
	// Never cut inside a character made of several code points, such as a flag or an accented letter.
	for (const { index, segment } of characters().segment(text)) {
		if (index + segment.length > most - 1) break;
		end = index + segment.length;
	}
	const head = text.slice(0, end);
	const [partial = ''] = /[ ,;:]+\S*$/.exec(head) ?? [];
	return `${partial.length > SHORT_WORD ? head : head.slice(0, head.length - partial.length)}…`;
}
