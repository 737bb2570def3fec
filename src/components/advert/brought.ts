import { number } from '#domain/pay-words.ts';
import { cleanLine, cleanText, cut } from '#plain-text/characters.ts';

/** An advert as a reader brings it. */
export interface Brought {
	/** Pasted text, or what a file holds: plain words or HTML. */
	text: string;
	/** Its title; empty where the first line is it. */
	title: string;
	/** The place that stands beside the title; empty where there is none. */
	place: string;
}

/** An advert as the rules are handed it. */
export interface Advert {
	title: string;
	text: string;
	locations: string[];
	/** Whether the text was longer than is read. */
	isCut: boolean;
}

/**
 * Most characters and lines that a field holds and a reading shows; a browser lays out each line of a field for itself, 60,000 of
 * them for seconds. The longest of 4,882 adverts that we have has 18,437 characters, and none more than 335 lines.
 */
const MOST = 50_000;
const MOST_LINES = 2_000;
/** The night reads no longer title. */
const MOST_OF_TITLE = 200;

/** As much of a text as is read, and more than any advert has. */
export function cutAdvert(text: string): string {
	const kept = cut(text, MOST);
	const lines = kept.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/);
	return lines.length > MOST_LINES ? lines.slice(0, MOST_LINES).join('\n') : kept;
}

/** How much of a longer text that is, to say in a sentence. */
export const cutWords = `its first ${number(MOST)} characters, and of those no more than ${number(MOST_LINES)} lines`;

/** What boards write where they know no place. */
const noPlace = /^(?:unknown|not (?:specified|stated|disclosed)|n\/a|various|multiple)(?: locations?)?$/i;

/** Elements in which a page holds words. */
export const isHtml = (text: string): boolean =>
	/<(?:!doctype|html|body|div|p|br|ul|ol|li|h[1-6]|span|table)\b[^<>]*>/i.test(text);

/**
 * What a reader brought, cleaned as the night cleans a posting. Without a title, the first line is it and no part of the
 * text. Null where there are no words.
 * @param plainText out of HTML; asked only where the text is HTML
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
		title: cut(given || cleanLine(first), MOST_OF_TITLE),
		text: given === '' && rest.length > 0 ? rest.join('\n').trim() : kept,
		locations: cleanLine(place) === '' || noPlace.test(cleanLine(place)) ? [] : [cleanLine(place)],
		isCut: kept.length < whole.length,
	};
}
