import { resolve } from 'node:path';
import { readSiteAddress } from '#site/site-address.ts';
import { flag, readArguments, run, text, UsageError } from './command.ts';
import { readPart } from './part.ts';
import { buildSite } from './build/site.ts';

const { values } = readArguments({
	name: 'npm run build',
	does: 'Builds the site for the address in SITE_URL into dist/, including the header and redirect files that hosts read.',
	options: {
		part: text(
			'For large sites: build only one part of the pages, such as 2/6 for the second of six; requires BUILD_NOW',
		),
		join: flag('Join the built parts into one site, with its search index and site map; requires the same BUILD_NOW'),
	},
});

await run(async () => {
	try {
		readSiteAddress(process.env['SITE_URL'] ?? '');
	} catch (error) {
		throw new UsageError(`${(error as Error).message} \`npm start\` builds it for this machine.`);
	}
	const part = values.part === undefined ? null : readPart(values.part);
	if (part && values.join)
		throw new UsageError(
			'--part and --join cannot be used together. Build every part with --part first, then join them with --join.',
		);
	if ((part || values.join) && !process.env['BUILD_NOW'])
		throw new UsageError('Set BUILD_NOW, which must be the same for all parts: BUILD_NOW=2026-11-24T03:00:00Z');
	return buildSite(resolve(import.meta.dirname, '..'), {}, values.join ? 'join' : part);
});
