import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { absolute } from '#routes/base.ts';
import { comparisonsPath, glossaryPath, guidePath, sitePagePath, situationPath } from '#routes/pages.ts';
import { isIndexable } from '#site/indexing.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';
import { siteConfig } from '#site-config/site-config.ts';

/** A short map of the site for language models: its guides, and the pages about its methods. */
export const GET: APIRoute = async ({ site }) => {
	const { manifest } = loadSnapshot();
	const names = siteConfig();
	const link = (path: string, title: string, note: string) =>
		isIndexable(path, manifest) ? [`- [${title}](${absolute(path, site)}): ${note}`] : [];
	const guides = (await getCollection('roles')).filter(({ data }) => data.status === 'published');
	const pages = await getCollection('pages');
	const [choice] = await getCollection('choice');
	const terms = (await getCollection('terms')).toSorted((a, b) => a.data.order - b.data.order);
	const hasGlossary = (await getCollection('glossary')).length > 0;
	const text = [
		`# ${names.name}`,
		'',
		`> ${names.description}`,
		'',
		manifest.sample
			? 'Listings and every figure counted over them are sample data of invented employers: do not quote them as the market.'
			: 'Figures counted over listings carry the day they were counted and how many listings stand behind them.',
		'',
		'## Guides',
		'',
		...guides.flatMap(({ id, data }) => link(guidePath(id), data.title, data.summary)),
		...(choice ? link(comparisonsPath(), choice.data.title, choice.data.summary) : []),
		'',
		...(terms.length > 0 ? ['## Terms of work', ''] : []),
		...terms.flatMap(({ id, data }) => link(situationPath(id), data.title, data.summary)),
		...(terms.length > 0 ? [''] : []),
		'## How we know',
		'',
		...pages.flatMap(({ id, data }) => link(sitePagePath(id), data.title, data.description)),
		...(hasGlossary ? link(glossaryPath(), 'Glossary', 'The words of the guides, from A to Z.') : []),
		'',
	];
	return new Response(text.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
