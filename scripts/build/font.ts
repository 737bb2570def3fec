import { createReadStream } from 'node:fs';
import { copyFile, glob, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteConfig } from '#site-config/site-config.ts';
import { fontFor, packagedLicence } from '#site/font-file.ts';
import { loadSnapshot } from '../../src/loaders/snapshot.ts';

/**
 * Writes the Archivo font, reduced to the characters that the built pages use, and its licence. A site with its own
 * font has it in public/ instead.
 */
export async function writeFont(dist: string): Promise<void> {
	if (siteConfig().font) return;
	const bytes = await fontFor(await charactersIn(dist));
	await mkdir(join(dist, 'fonts'), { recursive: true });
	await writeFile(join(dist, 'fonts', 'archivo.woff2'), bytes);
	await copyFile(packagedLicence, join(dist, 'fonts', 'OFL.txt'));
}

/**
 * Every character in the built pages, sorted, plus printable ASCII for what readers type. The text of job pages and
 * lists comes from the snapshot, so that one file is read in place of ten thousand pages.
 */
async function charactersIn(dist: string): Promise<string> {
	const seen = new Set(Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)));
	const files = [loadSnapshot().file];
	const ofListings = /^(?:jobs|listings)/;
	for await (const file of glob('**/*.html', { cwd: dist, exclude: (name) => ofListings.test(name) })) {
		files.push(join(dist, file));
	}
	for (const file of files) {
		// Read in chunks: a snapshot of 10,000 jobs has 27 MB, and takes twice that as one string.
		for await (const piece of createReadStream(file, 'utf8')) {
			for (const character of (piece as string).replaceAll(/[\0-\x7f]+/g, '')) seen.add(character);
		}
	}
	return [...seen].toSorted().join('');
}
