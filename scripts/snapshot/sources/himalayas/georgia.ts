/**
 * The places of a row in which “Georgia” alone may be the country or the state: the board lists countries, and reads
 * Atlanta’s Georgia as one. The advert’s words tell; where they do not, the place is left out.
 */
export function settleGeorgia(places: readonly string[], text: string): string[] {
	if (places.length !== 1 || places[0] !== 'Georgia') return [...places];
	if (/\b(?:Tbilisi|Batumi|Kutaisi)\b/.test(text)) return ['Tbilisi, Georgia'];
	if (/\b(?:Atlanta|Savannah|GA \d{5}|United States|U\.S\.|USA?\b)/.test(text)) return ['Georgia, United States'];
	return [];
}
