import { siteConfig } from '#site-config/site-config.ts';

/** The `<title>`: the page’s own words, then the site’s name if there is room. */
export function documentTitle(title: string, { name }: { name: string } = siteConfig()): string {
	const branded = `${title} | ${name}`;
	return title.includes(name) || branded.length > 65 ? title : branded;
}
