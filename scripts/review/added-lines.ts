/**
 * Maps each changed file to the numbers of its added lines, from 1, given the output of `git diff --unified=0
 * --no-renames`. Files that only lost lines, and deleted files, are included with no lines.
 */
export function addedLines(diff: string): Map<string, Set<number>> {
	const files = new Map<string, Set<number>>();
	let before = '';
	let lines = new Set<number>();
	// Lines left in this hunk, counted because an added line may look like a header: `+++ b/file`.
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
