/** Makes what an editor wrote comparable with what readers see, character by character: straight quotes, spaces for line breaks. */
const normalised = (text: string): string =>
	text.replaceAll(/\s/g, ' ').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');

/** The first words of a line of Markdown from a column (from 1) on, without tags and markup. Empty if there are none. */
export function wordsAt(line: string, col: number): string {
	const rest = line.slice(col - 1).replace(/^(?:<[^>]*>|!?\[|[\s*_`#>|]|\d+\. |- )+/, '');
	return (/^[^<>*_`[\]|{}]{1,60}/.exec(rest)?.[0] ?? '').trimEnd();
}

/** The start and end of the sentence that contains the words, in the visible text of a block. Null if it does not contain them. */
export function sentenceAround(block: string, words: string): [start: number, end: number] | null {
	const text = normalised(block);
	const at = words === '' ? -1 : text.indexOf(normalised(words));
	if (at < 0) return null;
	const before = [...text.slice(0, at).matchAll(/[.?!]['")]? +/g)].at(-1);
	const start = before ? before.index + before[0].length : text.length - text.trimStart().length;
	const after = /[.?!]['")]?(?= |$)/.exec(text.slice(at));
	return [start, after ? at + after.index + after[0].length : text.trimEnd().length];
}
