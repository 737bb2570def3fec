import type { APIRoute } from 'astro';

/**
 * The service worker of the advert reader, for who has installed it. Phones hand over what is shared as a query, which a server
 * would be sent: it turns the query into a fragment before anything is asked for. It keeps no file.
 */
const program = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
	const { origin, pathname, search } = new URL(event.request.url);
	if (event.request.mode !== 'navigate' || search === '') return;
	event.respondWith(Response.redirect(origin + pathname + '#' + search.slice(1)));
});
`;

export const GET: APIRoute = () => new Response(program, { headers: { 'Content-Type': 'text/javascript' } });
