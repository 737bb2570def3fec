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
import { searchFiles, sizeSentence } from './hosts.ts';
import { filesOfPart, joinParts, keepHandedOver, readParts } from './parts.ts';
import { readPart, type Part } from '../part.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeSiteMap } from './site-map.ts';

/** How many pages are rendered concurrently; more than one because some wait for a picture to be drawn. */
const SIDE_BY_SIDE = 8;

type Addressed = Awaited<ReturnType<typeof Bundle.addresses>>[number];

/**
 * Renders the pages of the bundle with tonight’s jobs, then builds what depends on all pages, such as the search index.
 * Removes everything else from `dist`. If `which` is a part such as `2/6`, only the pages of that part are rendered; if
 * it is `join`, none are: they come from parts that were built from the same `inputs`.
 */
async function render(dist: string, which: string, inputs: string): Promise<void> {
	const address = readSiteAddress(process.env['SITE_URL'] || declaredSite());
	const there = globSync('**', { cwd: bundleFolders.site });
	if (which === 'join') {
		const parts = readParts(inputs);
		keepOnly(dist, [...there, ...parts.files]);
		await cp(bundleFolders.site, dist, { recursive: true });
		joinParts(dist, parts);
	} else {
		const part = which === '' ? null : readPart(which);
		const files = await renderPages(dist, there, part, address);
		if (part) {
			keepHandedOver(dist, part, files, inputs);
			return;
		}
	}
	await writeSearchIndex(dist);
	await writeSiteMap(dist, address.site);
	// Loaded late: the font subsetter is slow to load, and the first page does not need it.
	const { writeFont } = await import('./font.ts');
	await writeFont(dist);
}

/**
 * Renders the pages of one part, or of the whole site if `part` is null. Returns all files of the site.
 * @param there files that the bundle already contains
 */
async function renderPages(
	dist: string,
	there: string[],
	part: Part | null,
	{ site, base }: ReturnType<typeof readSiteAddress>,
): Promise<string[]> {
	const entry = pathToFileURL(resolve(bundleFolders.pages, bundleFolders.entry));
	const { app, addresses } = (await import(entry.href)) as typeof Bundle;
	const files = filesOf(await addresses(), there);
	const count = there.length + files.size + searchFiles([...files.keys()]);
	// `npm start` builds for this machine, so hosting limits do not matter.
	if (!process.send) console.log(sizeSentence(count, process.env['SITE_HOST']));
	const own = part ? filesOfPart(files.keys(), part) : [...files.keys()];
	// Overwrite the files of the last build, which is faster than deleting and recreating them.
	keepOnly(dist, part ? own : [...there, ...own]);
	if (!part) await cp(bundleFolders.site, dist, { recursive: true });
	const makePage = async (file: string, { pathname, route }: Addressed) => {
		const address = new URL(`${base}${asked(pathname, route.type).slice(1)}`, site);
		const response = await app.render(new Request(address), { routeData: route });
		// Astro has already printed the error.
		if (response.status !== (file === '404.html' ? 404 : 200))
			throw new Error(`The page ${pathname} could not be built.`);
		// Yield to the event loop, so that V8 can free the memory of the last page.
		await turn();
		const bytes = new Uint8Array(await response.arrayBuffer());
		// Writing synchronously makes the whole build a tenth faster than asynchronous writes.
		writeOver(join(dist, file), bytes);
	};
	const make = async (file: string) => {
		const address = files.get(file);
		if (address) await makePage(file, address);
	};
	const pages = makeEach(own, make, SIDE_BY_SIDE);
	answerAsked(new Set([...there, ...own]), pages.first);
	await pages.all;
	return [...files.keys()];
}

await run(async () => {
	const [dist = distFolder, which = '', inputs = ''] = process.argv.slice(2);
	await render(dist, which, inputs).finally(() => process.connected && process.disconnect());
	return 0;
});
