/**
 * Where the site lives below a path of its host (`https://someone.github.io/repo/`), every address that this book makes
 * begins with that path. Node, which builds no pages, knows of none: there addresses begin at the site’s root.
 */
const base = (): string => {
	const known = import.meta.env?.BASE_URL ?? '/';
	return known.endsWith('/') ? known : `${known}/`;
};

/** An address as browsers are to ask for it, of a path from the site’s root: `/guides/sre/` → `/repo/guides/sre/`. */
export const inBase = (path: string): string => `${base()}${path.slice(1)}`;

/** The other way round: `/repo/guides/sre/` → `/guides/sre/`. */
export const fromRoot = (address: string): string => `/${address.slice(base().length)}`;

/** An address of this book with the host; `site` is where the site lives. */
export const absolute = (address: string, site: URL | string | undefined): string => new URL(address, site).href;

/** An address with a query behind it, or as it is where the query is empty. */
export const withQuery = (address: string, query: string): string => (query === '' ? address : `${address}?${query}`);
