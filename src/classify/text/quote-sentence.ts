import type { Evidence } from '#domain/listing.ts';
import { MAX_QUOTE_LENGTH } from '../quotes.ts';

/** Characters `at` to `end` of a text. */
export interface Span {
	at: number;
	end: number;
}

const clauseEnd = /(?<=[,:–—(]) |(?= and | but )/gu;

/** Quotes the sentence with the matched words, or as many clauses around them as may be quoted. */
export function quoteSentence(text: string, matched: Span, sentence: Span, rule: string): Evidence {
	const { at, end } = longestClauses(text, sentence, matched) ?? {
		at: matched.at,
		end: Math.min(matched.end, matched.at + MAX_QUOTE_LENGTH),
	};
	const lead = /^[^\p{L}\p{N}“"(]*/u.exec(text.slice(at, end))?.[0].length ?? 0;
	const quoted = text.slice(at + lead, end).replace(/[\s,:–—(]+$/u, '');
	return { words: quoted, from: 'text', at: at + lead, rule };
}

/**
 * The longest sequence of clauses in a sentence that contains the match and may be quoted; undefined if even the match’s own
 * clause is too long. Only text near the match is examined, so long sentences take no longer.
 */
function longestClauses(text: string, sentence: Span, matched: Span): Span | undefined {
	const from = Math.max(sentence.at, matched.end - MAX_QUOTE_LENGTH);
	const to = Math.min(sentence.end, matched.at + MAX_QUOTE_LENGTH);
	const cuts = [...text.slice(from, to).matchAll(clauseEnd)].map((cut) => from + cut.index);
	const starts = from === sentence.at ? [from, ...cuts] : cuts;
	const ends = to === sentence.end ? [...cuts, to] : cuts;
	const runs = starts.flatMap((at) => ends.map((end) => ({ at, end })));
	return runs
		.filter(({ at, end }) => at <= matched.at && end >= matched.end && end - at <= MAX_QUOTE_LENGTH)
		.toSorted((a, b) => b.end - b.at - (a.end - a.at))[0];
}
