/**
 * The number of lines in a file above its text: those of the front matter, or 0 when blank lines replace the front matter in
 * `text`. Null when the file does not contain the text.
 */
export function linesAbove(file: string, text: string): number | null {
	const body = text.trim();
	const at = file.lastIndexOf(body);
	return at < 0 ? null : linesIn(file.slice(0, at)) - linesIn(text.slice(0, text.indexOf(body)));
}

const linesIn = (text: string): number => text.split('\n').length;
