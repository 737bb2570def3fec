import type { APIRoute } from 'astro';
import { absolute } from '#routes/base.ts';
import { homePath, securityFile } from '#routes/pages.ts';
import { loadSnapshot } from '../../loaders/snapshot.ts';
import { site as names } from '#site/site.ts';

/** RFC 9116. It expires a year after the snapshot was taken, so that the same input gives the same bytes. */
export const GET: APIRoute = ({ site }) => {
	const expires = new Date(loadSnapshot().manifest.takenAt);
	expires.setUTCFullYear(expires.getUTCFullYear() + 1);
	const lines = [
		`# Where to tell ${names.publisher} of a weakness in this site.`,
		`Contact: mailto:security@${new URL(absolute(homePath(), site)).hostname}`,
		`Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
		'Preferred-Languages: en',
		`Canonical: ${absolute(securityFile(), site)}`,
	];
	return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
