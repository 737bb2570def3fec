import { belowJobs } from '#routes/jobs.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { listingsOn } from '#listings/list-intro.ts';
import { listPagesOf, type ListPage } from '#listings/list-pages.ts';
import { loadRoleListings, type RoleListings } from '#listings/role-listings.ts';
import { memoize } from '#domain/memoize.ts';
import { atomFeed, jsonFeed, type EntryWords } from '#site/feed.ts';
import { loadSnapshot } from '../../../loaders/snapshot.ts';

const formats = {
	'feed.xml': { type: 'application/atom+xml', write: atomFeed },
	'feed.json': { type: 'application/feed+json', write: jsonFeed },
};

export const getStaticPaths = (async () =>
	(await loadRoleListings()).flatMap(listPagesOf).flatMap((listPage) =>
		Object.entries(formats).map(([feed, format]) => ({
			params: { path: belowJobs(listPage.path), feed },
			props: { listPage, ...format },
		})),
	)) satisfies GetStaticPaths;

interface Props {
	listPage: ListPage;
	type: string;
	write: typeof atomFeed;
}

const wordsOf = memoize(({ facets, index: { rows } }: RoleListings): EntryWords => {
	const found = new Map(rows.map((row) => [row.id, row.found.map(({ words }) => `${words}.`)]));
	const credits = ({ id }: { id: string }) => found.get(id) ?? [];
	return { facets, credits, sample: loadSnapshot().manifest.sample, base: new URL(import.meta.env.SITE) };
});

/** The newest listings of a job list, as an Atom or JSON feed. */
export const GET: APIRoute<Props> = ({ props: { listPage, type, write } }) => {
	const { heading: title, path, roleListings } = listPage;
	const { takenAt } = loadSnapshot().manifest;
	const body = write({ title, path, listings: listingsOn(listPage), takenAt, of: wordsOf(roleListings) });
	return new Response(body, { headers: { 'Content-Type': type } });
};
