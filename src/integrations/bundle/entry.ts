import { getCollection } from 'astro:content';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import { comparisonsPath, glossaryPath, paidPath, termsPath, toolsPath } from '#routes/pages.ts';

/** The app that renders the pages, as Astro’s adapters request it. */
export const app = createApp();

/**
 * The address of each page and file, relative to the site’s base path, with the route that renders it. Leaves out list pages that
 * would be empty.
 */
export async function addresses() {
	const empty = await emptyPages();
	return (await new StaticPaths(app).getAll()).filter(({ pathname }) => !empty.has(pathname.replace(/\/?$/, '/')));
}

/** The list pages that would be empty on this site. */
async function emptyPages(): Promise<Set<string>> {
	const lists = [
		[comparisonsPath, [...(await getCollection('compare')), ...(await getCollection('choice'))]],
		[glossaryPath, await getCollection('glossary')],
		[termsPath, await getCollection('terms')],
		[toolsPath, await getCollection('tools')],
		[paidPath, await getCollection('pay', ({ data }) => data.bands.length > 0)],
	] as const;
	return new Set(lists.filter(([, entries]) => entries.length === 0).map(([page]) => page.pattern));
}
