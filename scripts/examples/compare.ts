import type { Example, Fault } from './example.ts';

/** Where a shown output differs from what was printed; null where it does not. Blanks at the ends of lines do not count. */
export function differenceOf({ code, fence }: Example, printed: string): Fault | null {
	const shown = linesOf(code, fence.varies !== null);
	const came = linesOf(printed, fence.varies !== null);
	const at = shown.findIndex((line, index) => line !== came[index]);
	if (at < 0 && shown.length >= came.length) return null;
	const line = at < 0 ? shown.length : at;
	const all = printed.trimEnd().split('\n');
	return {
		line: line + 1,
		says: `The page shows ${quoted(code.split('\n')[line])}, and ${quoted(all[line])} came out.`,
		todo: `Correct the code, or show what came out:\n${all.map((one) => `  ${one.trimEnd()}`).join('\n')}`,
	};
}

/** Where figures vary, only the words around them are compared. */
function linesOf(text: string, vary: boolean): string[] {
	const lines = text
		.replace(/\s+$/, '')
		.split('\n')
		.map((line) => line.trimEnd());
	return vary ? lines.map((line) => line.replaceAll(/\d[\d.,]*/g, '0').replaceAll(/\s+/g, ' ')) : lines;
}

const quoted = (line: string | undefined): string => (line === undefined ? 'nothing' : `“${line.trim()}”`);
