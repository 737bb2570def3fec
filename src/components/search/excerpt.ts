import { wordsOf, type Word } from './terms.ts';

const LENGTH = 30;
/** Words before a found one, where its sentence begins further up. */
const LEAD = 6;
/** As far up the beginning of the sentence is looked for. */
const SENTENCE = 12;

/**
 * Cuts some thirty words out of a text, where most of the terms stand; from the beginning of their sentence, where it is
 * near. Answers plain and marked stretches in turn, plain ones first; `…` where a sentence is cut.
 */
export function excerptOf(text: string, terms: ReadonlySet<string>): string[] {
	const words = wordsOf(text);
	const isFound = ({ term }: Word) => term !== null && terms.has(term);
	const first = beginning(text, words, richest(words, isFound));
	const kept = words.slice(first, first + LENGTH);
	const from = first === 0 ? 0 : (kept[0]?.from ?? 0);
	const to = ending(text, kept.at(-1)?.to ?? text.length);
	const stretches = [opensSentence(text, from) ? '' : '… '];
	let at = from;
	for (const word of kept.filter(isFound)) {
		stretches[stretches.length - 1] += text.slice(at, word.from);
		stretches.push(text.slice(word.from, word.to), '');
		at = word.to;
	}
	stretches[stretches.length - 1] +=
		text.slice(at, to) + (to === text.length || /[.!?]\S*$/.test(text.slice(at, to)) ? '' : ' …');
	return stretches;
}

/** The found word from which on most different terms stand within an excerpt; the first of equals. */
function richest(words: Word[], isFound: (word: Word) => boolean): number {
	let best = { place: 0, terms: 0 };
	words.forEach((word, place) => {
		if (!isFound(word)) return;
		const near = words.slice(place, place + LENGTH - LEAD).filter(isFound);
		const terms = new Set(near.map(({ term }) => term)).size;
		if (terms > best.terms) best = { place, terms };
	});
	return best.place;
}

/** A sentence that begins not far above the found word; lower or higher where the text would end too soon. */
function beginning(text: string, words: Word[], found: number): number {
	const opens = (place: number) => opensSentence(text, words[place]?.from ?? 0);
	const latest = Math.max(0, words.length - LENGTH);
	if (latest < found - LEAD) {
		for (let place = latest; place <= found; place++) if (opens(place)) return place;
	}
	const highest = Math.min(found, latest);
	for (let place = highest; place >= Math.max(0, found - SENTENCE); place--) if (opens(place)) return place;
	return Math.min(highest, Math.max(0, found - LEAD));
}

const opensSentence = (text: string, at: number): boolean => /(?:^|[.!?]["”’)]*\s)\W*$/.test(text.slice(0, at));

/** With the stop, bracket or quote that belongs to the last word. */
const ending = (text: string, at: number): number => at + (/^[.!?,;:%)\]”’"]*/.exec(text.slice(at))?.[0].length ?? 0);
