import { UsageError } from '../../command.ts';

/** Throws where the address we ask under is one that nobody can reach: whom we ask must be able to complain. */
export function checkContact(site: string): void {
	const { hostname } = new URL(site);
	if (!hostname.endsWith('.example') && hostname !== 'localhost') return;
	throw new UsageError(
		`A night tells every server that ${site} asks, and nobody can reach that address. ` +
			'Set SITE_URL to the address of your site, as in `SITE_URL=https://jobs.acme.com npm run snapshot`; ' +
			'or see with --dry what a night would ask. Nothing was asked.',
	);
}
