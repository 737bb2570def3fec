/** A sheet for each kind of page, and one that all share; left alone, a page links up to fourteen. */
export const sheets = [
	{ name: 'shared', test: /\/src\/(?:styles\/(?!prose)|components\/(?:frame|parts))\// },
	{ name: 'prose', test: /\/src\/styles\/prose/ },
	{ name: 'guide', test: /\/src\/components\/(?:guide|depth|prose)\// },
	{ name: 'jobs', test: /\/src\/components\/(?:listings|listing-filter|shortlist)\// },
	{ name: 'listing', test: /\/src\/components\/listing\// },
	{ name: 'search', test: /\/src\/search\// },
];
