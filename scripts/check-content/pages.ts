import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { parse } from 'yaml';
import { ROOT, type ContentFile } from './content-file.ts';
import { patternOf } from './kinds.ts';

const pages = parse(readFileSync(join(import.meta.dirname, 'pages.yaml'), 'utf8')) as {
	page: string;
	of?: string;
	files?: string[];
}[];

/** The address of the page on which a file’s text stands as the page’s own; null where it has none. */
export function addressOf({ kind, role, name }: ContentFile): string | null {
	const own = kind && pages.find(({ of }) => of === patternOf(kind));
	return own ? own.page.replace('<role>', role ?? '').replace('<name>', name) : null;
}

/** Which of the files have words on the page at an address, the file that is first to open in front. */
export function filesOfPage(address: string, files: readonly string[]): string[] {
	const patterns = pages.flatMap(({ page, of, files: others = [] }) => {
		const regex = page.replaceAll(/<(\w+)>/g, '(?<$1>[^/]+)').replace('**', '.*');
		const match = new RegExp(`^${regex}$`).exec(address);
		const { role = '', name = '*' } = match?.groups ?? {};
		const all = match ? [...(of ? [of] : []), ...others] : [];
		return all.map((file) => ROOT + file.replace('<role>', role).replace('<name>', name));
	});
	return [...new Set(patterns.flatMap((pattern) => files.filter((file) => matchesGlob(file, pattern))))];
}

/** The pages on which words of the changed files stand, each with those files. */
export function pagesWith(changed: ReadonlySet<string>, addresses: Iterable<string>, files: readonly string[]) {
	return [...addresses]
		.toSorted()
		.map((address) => ({ address, words: filesOfPage(address, files).filter((file) => changed.has(file)) }))
		.filter(({ words }) => words.length > 0);
}
