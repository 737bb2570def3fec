/**
 * The text of a list of YAML with an entry at its end. An empty list may be written as `[]`, behind which nothing can stand.
 * @param list the file as it is; comments above the entries stay
 * @param entry `- slug: sre\n…`
 */
export function appended(list: string, entry: string): string {
	const before = list.replace(/^\[\s*\]\s*$/m, '').trimEnd();
	return before === '' ? entry : `${before}\n\n${entry}`;
}
