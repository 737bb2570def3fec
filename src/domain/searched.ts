/** What a search result can be, in the order of the search page; the slug is in its address. */
export const kinds = [
	{ slug: 'guide', label: 'Guide', plural: 'Guides' },
	{ slug: 'question', label: 'Question', plural: 'Questions' },
	{ slug: 'glossary', label: 'Glossary', plural: 'Glossary' },
	{ slug: 'tool', label: 'Tool', plural: 'Tools' },
	{ slug: 'method', label: 'Method', plural: 'Method' },
	{ slug: 'list', label: 'Job list', plural: 'Job lists' },
	{ slug: 'listing', label: 'Job', plural: 'Jobs' },
] as const;

export type Kind = (typeof kinds)[number]['slug'];

/** The content of a page that goes into the site’s search index. */
export interface Searched {
	/** The page’s heading. */
	title: string;
	kind: Kind;
	/** Slug of the role that the page is about. */
	role?: string;
	/** Shown above the title in results. For pages below a guide, it is the name of the role. */
	above?: string;
	/** Words that readers search for and that the title does not contain. */
	asked?: string;
	/** The text above the first part, or the whole text of a page without parts. */
	text: string;
	parts?: readonly SearchedPart[];
}

/** A part of a page under its own heading. */
export interface SearchedPart {
	/** Id of the part’s heading, or of the section that the heading opens. */
	id: string;
	title: string;
	/** Headings between the page’s title and this part’s heading. */
	below?: string[];
	text: string;
}
