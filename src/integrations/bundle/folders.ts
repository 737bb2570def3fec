import { cacheFolder } from '#site-config/site-folder.ts';

/** Where the bundle lies, from the project’s folder. */
export const bundleFolders = {
	all: `${cacheFolder}/bundle`,
	/** The files that the site has beside its pages: styles, scripts, pictures, and those of `public/`. */
	site: `${cacheFolder}/bundle/site`,
	/** What makes the pages: `entry.ts` and all that it needs. */
	pages: `${cacheFolder}/bundle/pages`,
	/** The file there that other code imports; Astro knows it by how its name begins. */
	entry: 'prerender-entry.mjs',
};
