// In scripts without spaces, each run of letters is a word of its own: “DevOpsエンジニア” is two words.
export const spaceless = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]`;
export const spaced = String.raw`[[\p{L}\p{N}]--${spaceless}]+(?:\+\+|#)?`;
/** The characters that may stand between two words of a phrase, in an advert as well as in the phrase itself. */
export const softGap = /^(?: |\u00a0|-|\/|_|&|\+|\.(?!\s)|['’\u2010\u2011\u2013])+$/u;

const part = new RegExp(String.raw`(?:${spaced}|${spaceless}+)\*?|\*`, 'gv');
/** In a phrase, these marks are part of a name: `llama.cpp`, `W&B`. */
export const literalMarks = /[&.+#]/;
/** Phrases are indexed by this many first letters, so a wildcard needs at least as many letters before it. */
export const keyLength = 3;

/** Splits a phrase into its words, each with its `*`. */
export const phraseParts = (phrase: string): string[] => phrase.match(part) ?? [];

/** Why a phrase can never match an advert, as the end of a sentence; null when it can. */
export function phraseFault(phrase: string): string | null {
	const found = [...phrase.matchAll(part)];
	const [first] = found;
	const isWild = phrase.includes('*');
	if (first === undefined) return 'contains no word to look for';
	if (first[0] === '*') return 'must begin with a word, not with `*`';
	if (isWild && literalMarks.test(phrase))
		return 'combines `*` with one of `& . + #`; write a name with such a character in full';
	if (found.some(([word]) => word.length > 1 && word.endsWith('*') && word.length <= keyLength)) {
		return `needs at least ${keyLength} letters before its \`*\``;
	}
	const gaps = found.map((word, i) => phrase.slice(i === 0 ? 0 : endOf(found[i - 1]), word.index));
	const inWord = gaps.findIndex((gap, i) => i > 0 && gap === '' && found[i - 1]?.[0].endsWith('*'));
	if (inWord > 0) return 'has `*` within a word';
	const odd = [...gaps.slice(1), gaps[0] ?? '', phrase.slice(endOf(found.at(-1)))].find(
		(gap, i) => gap !== '' && (i >= gaps.length - 1 || gap.length > 4 || !softGap.test(gap)),
	);
	if (odd === undefined) return null;
	return odd.trim() === '' ? 'has an extra space' : `contains \`${odd.trim()}\` where a phrase cannot have it`;
}

const endOf = (match: RegExpExecArray | undefined): number => (match === undefined ? 0 : match.index + match[0].length);
