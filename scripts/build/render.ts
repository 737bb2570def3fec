import { globSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { declaredSite, readSiteAddress } from '#site/site-address.ts';
import { distFolder } from '#site-config/site-folder.ts';
import { run } from '../command.ts';
import { bundleFolders } from '../../src/integrations/bundle/folders.ts';
import type * as Bundle from '../../src/integrations/bundle/entry.ts';
import { answerAsked } from './asked-first.ts';
import { asked, filesOf, keepOnly, writeOver } from './files.ts';
import { makeEach } from './make-each.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeSiteMap } from './site-map.ts';

/** So many pages are made side by side: some wait for a picture that is drawn. */
const SIDE_BY_SIDE = 8;

type Addressed = Awaited<ReturnType<typeof Bundle.addresses>>[number];

/** The pages of the bundle with the jobs of the night, then what is made of all of them. `dist` is the folder, which holds nothing else afterwards. */
async function render(dist: string): Promise<void> {
	const { site, base } = readSiteAddress(process.env['SITE_URL'] || declaredSite());
	const entry = pathToFileURL(resolve(bundleFolders.pages, bundleFolders.entry));
	const { app, addresses } = (await import(entry.href)) as typeof Bundle;
	const there = globSync('**', { cwd: bundleFolders.site });
	const files = filesOf(await addresses(), there);
	// Files of the last build are written over, which costs less than to remove and make them.
	keepOnly(dist, [...there, ...files.keys()]);
	await cp(bundleFolders.site, dist, { recursive: true });
	const makePage = async (file: string, { pathname, route }: Addressed) => {
		const address = new URL(`${base}${asked(pathname, route.type).slice(1)}`, site);
		const response = await app.render(new Request(address), { routeData: route });
		// Astro has told the error by now.
		if (response.status !== (file === '404.html' ? 404 : 200))
			throw new Error(`The page ${pathname} could not be made.`);
		// Between tasks, V8 collects what the page before left.
		await turn();
		const bytes = new Uint8Array(await response.arrayBuffer());
		// One by one, files take a tenth less of a build than where others write them.
		writeOver(join(dist, file), bytes);
	};
	const make = async (file: string) => {
		const address = files.get(file);
		if (address) await makePage(file, address);
	};
	const pages = makeEach(files.keys(), make, SIDE_BY_SIDE);
	answerAsked(new Set([...there, ...files.keys()]), pages.first);
	await pages.all;
	await writeSearchIndex(dist);
	await writeSiteMap(dist, site);
	// What cuts fonts takes a while to load, which the first page need not wait for.
	const { writeFont } = await import('./font.ts');
	await writeFont(dist);
}

await run(async () => {
	await render(process.argv[2] ?? distFolder).finally(() => process.connected && process.disconnect());
	return 0;
});
