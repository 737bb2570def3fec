import type { AstroGlobal } from 'astro';
import { getEntry } from 'astro:content';
import { loadGuide, type Guide } from './load-guide.ts';

type Page = Pick<AstroGlobal, 'params' | 'url'>;

/** The role whose guide a page belongs to, for components that editors place without props. */
export function roleOfPage({ params, url }: Page, component: string): string {
	const { role } = params;
	if (role === undefined)
		throw new Error(
			`<${component}> stands on ${url.pathname}, which belongs to no role’s guide. Take it out of the text.`,
		);
	return role;
}

export async function guideOfPage(page: Page, component: string): Promise<Guide> {
	const role = await getEntry('roles', roleOfPage(page, component));
	if (!role) throw new Error(`${page.url.pathname} belongs to no guide.`);
	return loadGuide(role);
}
