import { copyFile, glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fontFor, licence, wholeFont } from '#site/font-file.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';

/** Address of the font; src/styles/font.css and the head’s preload name it too. */
const address = '/fonts/archivo.woff2';

/**
 * Cuts the type family down to the characters that the built pages use, and to the weights and widths that the
 * tokens use. Characters it does not have fall back, one by one, to the metric-matched face.
 */
export function font(): AstroIntegration {
	return {
		name: 'font',
		hooks: {
			'astro:config:setup': ({ config, updateConfig }) => {
				const { pathname } = new URL(`.${address}`, new URL(config.base, 'https://site.invalid'));
				const transform = async (code: string, id: string) => {
					if (!id.endsWith('/styles/font.css')) return undefined;
					const { fallbackFaces } = await import('./font/fallback-faces.ts');
					return code.replace(address, pathname) + fallbackFaces();
				};
				updateConfig({ vite: { plugins: [{ name: 'font', enforce: 'pre', transform }] } });
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use(address, (_request, response) => {
					void wholeFont().then((bytes) => response.setHeader('Content-Type', 'font/woff2').end(bytes));
				});
			},
			'astro:build:done': async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				const characters = await charactersIn(dist);
				const bytes = await fontFor(characters);
				await mkdir(join(dist, 'fonts'), { recursive: true });
				await writeFile(join(dist, address), bytes);
				await copyFile(licence, join(dist, 'fonts', 'OFL.txt'));
				logger.info(`${address}: ${characters.length} characters, ${bytes.length} bytes`);
			},
		},
	};
}

/**
 * Every character of the built pages, and all of printable ASCII for what readers type; sorted. Listings’ own pages
 * and lists say nothing that the snapshot does not, so at ten thousand of them one file is read for all.
 */
async function charactersIn(dist: string): Promise<string> {
	const seen = new Set(Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)));
	const files = [loadSnapshot().file];
	const ofListings = /^(?:jobs|listings)/;
	for await (const file of glob('**/*.html', { cwd: dist, exclude: (name) => ofListings.test(name) })) {
		files.push(join(dist, file));
	}
	for (const file of files) {
		for (const [character] of (await readFile(file, 'utf8')).matchAll(/\P{ASCII}/gu)) seen.add(character);
	}
	return [...seen].toSorted().join('');
}
