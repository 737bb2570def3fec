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
