import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder } from '#site-config/site-folder.ts';

/** Of each type of page that a built site has (`<html data-page>`), the address of the largest. */
export function largestOfEachType(dist = distFolder): [type: string, path: string][] {
	if (!existsSync(dist)) return [];
	const largest = new Map<string, { path: string; size: number }>();
	for (const file of globSync('**/*.html', { cwd: dist }).toSorted()) {
		const [, type] = /<html[^>]*data-page="?([\w-]+)/.exec(readFileSync(join(dist, file), 'utf8')) ?? [];
		const { size } = statSync(join(dist, file));
		if (type && size > (largest.get(type)?.size ?? 0)) largest.set(type, { path: addressOf(file), size });
	}
	return [...largest].map(([type, { path }]) => [type, path]);
}

const addressOf = (file: string): string =>
	file === '404.html' ? '/no/such/page/' : `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
