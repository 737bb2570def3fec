import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface Size {
	/** `<html data-page>` */
	type: string;
	pages: number;
	/** Brotli bytes of the median page, and of the largest. */
	html: number;
	largest: number;
	/** Brotli bytes of the stylesheets and scripts that the median page links. */
	css: number;
	script: number;
}

/** How many pages of a type are compressed; more say nothing new. */
const LOOKED_AT = 200;

/** Bytes of the built pages by type, sorted by type. */
export async function measureSizes(dist: string): Promise<Size[]> {
	const byType = new Map<string, string[]>();
	for (const page of (await Array.fromAsync(glob('**/*.html', { cwd: dist }))).toSorted()) {
		const type = /data-page="([^"]+)"/.exec(await readFile(join(dist, page), 'utf8'))?.[1] ?? 'unknown';
		byType.set(type, [...(byType.get(type) ?? []), page]);
	}
	const sizes = [...byType].map(async ([type, pages]): Promise<Size> => {
		const every = Math.max(1, Math.floor(pages.length / LOOKED_AT));
		const looked = await Promise.all(pages.filter((_, i) => i % every === 0).map((page) => pageSize(dist, page)));
		looked.sort((a, b) => a.html - b.html);
		const middle = looked[Math.floor((looked.length - 1) / 2)] ?? { html: 0, css: 0, script: 0 };
		return { type, pages: pages.length, ...middle, largest: looked.at(-1)?.html ?? 0 };
	});
	return (await Promise.all(sizes)).toSorted((a, b) => (a.type < b.type ? -1 : 1));
}

async function pageSize(dist: string, page: string) {
	const html = await readFile(join(dist, page), 'utf8');
	const linked = async (pattern: RegExp) => {
		const files = [...new Set([...html.matchAll(pattern)].map(([, file]) => file ?? ''))];
		const bytes = await Promise.all(files.map(async (file) => compressed(await readFile(join(dist, file)))));
		return bytes.reduce((sum, size) => sum + size, 0);
	};
	return {
		html: compressed(html),
		css: await linked(/<link rel="stylesheet" href="([^"]+)"/g),
		script: await linked(/<script type="module" src="([^"]+)"/g),
	};
}

const compressed = (bytes: string | Buffer): number => brotliCompressSync(bytes).length;
