import type { APIRoute } from 'astro';

/**
 * The service worker of the installed advert reader. A phone puts a shared text into the query string, which would be sent to the
 * server; the service worker moves it to the fragment first. It caches nothing.
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
