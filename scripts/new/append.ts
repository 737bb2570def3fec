/**
 * Adds an entry to the end of a YAML list. Removes the `[]` of an empty list, because entries cannot follow it.
 * @param list the text of the file; its comments are kept
 * @param entry `- slug: sre\n…`
 */
export function appendEntry(list: string, entry: string): string {
	const before = list.replace(/^\[\s*\]\s*$/m, '').trimEnd();
	return before === '' ? entry : `${before}\n\n${entry}`;
}
