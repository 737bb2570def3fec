import { siteConfig } from '#site-config/site-config.ts';

/** `<title>`: the page’s own words first, the name of the site after them where there is room. */
export function documentTitle(title: string, { name }: { name: string } = siteConfig()): string {
	const branded = `${title} | ${name}`;
	return title.includes(name) || branded.length > 65 ? title : branded;
}
