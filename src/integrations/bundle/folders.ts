import { cacheFolder } from '#site-config/site-folder.ts';

/** The folders of the bundle, relative to the project’s folder. */
export const bundleFolders = {
	all: `${cacheFolder}/bundle`,
	/** The site’s files other than its pages: styles, scripts, pictures, and those of `public/`. */
	site: `${cacheFolder}/bundle/site`,
	/** The code that renders the pages: `entry.ts` and everything that it imports. */
	pages: `${cacheFolder}/bundle/pages`,
	/** The entry module of that folder. Astro recognises it by the start of its name. */
	entry: 'prerender-entry.mjs',
};
