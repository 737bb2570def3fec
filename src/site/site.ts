/** What the site is called, and who answers for it. Everything else about it is content. */
export const site = {
	name: 'RemNavi',
	tagline: 'The remote navigator',
	description: 'Guides to engineering careers, checked every night against the remote jobs that are open.',
	publisher: 'RemNavi',
} as const;

/** `<title>`: the page’s own words first, the brand after them where there is room. */
export function documentTitle(title: string): string {
	const branded = `${title} | ${site.name}`;
	return title.includes(site.name) || branded.length > 65 ? title : branded;
}
