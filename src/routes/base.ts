/**
 * The site’s base path. When the site lives below a path of its host (`https://someone.github.io/repo/`), every address made here
 * begins with that path. In plain Node, which renders no pages, the base is always `/`.
 */
const base = (): string => {
	const known = import.meta.env?.BASE_URL ?? '/';
	return known.endsWith('/') ? known : `${known}/`;
};

/** Adds the base path to a path from the site’s root: `/guides/sre/` → `/repo/guides/sre/`. */
export const inBase = (path: string): string => `${base()}${path.slice(1)}`;

/** Removes the base path: `/repo/guides/sre/` → `/guides/sre/`. */
export const fromRoot = (address: string): string => `/${address.slice(base().length)}`;

/** The address with its host; `site` is the address of the site. */
export const absolute = (address: string, site: URL | string | undefined): string => new URL(address, site).href;

/** The address with a query string, or unchanged when the query is empty. */
export const withQuery = (address: string, query: string): string => (query === '' ? address : `${address}?${query}`);
