/** Letters that Unicode does not decompose into a letter and an accent, with the plain letter that people type instead. */
const typedAs: Record<string, string> = { ł: 'l', ø: 'o', ß: 'ss', đ: 'd', ı: 'i', æ: 'ae', ð: 'd', þ: 'th' };

/** Folds a text to lower case without accents, for comparing, sorting and searching: `Zürich` → `zurich`, `Łódź` → `lodz`. */
export const fold = (text: string): string =>
	isPlain.test(text)
		? text.toLowerCase()
		: text
				.normalize('NFKD')
				.replaceAll(/\p{M}/gu, '')
				.toLowerCase()
				.replaceAll(/[łøßđıæðþ]/g, (letter) => typedAs[letter] ?? letter);

const isPlain = /^[\t\n -~]*$/;

/** Turns words into a slug: `Zürich & Łódź` → `zurich-lodz`; empty when they have no Latin letter or digit. */
export const toSlug = (words: string): string =>
	fold(words)
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');

/**
 * A title as written in the middle of a sentence: `Model serving` → `model serving`. Names keep their capitals: `LLM operations`,
 * `DevOps`.
 */
export const midSentence = (title: string): string =>
	title.replace(/^\p{Lu}(?=\p{Ll}+(?:\P{L}|$))/u, (letter) => letter.toLowerCase());
