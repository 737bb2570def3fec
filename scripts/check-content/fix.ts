import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fix, Problem } from '../lint/problem.ts';

/** Writes the one right answer of each problem that has one into its file; returns how many it wrote. */
export function writeFixes(top: string, problems: Problem[]): number {
	const fixable = problems.flatMap(({ file, fix }) => (fix ? [{ file, fix }] : []));
	const byFile = Map.groupBy(fixable, ({ file }) => file);
	return [...byFile].reduce((sum, [file, found]) => {
		const path = join(top, file);
		const fixes = apart(found.map(({ fix }) => fix));
		writeFileSync(path, fixes.reduceRight(replaced, readFileSync(path, 'utf8')));
		return sum + fixes.length;
	}, 0);
}

/** In the order of the text, without those that reach into the one before; the next round meets them again. */
function apart(fixes: Fix[]): Fix[] {
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
