import { memoizeOnce } from '#domain/memoize.ts';

/** Control characters other than tab, newline and return; invisible fillers; non-characters; tag characters. */
const unprintable = new RegExp(
	[
		'[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ufff9-\\ufffb]',
		'\\p{Noncharacter_Code_Point}',
		// Joiners and variation selectors stay: many languages and emoji need them.
		'(?!\\u200c|\\u200d|[\\ufe00-\\ufe0f])\\p{Default_Ignorable_Code_Point}',
		'\\p{Surrogate}',
	].join('|'),
	'gu',
);

/** The bytes 0x80–0x9f by the characters that Windows-1252 shows for them. */
const windows1252 = new Map(
	[...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((char, index) => [char, 0x80 + index]),
);
const trail = `[\u0080-\u00bf${[...windows1252.keys()].filter((char) => char > '\u00ff').join('')}]`;
/** UTF-8 that was decoded as Latin-1 or Windows-1252, for lead bytes that occur in adverts and never in correct text. */
const misread = new RegExp(`[ÂÃ]${trail}|[âï]${trail}{2}|ð${trail}{3}`, 'gu');

/**
 * The most code points of one character as readers see it. The longest emoji has ten, and so has a stack of Sanskrit consonants.
 * Browsers never break within one, so a character of hundreds of code points would widen the page.
 */
const MOST_OF_SIGN = 12;
const signs = memoizeOnce(() => new Intl.Segmenter('en'));
/**
 * Matches a run of characters that may be such a cluster. It skips whitespace and plain letters of Latin, Greek, Cyrillic,
 * Armenian, Chinese, Japanese and Korean, which never combine.
 */
const crowded = new RegExp(
	`[^\\0-\\u02ff\\u0370-\\u0482\\u048a-\\u058f\\u3041-\\u3096\\u30a0-\\u9fff\\uac00-\\ud7a3\\s]{${MOST_OF_SIGN},}`,
	'gu',
);

const thinned = (run: string): string =>
	Array.from(signs().segment(run), ({ segment }) =>
		segment.length > MOST_OF_SIGN ? [...segment].slice(0, MOST_OF_SIGN).join('') : segment,
	).join('');

/**
 * Removes what a reader cannot see or a page must not hold: control characters, bidirectional overrides, NUL, lone surrogates,
 * stacks of combining marks. Repairs UTF-8 that was decoded as Latin-1, and turns no-break spaces into spaces.
 */
export function cleanText(text: string): string {
	if (isClean.test(text)) return text;
	return text
		.replace(misread, repaired)
		.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
		.replace(unprintable, '')
		.replace(/[\u00a0\u2007\u202f\u2800]/g, ' ')
		.replace(crowded, thinned);
}

/** Most lines match this and need no cleaning. */
const isClean = /^[\t\n -~]*$/;

/** The same words on one line, trimmed. */
export function cleanLine(text: string): string {
	return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** Whether the text holds NUL or half a surrogate pair, which a correct feed never sends. */
export function hasBrokenCharacters(text: string): boolean {
	return text.includes('\0') || !text.isWellFormed();
}

/** The first `length` UTF-16 units at most, without cutting a surrogate pair in half. */
export function cut(text: string, length: number): string {
	return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

function repaired(run: string): string {
	const bytes = Uint8Array.from(run, (char) => windows1252.get(char) ?? char.charCodeAt(0));
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return run;
	}
}
