import type { Evidence } from '#domain/listing.ts';
import { marked } from '#listings/mark-words.ts';

/** A part of an advert’s text that is evidence for a fact. */
export interface Span {
	at: number;
	end: number;
	/** The fact: `level`, `pay`, `Kubernetes`. */
	what: string;
	/** Where the matching words end. Screen readers announce the fact there; if unknown, at the end of the span. */
	announceAt?: number;
}

/** A piece of the text, and the facts that it is evidence for; none for plain text. */
export interface Piece {
	words: string;
	what: string[];
	/** An id for links to the piece, if a span begins with it. */
	id: string | null;
	/** Facts to announce after this piece, without duplicates. */
	ending: string[];
}

/**
 * The position of a piece of evidence in the text; null if it comes from another field.
 * @param names the words that matched, to find where to announce the fact
 */
export function spanOf({ at, from, words }: Evidence, what: string, names: readonly string[] = []): Span | null {
	if (from !== 'text' || at === null) return null;
	const parts = marked(words, names);
	const upTo = parts.findIndex(({ found }) => found) + 1;
	const read = parts.slice(0, upTo).reduce((length, { text }) => length + text.length, 0);
	return { at, end: at + words.length, what, announceAt: at + (read || words.length) };
}

/** The id of the piece that begins at this position in the text. */
export const wordsId = (at: number): string => `words-${at}`;

/** Splits a text at the ends of all spans. Spans may overlap; the pieces together are the whole text. */
export function markText(text: string, spans: readonly Span[]): Piece[] {
	const inside = spans.filter(({ at, end }) => at >= 0 && at < end && end <= text.length);
	const cuts = [
		...new Set([0, text.length, ...inside.flatMap(({ at, end, announceAt = end }) => [at, announceAt, end])]),
	].sort((a, b) => a - b);
	return cuts.slice(0, -1).map((at, i) => {
		const end = cuts[i + 1] ?? text.length;
		const over = inside.filter((span) => span.at <= at && span.end >= end);
		const names = (of: readonly Span[]) => [...new Set(of.map(({ what }) => what))];
		return {
			words: text.slice(at, end),
			what: names(over),
			id: over.some((span) => span.at === at) ? wordsId(at) : null,
			ending: names(over.filter(({ announceAt, end: last }) => (announceAt ?? last) === end)),
		};
	});
}
