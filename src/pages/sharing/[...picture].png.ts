import type { APIRoute, GetStaticPaths } from 'astro';
import { siteConfig } from '#site-config/site-config.ts';
import { readMark } from '../../sharing/mark.ts';
import { drawCard } from '../../sharing/draw.ts';
import { paint } from '../../sharing/paint.ts';
import { picturesOfSite, type Picture } from '../../sharing/pictures.ts';

/** The preview pictures that messengers and social networks show with a link to the site. */
export const getStaticPaths = (async () =>
	[...(await picturesOfSite()).values()].map(({ name, card }) => ({
		params: { picture: name },
		props: { card },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<Pick<Picture, 'card'>> = async ({ props: { card } }) =>
	new Response(new Uint8Array(await paint(drawCard(await card(), { ...siteConfig(), mark: readMark() }))), {
		headers: { 'Content-Type': 'image/png' },
	});
