/**
 * The lines of a text that hold a hint, with where each starts. Patterns that stay within one line are tried on
 * these only, which is most of the time saved. `hint` must be global. Linear in the text's length.
 */
export function* linesWith(hint: RegExp, text: string): Generator<{ line: string; at: number }> {
	let from = 0;
	for (;;) {
		hint.lastIndex = from;
		const found = hint.exec(text);
		if (found === null) return;
		const at = Math.max(from, text.lastIndexOf('\n', found.index) + 1);
		const newline = text.indexOf('\n', found.index);
		const end = newline < 0 ? text.length : newline;
		yield { line: text.slice(at, end), at };
		if (end >= text.length) return;
		from = end + 1;
	}
}
