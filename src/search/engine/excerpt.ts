const LENGTH = 30;
/** An excerpt starts this many words before a match if the beginning of its sentence is too far away. */
const LEAD = 6;
/** How many words before a match we look for the beginning of its sentence. */
const SENTENCE = 12;

interface Word {
	/** Position of the word’s first letter and, in `to`, the end of its last; punctuation around it is excluded. */
	from: number;
	to: number;
	isFound: boolean;
}

/**
 * Cuts an excerpt of some thirty words out of a text, from the place with the most different matches. It starts at the beginning
 * of a sentence, if that is near. Returns alternating unmarked and marked parts, unmarked first, with `…` where a sentence is
 * cut.
 * @param found positions of the matching words, separated by white space and counted from 0
 */
export function excerptOf(text: string, found: readonly number[]): string[] {
	const words = wordsOf(text, new Set(found));
	const first = beginning(text, words, richest(text, words));
	const kept = words.slice(first, first + LENGTH);
	const from = first === 0 ? 0 : (kept[0]?.from ?? 0);
	const to = ending(text, kept.at(-1)?.to ?? text.length);
	const stretches = [opensSentence(text, from) ? '' : '… '];
	let at = from;
	for (const word of kept.filter(({ isFound }) => isFound)) {
		stretches[stretches.length - 1] += text.slice(at, word.from);
		stretches.push(text.slice(word.from, word.to), '');
		at = word.to;
	}
	stretches[stretches.length - 1] +=
		text.slice(at, to) + (to === text.length || /[.!?]\S*$/.test(text.slice(at, to)) ? '' : ' …');
	return stretches;
}

function wordsOf(text: string, found: ReadonlySet<number>): Word[] {
	return [...text.matchAll(/\S+/g)].map((match, place) => {
		const [word] = match;
		const letters = /[\p{L}\p{N}](?:.*[\p{L}\p{N}+#])?/u.exec(word);
		const from = match.index + (letters?.index ?? 0);
		return { from, to: from + (letters?.[0] ?? word).length, isFound: found.has(place) };
	});
}

/** The first matching word of the excerpt with the most different matches; the first such word if several have equally many. */
function richest(text: string, words: Word[]): number {
	let best = { place: 0, different: 0 };
	words.forEach((word, place) => {
		if (!word.isFound) return;
		const near = words.slice(place, place + LENGTH - LEAD).filter(({ isFound }) => isFound);
		const different = new Set(near.map(({ from, to }) => text.slice(from, to).toLowerCase())).size;
		if (different > best.different) best = { place, different };
	});
	return best.place;
}

/**
 * The word to start at: the beginning of a sentence shortly before the match. If the text ends too soon after the match, starts
 * further up to fill the excerpt.
 */
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

/** The end of an excerpt, extended by punctuation that belongs to its last word: a full stop, a bracket, a quotation mark. */
const ending = (text: string, at: number): number => at + (/^[.!?,;:%)\]”’"]*/.exec(text.slice(at))?.[0].length ?? 0);
