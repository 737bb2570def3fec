/** What an editor wrote and what readers see of it, letter by letter: quotes are set, and a line break is a space. */
const alike = (text: string): string => text.replaceAll(/\s/g, ' ').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');

/** The first words of a line of Markdown behind a column (from 1), without tags and marks; empty where none stand there. */
export function wordsAt(line: string, col: number): string {
	const rest = line.slice(col - 1).replace(/^(?:<[^>]*>|!?\[|[\s*_`#>|]|\d+\. |- )+/, '');
	return (/^[^<>*_`[\]|{}]{1,60}/.exec(rest)?.[0] ?? '').trimEnd();
}

/** From where to where the sentence goes in which these words stand, in what readers see of a block; null where they do not. */
export function sentenceAround(block: string, words: string): [start: number, end: number] | null {
	const text = alike(block);
	const at = words === '' ? -1 : text.indexOf(alike(words));
	if (at < 0) return null;
	const before = [...text.slice(0, at).matchAll(/[.?!]['")]? +/g)].at(-1);
	const start = before ? before.index + before[0].length : text.length - text.trimStart().length;
	const after = /[.?!]['")]?(?= |$)/.exec(text.slice(at));
	return [start, after ? at + after.index + after[0].length : text.trimEnd().length];
}
