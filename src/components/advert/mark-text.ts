import type { Evidence } from '#domain/listing.ts';

/** Words of an advert’s text in which something was read. */
export interface Span {
	at: number;
	end: number;
	/** What was read there: `level`, `pay`, `Kubernetes`. */
	what: string;
}

/** A piece of the text: plain where `what` is empty, else with all that was read in it. */
export interface Piece {
	words: string;
	what: string[];
	/** Id of the piece, where a span begins with it. */
	id: string | null;
	/** What ends with this piece, so that it is said once. */
	ending: string[];
}

/** Where some evidence stands in the text; null for that of another field. */
export function spanOf({ at, from, words }: Evidence, what: string): Span | null {
	return from === 'text' && at !== null ? { at, end: at + words.length, what } : null;
}

/** The id of the piece that begins at a place in the text. */
export const wordsId = (at: number): string => `words-${at}`;

/** Cuts a text where spans begin and end. The pieces put together are the text, whatever overlaps. */
export function markText(text: string, spans: readonly Span[]): Piece[] {
	const inside = spans.filter(({ at, end }) => at >= 0 && at < end && end <= text.length);
	const cuts = [...new Set([0, text.length, ...inside.flatMap(({ at, end }) => [at, end])])].sort((a, b) => a - b);
	return cuts.slice(0, -1).map((at, i) => {
		const end = cuts[i + 1] ?? text.length;
		const over = inside.filter((span) => span.at <= at && span.end >= end);
		const names = (of: readonly Span[]) => [...new Set(of.map(({ what }) => what))];
		return {
			words: text.slice(at, end),
			what: names(over),
			id: over.some((span) => span.at === at) ? wordsId(at) : null,
			ending: names(over.filter((span) => span.end === end)),
		};
	});
}
