import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fix, Problem } from '../lint/problem.ts';

/** Applies all fixes to the files; returns one line for each with the change. */
export function writeFixes(top: string, problems: Problem[]): string[] {
	const fixable = problems.flatMap(({ file, fix }) => (fix ? [{ file, fix }] : []));
	const byFile = Map.groupBy(fixable, ({ file }) => file);
	return [...byFile].flatMap(([file, found]) => {
		const path = join(top, file);
		const before = readFileSync(path, 'utf8');
		const fixes = apart(found.map(({ fix }) => fix));
		writeFileSync(path, withFixes(before, fixes));
		return fixes.map((fix) => `${file}:${before.slice(0, fix.start).split('\n').length}  ${change(before, fix)}`);
	});
}

/** Applies fixes that do not overlap to a text, in any order. */
export const withFixes = (text: string, fixes: readonly Fix[]): string =>
	fixes.toSorted((a, b) => a.start - b.start).reduceRight(replaced, text);

/** Sorts fixes by position and drops those that overlap an earlier one; the next run finds them again. */
export function apart(fixes: Fix[]): Fix[] {
	let end = -1;
	return fixes
		.toSorted((a, b) => a.start - b.start || a.length - b.length)
		.filter(({ start, length }) => {
			if (start < end || (start === end && length === 0)) return false;
			end = start + length;
			return true;
		});
}

const replaced = (text: string, { start, length, text: put }: Fix): string =>
	text.slice(0, start) + put + text.slice(start + length);

/** `“teh” is now “the”`; invisible text, such as a line end, is shown as in JSON. */
function change(text: string, { start, length, text: put }: Fix): string {
	const quoted = (words: string) =>
		`“${JSON.stringify(words)
			.slice(1, -1)
			.replaceAll(String.raw`\"`, '"')}”`;
	if (length === 0) return `put in ${quoted(put)}`;
	const old = quoted(text.slice(start, start + length));
	return put === '' ? `took out ${old}` : `${old} is now ${quoted(put)}`;
}
