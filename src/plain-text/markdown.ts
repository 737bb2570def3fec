/** Words from outside as words of Markdown: nothing in them may become a link, a mention, a picture, a cell or HTML. */
export function asMarkdownWords(words: string): string {
	return (
		words
			.replace(/\s+/g, ' ')
			// Marks that turn the direction of text, and characters that a terminal obeys.
			.replace(/[\p{Bidi_Control}\p{Cc}]/gu, '')
			.replace(/[\\`*_[\]()#|!~<>&@$]/g, (char) => `&#${char.charCodeAt(0)};`)
			// Some readers make links of addresses after they have read such signs; a comment parts them for all.
			.replace(/:\/\//g, '&#58;<!-- -->//')
			.replace(/\b(www)\./gi, '$1<!-- -->&#46;')
			// GitHub links `GH-1` to an issue.
			.replace(/\bGH-/gi, (word) => `${word.slice(0, 2)}<!-- -->-`)
			.replaceAll('&#64;', '<!-- -->&#64;<!-- -->')
	);
}
