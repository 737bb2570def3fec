import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { distFolder } from '#site-config/site-folder.ts';
import { serveFolder } from '../serve/server.ts';

/** Serves dist/ on a free loopback port for as long as the browser tests run; Playwright calls what it answers at the end. */
export default async function serveForTests(): Promise<() => Promise<void>> {
	const dist = resolve(import.meta.dirname, '../..', distFolder);
	if (!existsSync(join(dist, 'index.html'))) {
		throw new Error('There is no built site in dist/. Run `npm run build` before the browser tests.');
	}
	const { url, close } = await serveFolder(dist);
	process.env['SITE_UNDER_TEST'] = url;
	return close;
}
