/** `PT` in a list of codes is Portugal. */
const zone =
	/(?<![\p{L}\p{N}])(?:UTC|GMT|E[SD]T|C[SD]T|P[SD]T|M[SD]T|(?<![/;] )[EP]T(?! \/|;)|CES?T|BST|IST|EES?T|WES?T|AES?T|JST|SGT|(?:Eastern|Central|Pacific|Mountain|East[- ]Coast|West[- ]Coast|European?|Europe|UK|London|Berlin|Americas?|US|U\.S\.|Asian|African) (?:(?:Standard |Daylight )?[Tt]ime(?: ?[Zz]ones?)?|(?:[Bb]usiness |[Ww]orking |[Oo]ffice )?[Hh]ours)|(?:US|U\.S\.) (?:Eastern|Central|Pacific|Mountain))(?![\p{L}])/gu;
const anyZone = /time ?zones?|timezones?/giu;

/**
 * The hours or zones a short text asks for, in its own words: the bracket or the item they stand in. Null where
 * it names none.
 */
export function readTimezones(text: string): string | null {
	const found = [...text.matchAll(zone)][0] ?? [...text.matchAll(anyZone)][0];
	if (found === undefined) return null;
	const before = text.slice(0, found.index);
	const from = Math.max(...['(', ';', ',', '|', ' / ', '\n', '•'].map((mark) => before.lastIndexOf(mark))) + 1;
	const rest = text.slice(found.index);
	const stop = rest.search(/[);,|\n•]/u);
	const cut = text.slice(from, stop < 0 ? text.length : found.index + stop);
	// “CST (UTC-6)” keeps the bracket that it opens.
	const words = `${cut}${cut.includes('(') && rest[stop] === ')' ? ')' : ''}`.replace(/^[\s/]+/u, '').trim();
	return words === '' ? null : words.slice(0, 120);
}

const zoneOfPlace =
	/(?<![\p{L}\p{N}])(?:(?:Central |Eastern |Western |British )?(?:European?|Europe|UK|US|U\.S\.|Americas?|American|Asian?|African|London|Berlin|New York|Pacific|Mountain|Eastern|Central|East[- ]Coast|West[- ]Coast)['’]?s? (?:Standard |Summer |Daylight )?(?:time ?zones?|time|(?:business |working |office )?hours))(?![\p{L}])|(?<=\(\s?)(?:E|C|M|P)[SD]?T(?:\s?[/-]\s?(?:E|C|M|P)[SD]?T)?(?=\s?\))|(?<![\p{L}])(?:E|C|M|P)T(?= (?:time|hours|zone|business|working)\b)/giu;

/** The text with blanks where it names time zones: “US (ET)” is not in Ethiopia. Every other word keeps its place. */
export function withoutTimezones(text: string): string {
	return text.replace(zoneOfPlace, (words) => ' '.repeat(words.length));
}

const asksFor = /\d ?[ap]\.?m\b|\b(?:overlap\p{L}*|hours?|time ?zones?|within|between|±|\+\/-)(?!\p{L})/iu;
/** An advert that asks for a time zone does so early; a longer list is an office directory. */
const mostZones = 20;
const reach = 160;

/** The clause of an advert's text that asks for hours or time zones, in its own words; null where none does. */
export function askedTimezones(text: string): string | null {
	let tried = 0;
	for (const match of text.matchAll(zone)) {
		tried += 1;
		if (tried > mostZones) return null;
		const end = match.index + match[0].length;
		const before = text.slice(Math.max(0, match.index - reach), match.index);
		const after = text.slice(end, end + reach);
		const from = Math.max(...['\n', '. ', '! ', '? ', '•', ';'].map((mark) => before.lastIndexOf(mark)));
		const stop = after.search(/[\n•;]|[.!?](?:\s|$)/u);
		const clause = before.slice(from + 1) + match[0] + (stop < 0 ? after : after.slice(0, stop));
		if (asksFor.test(clause))
			return clause
				.replace(/^[\s.!?*-]+/u, '')
				.slice(0, 120)
				.trim();
	}
	return null;
}
