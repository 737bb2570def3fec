import { withAnchor, type SectionId } from './anchors.ts';
import { jobListsPath, listingsPath } from './pages.ts';

/** The section of a guide that lists the pages of a folder. */
const sectionOf: Partial<Record<string, SectionId>> = { tracks: 'tracks', skills: 'skills', from: 'moves' };

/**
 * Redirects for readers who shorten an address by hand: each folder without a page leads to the nearest parent that has one, and
 * to the section that lists the folder’s pages. All addresses begin at the site’s root.
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

/** The parent paths of a path, nearest first: `/a/b/` → `/a/`, `/` */
function above(path: string): string[] {
	const parts = path.split('/').slice(1, -2);
	return parts.map((_, at) => `/${parts.slice(0, parts.length - at).join('/')}/`).concat('/');
}
