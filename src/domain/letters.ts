/** Letters that are no other letter with an accent, and are typed as others all the same. */
const typedAs: Record<string, string> = { ł: 'l', ø: 'o', ß: 'ss', đ: 'd', ı: 'i', æ: 'ae', ð: 'd', þ: 'th' };

/** As what words are compared, sorted and looked for: lower case without accents, `Zürich` → `zurich`, `Łódź` → `lodz`. */
export const fold = (text: string): string =>
	isPlain.test(text)
		? text.toLowerCase()
		: text
				.normalize('NFKD')
				.replaceAll(/\p{M}/gu, '')
				.toLowerCase()
				.replaceAll(/[łøßđıæðþ]/g, (letter) => typedAs[letter] ?? letter);

const isPlain = /^[\t\n -~]*$/;

/** Words as a slug: `Zürich & Łódź` → `zurich-lodz`; empty where they have no Latin letter or digit. */
export const toSlug = (words: string): string =>
	fold(words)
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');

/** As it stands within a sentence: `Model serving` → `model serving`; names stay: `LLM operations`, `DevOps`. */
export const midSentence = (title: string): string =>
	title.replace(/^\p{Lu}(?=\p{Ll}+(?:\P{L}|$))/u, (letter) => letter.toLowerCase());
