/** Markdown as a reader sees it: links and emphasis gone, blanks single. */
export const plainOf = (markdown: string): string =>
	markdown
		.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replaceAll(/[*_`]/g, '')
		.replaceAll(/\s+/g, ' ')
		.trim();
