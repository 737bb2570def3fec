/**
 * Everywhere in this site an address is a path from its root: `/guides/sre/`. Where the site lives below a path of its
 * host (`https://someone.github.io/repo/`), src/integrations/base.ts puts the links of built pages below it; scripts and
 * whole addresses ask here.
 */

/** A path of the site as browsers are to ask for it: `/repo/guides/sre/`. */
export const inBase = (path: string): string => `${withSlash(import.meta.env.BASE_URL)}${path.slice(1)}`;

/** The path of a page from the site’s root, by its address: `/guides/sre/`. */
export const pathOf = ({ pathname }: Pick<URL, 'pathname'>): string =>
	`/${pathname.slice(withSlash(import.meta.env.BASE_URL).length)}`;

/** A path of the site as a whole address; `site` ends with a slash. */
export const absolute = (path: string, site: URL | string | undefined): string => new URL(`.${path}`, site).href;

const withSlash = (base: string): string => (base.endsWith('/') ? base : `${base}/`);
