const zone =
	/(?<![\p{L}\p{N}])(?:UTC|GMT|E[SD]?T|C[SD]T|P[SD]?T|M[SD]T|CES?T|BST|IST|EES?T|WES?T|AES?T|JST|SGT|(?:Eastern|Central|Pacific|Mountain|East[- ]Coast|West[- ]Coast|European?|Americas?|US|U\.S\.|Asian|African) (?:Standard |Daylight )?(?:Time|time ?zones?))(?![\p{L}])/gu;
const anyZone = /time ?zones?|timezones?/giu;

/**
 * The hours or zones a short text asks for, in its own words: the bracket or the item they stand in. Null where
 * it names none.
 */
export function readTimezones(text: string): string | null {
	const found = [...text.matchAll(zone)][0] ?? [...text.matchAll(anyZone)][0];
	if (found === undefined) return null;
	const before = text.slice(0, found.index);
	const from = Math.max(...['(', ';', ',', '|', '\n', '•'].map((mark) => before.lastIndexOf(mark))) + 1;
	const rest = text.slice(found.index);
	const stop = rest.search(/[);,|\n•]/u);
	const words = text.slice(from, stop < 0 ? text.length : found.index + stop).trim();
	return words === '' ? null : words.slice(0, 120);
}
