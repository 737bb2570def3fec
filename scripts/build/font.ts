import { createReadStream } from 'node:fs';
import { copyFile, glob, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteConfig } from '#site-config/site-config.ts';
import { fontFor, packagedLicence } from '#site/font-file.ts';
import { loadSnapshot } from '../../src/loaders/snapshot.ts';

/** Writes Archivo, with the characters that the built pages use, and its licence; a family of the site’s own lies in public/. */
export async function writeFont(dist: string): Promise<void> {
	if (siteConfig().font) return;
	const bytes = await fontFor(await charactersIn(dist));
	await mkdir(join(dist, 'fonts'), { recursive: true });
	await writeFile(join(dist, 'fonts', 'archivo.woff2'), bytes);
	await copyFile(packagedLicence, join(dist, 'fonts', 'OFL.txt'));
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
		// Piece by piece: a night of 10,000 jobs is 27 MB, and twice that as one string.
		for await (const piece of createReadStream(file, 'utf8')) {
			for (const character of (piece as string).replaceAll(/[\0-\x7f]+/g, '')) seen.add(character);
		}
	}
	return [...seen].toSorted().join('');
}
