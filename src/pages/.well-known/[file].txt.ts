import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute } from '#routes/base.ts';
import { securityFile } from '#routes/pages.ts';
import { loadSnapshot } from '../../loaders/snapshot.ts';
import { readSecurityContact, securityText } from '#site/security-file.ts';
import { siteConfig } from '#site-config/site-config.ts';

const contact = readSecurityContact(process.env['SECURITY_CONTACT']);

/** The file is made only if the site names a contact for security reports. */
export const getStaticPaths: GetStaticPaths = () => (contact === null ? [] : [{ params: { file: 'security' } }]);

export const GET: APIRoute = ({ site }) => {
	const text = securityText(
		contact ?? '',
		absolute(securityFile(), site),
		siteConfig().publisher.name,
		loadSnapshot().manifest.takenAt,
	);
	return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
