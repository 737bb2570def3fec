/** Escapes a stranger’s words for Markdown, so that they cannot become a link, a mention, a picture, a table cell or HTML. */
export function asMarkdownWords(words: string): string {
	return (
		words
			.replace(/\s+/g, ' ')
			// Bidirectional marks, and control characters that a terminal would obey.
			.replace(/[\p{Bidi_Control}\p{Cc}]/gu, '')
			.replace(/[\\`*_[\]()#|!~<>&@$]/g, (char) => `&#${char.charCodeAt(0)};`)
			// Some renderers turn addresses into links after they decode such entities; the comment splits the address for all of
			// them.
			.replace(/:\/\//g, '&#58;<!-- -->//')
			.replace(/\b(www)\./gi, '$1<!-- -->&#46;')
			// GitHub turns `GH-1` into a link to an issue.
			.replace(/\bGH-/gi, (word) => `${word.slice(0, 2)}<!-- -->-`)
			.replaceAll('&#64;', '<!-- -->&#64;<!-- -->')
	);
}
