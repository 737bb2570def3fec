/** Words from outside as words of Markdown: nothing in them may become a link, a mention, a picture, a cell or HTML. */
export function asMarkdownWords(words: string): string {
	return (
		words
			.replace(/\s+/g, ' ')
			.replace(/[\\`*_[\]()#|!~<>&@$]/g, (char) => `&#${char.charCodeAt(0)};`)
			// Some readers make links of addresses after they have read such signs; a comment parts them for all.
			.replace(/:\/\//g, '&#58;<!-- -->//')
			.replace(/\b(www)\./gi, '$1<!-- -->&#46;')
			.replaceAll('&#64;', '<!-- -->&#64;<!-- -->')
	);
}
