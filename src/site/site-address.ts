import { siteConfig } from '#site-config/site-config.ts';

/** The site’s address when it is built for this machine only, as by `npm start`. Feed entries take their ids from it. */
export const declaredSite = (): string => siteConfig().address;

/** Parses `SITE_URL` for Astro: the full address with a trailing slash, and its path. */
export function readSiteAddress(given: string): { site: string; base: string } {
	// A pasted value often ends with a newline.
	const text = given.trim();
	const url = URL.parse(text.endsWith('/') ? text : `${text}/`);
	// The URL parser silently drops spaces inside an address; a path with a double slash is not usable.
	const isStrange = /\s|[^:]\/\//.test(text);
	const hasSecret = url !== null && url.username + url.password !== '';
	if (isStrange || url === null || !/^https?:$/.test(url.protocol) || url.search || url.hash || hasSecret) {
		// Never print a password: many people can read build logs.
		const is = hasSecret ? 'it has a user name or a password, which would be on every page' : `it is \`${text}\``;
		throw new Error(
			`Set SITE_URL to the address that the site will have, such as https://someone.github.io/repo/; ${text === '' ? 'it is not set' : is}.`,
		);
	}
	return { site: url.href, base: url.pathname };
}
