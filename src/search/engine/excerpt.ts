const LENGTH = 30;
/** Words before a found one, where its sentence begins further up. */
const LEAD = 6;
/** As far up the beginning of the sentence is looked for. */
const SENTENCE = 12;

interface Word {
	/** Its letters, without the signs around them, stand from here to `to`. */
	from: number;
	to: number;
	isFound: boolean;
}

/**
 * Cuts some thirty words out of a text, where most of those found stand; from the beginning of their sentence, where it
 * is near. Answers plain and marked stretches in turn, plain ones first; `…` where a sentence is cut.
 * @param found which words were found, counted from 0 and parted by white space
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

/** The found word from which on most different ones stand within an excerpt; the first of equals. */
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
