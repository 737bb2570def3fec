// node render-pages.ts PATH…: makes these pages from the bundle of the last build and the night in SNAPSHOT_FILE, and prints them as JSON.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFolders } from '../../src/integrations/bundle/folders.ts';
import type * as Bundle from '../../src/integrations/bundle/entry.ts';

const entry = pathToFileURL(resolve(bundleFolders.pages, bundleFolders.entry));
const { app, addresses } = (await import(entry.href)) as typeof Bundle;
const known = await addresses();
const made: Record<string, string> = {};
for (const path of process.argv.slice(2)) {
	const address = known.find(({ pathname }) => `${pathname.replace(/\/$/, '')}/` === path);
	if (!address) throw new Error(`The site has no page ${path}.`);
	const answer = await app.render(new Request(new URL(path, 'https://remnavi.example')), { routeData: address.route });
	made[path] = await answer.text();
}
process.stdout.write(JSON.stringify(made));
