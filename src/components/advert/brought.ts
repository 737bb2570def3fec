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

/** The night reads no longer text, and no longer title. */
const MOST = 200_000;
const MOST_OF_TITLE = 200;

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
	const kept = cut(whole, MOST);
	const [first = '', ...rest] = kept.split('\n');
	const given = cleanLine(title);
	if (given === '' && cleanLine(first) === '') return null;
	return {
		title: cut(given || cleanLine(first), MOST_OF_TITLE),
		text: given === '' && rest.length > 0 ? rest.join('\n').trim() : kept,
		locations: cleanLine(place) === '' ? [] : [cleanLine(place)],
		isCut: kept.length < whole.length,
	};
}
