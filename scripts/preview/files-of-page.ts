import { matchesGlob } from 'node:path';

/** By the pattern of a page’s address, the files of src/content whose words stand on it, the main one first. */
const pages: [address: RegExp, files: readonly string[]][] = [
	[/^\/guides\/([^/]+)\/$/, ['roles/$1/index.mdx', 'roles/$1/**']],
	[/^\/guides\/([^/]+)\/(pay|hiring)\/$/, ['roles/$1/$2.mdx']],
	[/^\/guides\/([^/]+)\/hiring\/$/, ['roles/$1/drills/*', 'roles/$1/prompts/*']],
	[/^\/guides\/([^/]+)\/(tracks|skills)\/([^/]+)\/$/, ['roles/$1/$2/$3.mdx']],
	[/^\/guides\/([^/]+)\/from\/([^/]+)\/$/, ['roles/$1/moves/$2.mdx']],
	[/^\/guides\/([^/]+)\/(levels|employers)\/$/, ['roles/$1/$2/*']],
	[/^\/guides\/([^/]+)\/checklist\/$/, ['roles/$1/checks/*', 'detectors/$1/checks/*']],
	[/^\/guides\/([^/]+)\/claims\/$/, ['roles/$1/claims.yaml']],
	[/^\/guides\/([^/]+)\/map\/$/, ['roles/$1/tracks/*']],
	[/^\/compare\/([^/]+)\/$/, ['compare/$1.mdx']],
	[/^\/glossary\/$/, ['glossary/*']],
	[/^\/sources\/$/, ['sources/*', 'listing-sources/*']],
	[/^\/tools\/$/, ['vocabulary/tools.yaml']],
	[/^\/jobs\//, ['vocabulary/*']],
	[/^\/([^/]+)\/$/, ['pages/$1.mdx']],
];

const ROOT = 'src/content/';

/** Which of the files have words on the page at an address, the file that is first to open in front. */
export function filesOfPage(address: string, files: readonly string[]): string[] {
	const patterns = pages.flatMap(([pattern, names]) => {
		const match = pattern.exec(address);
		return match
			? names.map((name) => ROOT + name.replaceAll(/\$(\d)/g, (_, at: string) => match[Number(at)] ?? ''))
			: [];
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
