import type { Evidence } from '#domain/listing.ts';
import { marked } from '#listings/mark-words.ts';

/** Words of an advert’s text in which something was read. */
export interface Span {
	at: number;
	end: number;
	/** What was read there: `level`, `pay`, `Kubernetes`. */
	what: string;
	/** Where its name has been read, and can be said; the end of the words where that is not known. */
	said?: number;
}

/** A piece of the text: plain where `what` is empty, else with all that was read in it. */
export interface Piece {
	words: string;
	what: string[];
	/** Id of the piece, where a span begins with it. */
	id: string | null;
	/** What is said after this piece, each once. */
	ending: string[];
}

/**
 * Where some evidence stands in the text; null for that of another field.
 * @param names those it was found by, to say it beside the one that stands there
 */
export function spanOf({ at, from, words }: Evidence, what: string, names: readonly string[] = []): Span | null {
	if (from !== 'text' || at === null) return null;
	const parts = marked(words, names);
	const upTo = parts.findIndex(({ found }) => found) + 1;
	const read = parts.slice(0, upTo).reduce((length, { text }) => length + text.length, 0);
	return { at, end: at + words.length, what, said: at + (read || words.length) };
}

/** The id of the piece that begins at a place in the text. */
export const wordsId = (at: number): string => `words-${at}`;

/** Cuts a text where spans begin and end. The pieces put together are the text, whatever overlaps. */
export function markText(text: string, spans: readonly Span[]): Piece[] {
	const inside = spans.filter(({ at, end }) => at >= 0 && at < end && end <= text.length);
	const cuts = [...new Set([0, text.length, ...inside.flatMap(({ at, end, said = end }) => [at, said, end])])].sort(
		(a, b) => a - b,
	);
	return cuts.slice(0, -1).map((at, i) => {
		const end = cuts[i + 1] ?? text.length;
		const over = inside.filter((span) => span.at <= at && span.end >= end);
		const names = (of: readonly Span[]) => [...new Set(of.map(({ what }) => what))];
		return {
			words: text.slice(at, end),
			what: names(over),
			id: over.some((span) => span.at === at) ? wordsId(at) : null,
			ending: names(over.filter(({ said, end: last }) => (said ?? last) === end)),
		};
	});
}
