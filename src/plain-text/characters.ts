import { memoizeOnce } from '#domain/memoize.ts';

/** Controls other than tab, newline and return; fillers that are seen as nothing; non-characters; tag characters. */
const unprintable = new RegExp(
	[
		'[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ufff9-\\ufffb]',
		'\\p{Noncharacter_Code_Point}',
		// Joiners and variants make one sign of several in many languages, and in emoji.
		'(?!\\u200c|\\u200d|[\\ufe00-\\ufe0f])\\p{Default_Ignorable_Code_Point}',
		'\\p{Surrogate}',
	].join('|'),
	'gu',
);

/** What Windows-1252 shows for the bytes 0x80–0x9f, where it shows anything. */
const windows1252 = new Map(
	[...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((char, index) => [char, 0x80 + index]),
);
const trail = `[\u0080-\u00bf${[...windows1252.keys()].filter((char) => char > '\u00ff').join('')}]`;
/** UTF-8 read as Latin-1 or Windows-1252, for the lead bytes that occur in adverts and never in correct text. */
const misread = new RegExp(`[ÂÃ]${trail}|[âï]${trail}{2}|ð${trail}{3}`, 'gu');

/**
 * Most code points of one sign, as readers see one: the longest emoji has ten, a stack of Sanskrit consonants as many. No browser
 * breaks within a sign, so one of hundreds makes a page as wide as they are.
 */
const MOST_OF_SIGN = 12;
const signs = memoizeOnce(() => new Intl.Segmenter('en'));
/** Where such a sign may be: no blank, and no letter of Latin, Greek, Cyrillic, Armenian, Chinese, Japanese or Korean, is heaped on another. */
const crowded = new RegExp(
	`[^\\0-\\u02ff\\u0370-\\u0482\\u048a-\\u058f\\u3041-\\u3096\\u30a0-\\u9fff\\uac00-\\ud7a3\\s]{${MOST_OF_SIGN},}`,
	'gu',
);

const thinned = (run: string): string =>
	Array.from(signs().segment(run), ({ segment }) =>
		segment.length > MOST_OF_SIGN ? [...segment].slice(0, MOST_OF_SIGN).join('') : segment,
	).join('');

/**
 * The same words without what a reader cannot see or a page must not hold: controls, bidirectional overrides,
 * NUL, lone surrogates, marks heaped on one sign. UTF-8 that was once read as Latin-1 is put right; hard spaces become spaces.
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

/** Most lines are. */
const isClean = /^[\t\n -~]*$/;

/** The same words on one line, without spaces at either end. */
export function cleanLine(text: string): string {
	return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** Whether the text holds NUL or half a surrogate pair, which no honest feed sends. */
export function hasBrokenCharacters(text: string): boolean {
	return text.includes('\0') || !text.isWellFormed();
}

/** At most `length` UTF-16 units, without cutting a pair in half. */
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
