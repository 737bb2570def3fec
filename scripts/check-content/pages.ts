import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { parse } from 'yaml';

/** The pages that show files of src/content, as pages.yaml has them; `npm run dev` and each build read this, and little else of the check. */
export const pages = parse(readFileSync(join(import.meta.dirname, 'pages.yaml'), 'utf8')) as {
	page: string;
	of?: string;
	files?: string[];
}[];

/** Which of the files have words on the page at an address, the file that is first to open in front. */
export function filesOfPage(address: string, files: readonly string[]): string[] {
	const patterns = pages.flatMap(({ page, of, files: others = [] }) => {
		const regex = page.replaceAll(/<(\w+)>/g, '(?<$1>[^/]+)').replace('**', '.*');
		const match = new RegExp(`^${regex}$`).exec(address);
		const { role = '', name = '*' } = match?.groups ?? {};
		const all = match ? [...(of ? [of] : []), ...others] : [];
		return all.map((file) => `src/content/${file}`.replace('<role>', role).replace('<name>', name));
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
