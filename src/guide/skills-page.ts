import { getCollection } from 'astro:content';
import { siteFacets } from '#filter/site-choices.ts';

/** Whether the site has pages on which readers tick what they can show: it needs tools or terms of facets to tick. */
export const hasSkillsPages = async (): Promise<boolean> =>
	siteFacets.length > 0 || (await getCollection('tools')).length > 0;
