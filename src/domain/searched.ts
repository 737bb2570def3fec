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

/** What a page says, as the site search is to know it. */
export interface Searched {
	/** The page’s heading. */
	title: string;
	kind: Kind;
	/** Slug of the role that it is about. */
	role?: string;
	/** What stands above the page: the name of the role, above the pages below a guide. */
	above?: string;
	/** What readers search for it with, where its title says it in other words. */
	asked?: string;
	/** What stands above its parts, or all it says where it has none. */
	text: string;
	parts?: readonly SearchedPart[];
}

/** A part of a page under a heading of its own. */
export interface SearchedPart {
	/** Id of its heading, or of the section that it opens. */
	id: string;
	title: string;
	/** Headings between the page’s and its own. */
	below?: string[];
	text: string;
}
