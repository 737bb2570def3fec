import type { Example, Fault } from './example.ts';

/** The first difference between the output on the page and the real one, or null. Spaces at the ends of lines are ignored. */
export function differenceOf({ code, fence }: Example, printed: string): Fault | null {
	const shown = linesOf(code, fence.varies !== null);
	const actual = linesOf(printed, fence.varies !== null);
	const at = shown.findIndex((line, index) => line !== actual[index]);
	if (at < 0 && shown.length >= actual.length) return null;
	const line = at < 0 ? shown.length : at;
	const all = printed.trimEnd().split('\n');
	return {
		line: line + 1,
		says: `The page shows ${quoted(code.split('\n')[line])}, but the code printed ${quoted(all[line])}.`,
		todo: `Correct the code, or show the real output:\n${all.map((printedLine) => `  ${printedLine.trimEnd()}`).join('\n')}`,
	};
}

/** The lines of an output. If its numbers vary from run to run, each becomes 0, so that only the words are compared. */
function linesOf(text: string, numbersVary: boolean): string[] {
	const lines = text
		.replace(/\s+$/, '')
		.split('\n')
		.map((line) => line.trimEnd());
	return numbersVary ? lines.map((line) => line.replaceAll(/\d[\d.,]*/g, '0').replaceAll(/\s+/g, ' ')) : lines;
}

const quoted = (line: string | undefined): string => (line === undefined ? 'nothing' : `“${line.trim()}”`);
