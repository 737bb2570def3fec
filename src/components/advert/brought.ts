import { number } from '#domain/pay-words.ts';
import { cleanLine, cleanText, cut } from '#plain-text/characters.ts';

/** An advert that a reader has pasted, opened or shared. */
export interface Brought {
	/** The pasted text or the content of the file: plain text or HTML. */
	text: string;
	/** Its title; empty if the title is the first line of the text. */
	title: string;
	/** The place from the separate field; empty if there is none. */
	place: string;
}

/** An advert in the form that the classifier reads. */
export interface Advert {
	title: string;
	text: string;
	locations: string[];
	/** Whether the text was too long and has been cut. */
	isCut: boolean;
}

/**
 * The largest text that the field and the result show. A browser lays out every line of a text area, which takes seconds for
 * 60,000 lines. The longest of the 4,882 adverts that we have has 18,437 characters, and none has more than 335 lines.
 */
const MAX_CHARACTERS = 50_000;
const MAX_LINES = 2_000;
/** The nightly run does not read longer titles either. */
const MAX_TITLE_LENGTH = 200;

/** Cuts a text to the limits above, which no real advert reaches. */
export function cutAdvert(text: string): string {
	const kept = cut(text, MAX_CHARACTERS);
	const lines = kept.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/);
	return lines.length > MAX_LINES ? lines.slice(0, MAX_LINES).join('\n') : kept;
}

/** Those limits, as part of a sentence. */
export const cutWords = `its first ${number(MAX_CHARACTERS)} characters, and of those no more than ${number(MAX_LINES)} lines`;

/** What boards write when they have no place. */
const noPlace = /^(?:unknown|not (?:specified|stated|disclosed)|n\/a|various|multiple)(?: locations?)?$/i;

/** Whether a text contains HTML tags. */
export const isHtml = (text: string): boolean =>
	/<(?:!doctype|html|body|div|p|br|ul|ol|li|h[1-6]|span|table)\b[^<>]*>/i.test(text);

/**
 * Cleans an advert as the nightly run cleans postings. If there is no title, the first line becomes the title. Null if there is
 * no text.
 * @param plainText returns the converter from HTML to text; called only for HTML
 */
export async function tidy(
	{ text, title, place }: Brought,
	plainText: () => Promise<(html: string) => string>,
): Promise<Advert | null> {
	const whole = (isHtml(text) ? (await plainText())(text) : cleanText(text)).trim();
	const kept = cutAdvert(whole);
	const [first = '', ...rest] = kept.split('\n');
	const given = cleanLine(title);
	if (given === '' && cleanLine(first) === '') return null;
	return {
		title: cut(given || cleanLine(first), MAX_TITLE_LENGTH),
		text: given === '' && rest.length > 0 ? rest.join('\n').trim() : kept,
		locations: cleanLine(place) === '' || noPlace.test(cleanLine(place)) ? [] : [cleanLine(place)],
		isCut: kept.length < whole.length,
	};
}
