/**
 * The lines that a diff adds, by file as it is afterwards, counted from 1, from the output of `git diff --unified=0 --no-renames`.
 * A file that only loses lines has none of them; a file that is gone has none either, and is there.
 */
export function addedLines(diff: string): Map<string, Set<number>> {
	const files = new Map<string, Set<number>>();
	let before = '';
	let lines = new Set<number>();
	// Lines of the hunk that are still to come: one of them may look like a head.
	let left = 0;
	for (const line of diff.split('\n')) {
		if (left > 0 && /^[-+]/.test(line)) {
			left -= 1;
			continue;
		}
		const [, name] = /^(?:---|\+\+\+) (?:[ab]\/)?(.*?)\t?$/.exec(line) ?? [];
		if (name !== undefined && line.startsWith('---')) before = name;
		else if (name !== undefined) {
			lines = new Set();
			files.set(name === '/dev/null' ? before : name, lines);
		}
		const [, taken = '1', from = '', count = '1'] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
		if (from === '') continue;
		left = Number(taken) + Number(count);
		for (let at = 0; at < Number(count); at++) lines.add(Number(from) + at);
	}
	return files;
}
