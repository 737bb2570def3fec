import { getCollection } from 'astro:content';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import { comparisonsPath, glossaryPath, paidPath, termsPath, toolsPath } from '#routes/pages.ts';

/** What makes the pages, as Astro’s adapters ask for them. */
export const app = createApp();

/** The address of each page and file, below the path that the site lives under, with the route that makes it; not of a list of nothing. */
export async function addresses() {
	const empty = await emptyPages();
	return (await new StaticPaths(app).getAll()).filter(({ pathname }) => !empty.has(pathname.replace(/\/?$/, '/')));
}

/** Pages that list what this site has none of. */
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
