/**
 * How many lines of a file stand above what of it is read as its text: its fields, or none where blank lines stand in their
 * place. Null where the file does not hold the text.
 */
export function linesAbove(file: string, text: string): number | null {
	const body = text.trim();
	const at = file.lastIndexOf(body);
	return at < 0 ? null : linesIn(file.slice(0, at)) - linesIn(text.slice(0, text.indexOf(body)));
}

const linesIn = (text: string): number => text.split('\n').length;
