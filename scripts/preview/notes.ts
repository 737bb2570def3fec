import { inReadingOrder, type Problem } from '../lint/problem.ts';
import { filesOfPage } from '#content-model/pages.ts';
import { placeOf, ROOT } from '#content-model/files.ts';
import { anchorsOf } from '#routes/anchors-of.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import type { Mark } from './marks.ts';
import { wordsAt } from './sentence.ts';

/** Tells one problem from all others for as long as no file changes. */
export const keyOf = ({ file, line, col, rule, says }: Problem): string =>
	JSON.stringify([file, line, col, rule, says]);

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

/**
 * What there is to say of the page at an address; a file that is missing is none of `files`, and told of all the same.
 * `seen` are files whose words were found on the page itself, such as those of a drill on the page of its track.
 */
export function notesOn(
	address: string,
	files: readonly string[],
	problems: readonly Problem[],
	seen: readonly string[] = [],
): PageNotes {
	const known = [...files, ...problems.map(({ file }) => file)];
	const own = [...new Set([...filesOfPage(address, known), ...seen.filter((file) => known.includes(file))])];
	const here = problems.filter(({ file }) => own.includes(file));
	return { files: own, problems: inReadingOrder(here), elsewhere: problems.length - here.length };
}

/** The YAML file and line behind each part of a page, by the ids that the part may have. */
export function partsIn(files: readonly string[], read: (file: string) => string): [id: string, place: string][] {
	return files
		.filter((file) => file.endsWith('.yaml'))
		.flatMap((file) => {
			const { data, positionOfValue } = readYaml(read(file));
			const own = [[placeOf(file.slice(ROOT.length))?.name, 1] as const];
			const named = Array.isArray(data)
				? data.map((entry: { slug?: unknown } | null, index) => [entry?.slug, positionOfValue([index]).line] as const)
				: own;
			return named.flatMap(([name, line]) =>
				typeof name === 'string' ? anchorsOf(name).map((id): [string, string] => [id, `${file}:${line}`]) : [],
			);
		});
}

/** Where on the page problems stand, by their lines and the words there; those of a file as a whole stand nowhere. */
export const marksOf = (problems: readonly Problem[], read: (file: string) => string): Mark[] =>
	problems.flatMap((problem) => {
		const { file, line, col, severity, says, todo } = problem;
		if (line === null || !/\.(?:mdx?|yaml)$/.test(file)) return [];
		const words = wordsAt(read(file).split('\n')[line - 1] ?? '', col ?? 1);
		return [{ key: keyOf(problem), file, line, severity, says: `${says} ${todo}`, words }];
	});
