import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { absolute } from '#site/address.ts';
import { isIndexable } from '#site/indexing.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';
import { site as names } from '#site/site.ts';

/** A short map of the site for language models: its guides and the pages that say how it knows. */
export const GET: APIRoute = async ({ site }) => {
	const { manifest } = loadSnapshot();
	const guides = (await getCollection('roles')).map(({ id, data }) => ({
		path: `/guides/${id}/`,
		title: data.title,
		note: data.summary,
		listed: data.status === 'published',
	}));
	const pages = (await getCollection('pages')).map(({ id, data }) => ({
		path: `/${id}/`,
		title: data.title,
		note: data.description,
		listed: true,
	}));
	const glossary = {
		path: '/glossary/',
		title: 'Glossary',
		note: 'The words of the guides, from A to Z.',
		listed: true,
	};
	const link = ({ path, title, note }: (typeof guides)[number]) => `- [${title}](${absolute(path, site)}): ${note}`;
	const linked = (entries: typeof guides) =>
		entries.filter(({ path, listed }) => listed && isIndexable(path, manifest)).map(link);
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
		...linked(guides),
		'',
		'## How we know',
		'',
		...linked([...pages, glossary]),
		'',
	];
	return new Response(text.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
