import { inReadingOrder, type Problem } from '../lint/problem.ts';
import { filesOfPage } from '#content-model/pages.ts';
import { placeOf, ROOT } from '#content-model/files.ts';
import { anchorsOf } from '#routes/anchors-of.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import type { Mark } from './marks.ts';
import { wordsAt } from './sentence.ts';

/** Identifies a problem until a file changes. */
export const keyOf = ({ file, line, col, rule, says }: Problem): string =>
	JSON.stringify([file, line, col, rule, says]);

/** Identifies a problem across saves. Leaves out the line, which changes when lines are added above it. */
const keyWithoutLine = ({ file, rule, says }: Problem) => `${file} ${rule} ${says}`;

/** The problems that the previous check did not find. For the first check, only errors, because they can break a page. */
export function newProblems(found: readonly Problem[], before: readonly Problem[] | undefined): Problem[] {
	const known = new Set(before?.map(keyWithoutLine));
	return inReadingOrder(
		found.filter((problem) => (before ? !known.has(keyWithoutLine(problem)) : problem.severity === 'error')),
	);
}

export interface PageNotes {
	/** Files whose text is on the page, the most important first. */
	files: string[];
	problems: Problem[];
	/** The number of problems on other pages. */
	elsewhere: number;
}

/**
 * The files and problems of the page at an address, including problems about missing files, which are not in `files`. `seen`
 * are files whose text was found on the page itself, such as a drill on the page of its track.
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

/** Pairs of an id that a part of a page may have, and the file and line of the YAML that fills this part. */
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

/** The marks for problems that have a line. A problem about a file as a whole has no position on the page. */
export const marksOf = (problems: readonly Problem[], read: (file: string) => string): Mark[] =>
	problems.flatMap((problem) => {
		const { file, line, col, severity, says, todo } = problem;
		if (line === null || !/\.(?:mdx?|yaml)$/.test(file)) return [];
		const words = wordsAt(read(file).split('\n')[line - 1] ?? '', col ?? 1);
		return [{ key: keyOf(problem), file, line, severity, message: `${says} ${todo}`, words }];
	});
