import { resolve } from 'node:path';
import { readSiteAddress } from '#site/site-address.ts';
import { readArguments, run, UsageError } from './command.ts';
import { buildSite } from './build/site.ts';

readArguments({
	name: 'npm run build',
	does: 'Builds the site for the address in SITE_URL into dist/, with the headers and redirects that hosts read there.',
});

await run(async () => {
	try {
		readSiteAddress(process.env['SITE_URL'] ?? '');
	} catch (error) {
		throw new UsageError(`${(error as Error).message} \`npm start\` builds it for this machine.`);
	}
	return buildSite(resolve(import.meta.dirname, '..'));
});
