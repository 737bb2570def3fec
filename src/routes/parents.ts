import { withAnchor, type SectionId } from './anchors.ts';
import { jobListsPath, listingsPath } from './pages.ts';

/** What the page above has of the pages in a folder. */
const sectionOf: Partial<Record<string, SectionId>> = { tracks: 'tracks', skills: 'skills', from: 'moves' };

/**
 * Where addresses that readers cut by hand lead: each folder above a page that has no page itself, to the nearest one
 * above it that has, and to its part that lists what is in the folder. All begin at the site’s root.
 */
export function foldersWithoutPage(pages: readonly string[]): [from: string, to: string][] {
	const known = new Set(pages);
	const folders = new Set(pages.flatMap(above)).difference(known);
	return [...folders].toSorted().map((folder) => [folder, insteadOf(folder, known)]);
}

function insteadOf(folder: string, known: ReadonlySet<string>): string {
	if (folder === listingsPath.pattern) return jobListsPath.pattern;
	const nearest = above(folder).find((path) => known.has(path)) ?? '/';
	const section = sectionOf[folder.slice(nearest.length, -1)];
	return section ? withAnchor(nearest, section) : nearest;
}

/** `/a/b/` → `/a/`, `/`, the nearest first */
function above(path: string): string[] {
	const parts = path.split('/').slice(1, -2);
	return parts.map((_, at) => `/${parts.slice(0, parts.length - at).join('/')}/`).concat('/');
}
