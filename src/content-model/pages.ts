import { fill, placeOf, ROOT, type Place } from './files.ts';
import { declared } from './kinds.ts';

/** The address of the page that shows a file’s text as its main text; null when it has none. */
export function ownPage({ kind, role, name }: Place): string | null {
	const { page } = declared(kind);
	return page && fill(page, { role, name });
}

/** The page on which readers find a guide’s text: its own page, else the first page that shows it, else the guide. */
export function pageOfText({ kind, role, name }: Place): string {
	const { page, shownOn = [] } = declared(kind);
	return fill(page ?? shownOn[0] ?? '/guides/<role>/', { role, name });
}

/** Whether a page other than its own shows words of a file. The guide’s page shows words of every file in the role’s folder. */
function isShownOn({ kind, role, name }: Place, address: string): boolean {
	const { at, shownOn = [] } = declared(kind);
	const all = at.startsWith('roles/') ? ['/guides/<role>/', ...shownOn] : shownOn;
	return all.some((page) => {
		const filled = fill(page, { role, name });
		return filled.endsWith('**') ? address.startsWith(filled.slice(0, -2)) : address === filled;
	});
}

/** The files whose words are on the page at an address. The file to open first comes first. */
export function filesOfPage(address: string, files: readonly string[]): string[] {
	const known = files.flatMap((file) => {
		const place = file.startsWith(ROOT) ? placeOf(file.slice(ROOT.length)) : null;
		return place ? [{ file, place }] : [];
	});
	const isOwn = ({ place }: (typeof known)[number]) => ownPage(place) === address;
	const others = known.filter((candidate) => !isOwn(candidate) && isShownOn(candidate.place, address));
	return [...known.filter(isOwn), ...others].map(({ file }) => file);
}

/** The pages that show words of the changed files, each with those files. */
export function pagesWith(changed: ReadonlySet<string>, addresses: Iterable<string>, files: readonly string[]) {
	return [...addresses]
		.toSorted()
		.map((address) => ({ address, words: filesOfPage(address, files).filter((file) => changed.has(file)) }))
		.filter(({ words }) => words.length > 0);
}
