import { apart, withFixes } from '../check-content/fix.ts';
import { inReadingOrder, type Fix, type Problem } from '../lint/problem.ts';
import type { Note, Review, Suggestion } from './review.ts';

/** How many lines one suggestion may replace: with more, nobody would notice what a click changes. */
const MAX_LINES = 20;

/**
 * Splits the problems for a review into those on lines that the branch adds and those elsewhere. `textOf` returns the
 * text of a file in which the positions of problems are counted.
 */
export function reviewOf(
	problems: readonly Problem[],
	added: ReadonlyMap<string, ReadonlySet<number>>,
	textOf: (file: string) => string,
): Omit<Review, 'pages'> {
	const all = inReadingOrder([...problems]);
	const isOnAdded = ({ file, line }: Problem): boolean =>
		line === null ? (added.get(file)?.size ?? 0) > 0 : (added.get(file)?.has(line) ?? false);
	const notes = all.filter(isOnAdded);
	const elsewhere = all.filter(
		(problem) => !isOnAdded(problem) && (problem.severity === 'error' || added.has(problem.file)),
	);
	const suggestions = [...Map.groupBy(all, ({ file }) => file)].flatMap(([file, found]) =>
		suggestionsFor(found, textOf(file)).filter(({ from, to }) => {
			const lines = added.get(file);
			if (to - from >= MAX_LINES) return false;
			for (let line = from; line <= to; line++) if (!lines?.has(line)) return false;
			return true;
		}),
	);
	return { notes: notes.map(noteOf), elsewhere: elsewhere.map(noteOf), suggestions };
}

const noteOf = ({ file, line, severity, rule, says, todo }: Problem): Note => ({
	file,
	line,
	severity,
	rule,
	says,
	todo,
});

/** The fixes in one file as replacements of whole lines. Fixes on the same line are merged. */
function suggestionsFor(found: readonly Problem[], text: string): Suggestion[] {
	const fixes = apart(found.flatMap(({ fix }) => (fix ? [fix] : [])));
	const groups: { from: number; to: number; fixes: Fix[] }[] = [];
	for (const fix of fixes) {
		const { from, to } = { from: lineAt(text, fix.start), to: lineAt(text, fix.start + fix.length) };
		const last = groups.at(-1);
		if (last && from <= last.to) {
			last.to = Math.max(last.to, to);
			last.fixes.push(fix);
		} else groups.push({ from, to, fixes: [fix] });
	}
	return groups.map(({ from, to, fixes }) => {
		const why = found.filter(({ fix }) => fix && fixes.includes(fix)).map(noteOf);
		const start = startOf(text, from);
		const within = (fix: Fix) => ({ ...fix, start: fix.start - start });
		const put = withFixes(text.slice(start, startOf(text, to + 1)), fixes.map(within));
		return { file: found[0]?.file ?? '', ...trimmed(text, { from, to, put }), why };
	});
}

/** Splits a replacement into lines, without an unchanged last line. */
function trimmed(text: string, { from, to, put }: { from: number; to: number; put: string }) {
	const last = text.slice(startOf(text, to), startOf(text, to + 1));
	const rest = put.slice(0, put.length - last.length);
	if (to > from && put.endsWith(last) && (rest === '' || rest.endsWith('\n')))
		return { from, to: to - 1, put: linesOf(rest) };
	return { from, to, put: linesOf(put) };
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/));

/** `lineAt` and `offsetAt` count lines from 1. */
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function startOf(text: string, line: number): number {
	let start = 0;
	for (let at = 1; at < line; at++) {
		const end = text.indexOf('\n', start);
		if (end < 0) return text.length;
		start = end + 1;
	}
	return start;
}
