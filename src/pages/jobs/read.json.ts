import type { APIRoute } from 'astro';
import { toSentText } from '#facts/sent-text.ts';
import { loadAdvertWords } from '#listings/advert-words.ts';

/** The rules and vocabulary for the advert reader, which loads them when a reader enters an advert. */
export const GET: APIRoute = () =>
	new Response(toSentText(loadAdvertWords()), { headers: { 'Content-Type': 'application/json' } });
