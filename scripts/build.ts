import { resolve } from 'node:path';
import { readSiteAddress } from '#site/site-address.ts';
import { flag, readArguments, run, text, UsageError } from './command.ts';
import { readPart } from './part.ts';
import { buildSite } from './build/site.ts';

const { values } = readArguments({
	name: 'npm run build',
	does: 'Builds the site for the address in SITE_URL into dist/, with the headers and redirects that hosts read there.',
	options: {
		part: text('Make only the pages of one part, for large sites: the second of six is 2/6; needs BUILD_NOW'),
		join: flag('Join the parts that were made, with all that is made of them together; needs the same BUILD_NOW'),
	},
});

await run(async () => {
	try {
		readSiteAddress(process.env['SITE_URL'] ?? '');
	} catch (error) {
		throw new UsageError(`${(error as Error).message} \`npm start\` builds it for this machine.`);
	}
	const part = values.part === undefined ? null : readPart(values.part);
	if (part && values.join) throw new UsageError('--part makes pages and --join joins them; give one of the two.');
	if ((part || values.join) && !process.env['BUILD_NOW'])
		throw new UsageError('Set BUILD_NOW, which must be the same for all parts: BUILD_NOW=2026-11-24T03:00:00Z');
	return buildSite(resolve(import.meta.dirname, '..'), {}, values.join ? 'join' : part);
});
