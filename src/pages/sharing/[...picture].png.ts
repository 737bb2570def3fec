import type { APIRoute, GetStaticPaths } from 'astro';
import { cardsOfSite } from '../../sharing/cards.ts';
import { drawCard, type Card } from '../../sharing/draw.ts';
import { paint } from '../../sharing/paint.ts';

/** Pictures that messengers and networks show beside a link to the site. */
export const getStaticPaths = (async () =>
	(await cardsOfSite()).map(({ picture, card }) => ({
		params: { picture: picture.name },
		props: { card },
	}))) satisfies GetStaticPaths;

interface Props {
	card: Card;
}

export const GET: APIRoute<Props> = async ({ props: { card } }) =>
	new Response(new Uint8Array(await paint(drawCard(card))), { headers: { 'Content-Type': 'image/png' } });
