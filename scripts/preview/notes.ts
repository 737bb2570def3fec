import { inReadingOrder, type Problem } from '../lint/problem.ts';
import { filesOfPage } from '#content-model/pages.ts';

// Without the line, which moves with each line above it.
const key = ({ file, rule, says }: Problem) => `${file} ${rule} ${says}`;

/** The problems that were not there at the check before; at the first check, the errors: they may keep a page from being shown. */
export function newly(found: readonly Problem[], before: readonly Problem[] | undefined): Problem[] {
	const known = new Set(before?.map(key));
	return inReadingOrder(found.filter((one) => (before ? !known.has(key(one)) : one.severity === 'error')));
}

export interface PageNotes {
	/** Files with words on the page, the one to open first in front. */
	files: string[];
	problems: Problem[];
	/** How many problems stand on other pages. */
	elsewhere: number;
}

/** What there is to say of the page at an address; a file that is missing is none of `files`, and told of all the same. */
export function notesOn(address: string, files: readonly string[], problems: readonly Problem[]): PageNotes {
	const own = filesOfPage(address, [...files, ...problems.map(({ file }) => file)]);
	const here = problems.filter(({ file }) => own.includes(file));
	return { files: own, problems: inReadingOrder(here), elsewhere: problems.length - here.length };
}
