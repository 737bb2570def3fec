import type { APIRoute } from 'astro';
import { iconFile, readAdvertPath } from '#routes/pages.ts';
import { siteConfig } from '#site-config/site-config.ts';
import { shareFields } from '../../../components/advert/handed-over.ts';

/** Makes the advert reader installable. On a phone it then appears among the apps that a text can be shared with. */
export const GET: APIRoute = () =>
	new Response(
		JSON.stringify({
			name: `${siteConfig().name}: read an advert`,
			short_name: siteConfig().name,
			start_url: readAdvertPath(),
			scope: readAdvertPath(),
			display: 'minimal-ui',
			icons: [{ src: iconFile('icon-512'), sizes: '512x512', type: 'image/png' }],
			share_target: { action: readAdvertPath(), method: 'GET', params: shareFields },
		}),
		{ headers: { 'Content-Type': 'application/manifest+json' } },
	);
