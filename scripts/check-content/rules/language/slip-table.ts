/** What is never right where it stands so, as a pattern of words, and what is right; `$1` is what the first brackets caught. */
export type Slip = readonly [wrong: string, right: string | ((words: string) => string)];

/** The same words with another last one. */
export const lastBy =
	(forms: Readonly<Record<string, string>>) =>
	(words: string): string =>
		words.replace(/\p{L}+$/u, (last) => forms[last.toLowerCase()] ?? last);
