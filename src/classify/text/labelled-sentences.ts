import * as patterns from './labelled-sentences-patterns.ts';
import type { Span } from './quote-sentence.ts';
import type { Words } from './words.ts';

/** A sentence of an advert, or a label with the value from the next line: “Travel required:\nNone”. */
export interface LabelledSentence extends Span {
	words: string;
}

/** A label has at most this many words; longer text after a value, such as “Apply for this job”, is something else. */
const maxLabelLength = 6;

export function countWords(words: string): number {
	return words.trim().split(/\s+/u).length;
}

/** Replaces special hyphens and non-breaking spaces by plain ones. */
const inPlainSigns = (text: string): string =>
	text.replaceAll(/[\u2010-\u2012\u00a0]/g, (sign) => (sign === '\u00a0' ? ' ' : '-'));

/** The sentences of a text, even if it lost its line breaks. Headings above a whole paragraph are left out. */
export function labelledSentences({ text: given, stops }: Words): LabelledSentence[] {
	const text = inPlainSigns(given);
	const lost = [...text.matchAll(patterns.lostEnd)].map(({ 0: mark, index }) => ({
		end: index,
		next: index + mark.length,
	}));
	const ends = [...stops.map((end) => ({ end, next: end + 1 })), ...lost, { end: text.length, next: text.length }];
	const all = (lost.length > 0 ? ends.toSorted((a, b) => a.end - b.end) : ends)
		.map(({ end }, i, ends) => {
			const at = ends[i - 1]?.next ?? 0;
			return { at, end, words: text.slice(at, end) };
		})
		// The number of a list item is not a sentence.
		.filter(({ words }) => /[\p{L}\p{N}]/u.test(words) && !/^\s*\d{1,2}\s*$/.test(words));
	const isHeading = (i: number): boolean =>
		patterns.maybeHeading.test(all[i]?.words ?? '') && countWords(all[i + 1]?.words ?? '') > maxLabelLength;
	return all.flatMap((sentence, i) => {
		const end = all[i + 1]?.end;
		if (isHeading(i)) return [];
		const isOne = patterns.label.test(sentence.words) || patterns.goesOn.test(all[i + 1]?.words ?? '');
		if (end === undefined || !isOne) return sentence;
		return { ...sentence, end, words: text.slice(sentence.at, end) };
	});
}
