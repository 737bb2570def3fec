import type { APIRoute } from 'astro';
import { toSentText } from '#facts/sent-text.ts';
import { loadAdvertWords } from '#listings/advert-words.ts';

/** What the page beside it reads adverts by; asked for when a reader brings one. */
export const GET: APIRoute = () =>
	new Response(toSentText(loadAdvertWords()), { headers: { 'Content-Type': 'application/json' } });
