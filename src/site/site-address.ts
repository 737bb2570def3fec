import { siteConfig } from '#site-config/site-config.ts';

/** Where the site says it lives when it is built for this machine only, as by `npm start`. Entries of feeds are named by it. */
export const declaredSite = (): string => siteConfig().address;

/** `SITE_URL` as Astro wants it: the whole address with a closing slash, and its path. */
export function readSiteAddress(given: string): { site: string; base: string } {
	// A secret that was pasted often ends with a line end.
	const text = given.trim();
	const url = URL.parse(text.endsWith('/') ? text : `${text}/`);
	// The standard leaves out blanks within an address, and a path of two slashes is no place to live at.
	const isStrange = /\s|[^:]\/\//.test(text);
	const hasSecret = url !== null && url.username + url.password !== '';
	if (isStrange || url === null || !/^https?:$/.test(url.protocol) || url.search || url.hash || hasSecret) {
		// Logs are read by more people than may know a password.
		const is = hasSecret ? 'it has a user name or a password, which would be on every page' : `it is \`${text}\``;
		throw new Error(
			`Set SITE_URL to the address that the site will have, such as https://someone.github.io/repo/; ${text === '' ? 'it is not set' : is}.`,
		);
	}
	return { site: url.href, base: url.pathname };
}
