import type { Piece } from '#listings/facts.ts';
import { h, type Tree } from './tree.ts';

/** A part of a sentence about a listing, as shown on its page and in comparisons. */
export function pieceNode(piece: Piece): Tree {
	if (typeof piece === 'string') return piece;
	if ('day' in piece) return h('time', { datetime: piece.day }, piece.words);
	if ('sample' in piece) return h('span', 'tag', 'sample');
	const words = piece.quote.map((words, at) => (at % 2 === 0 ? words : h('mark', '', words)));
	return h('q', piece.lang === undefined ? {} : { lang: piece.lang }, ...words);
}
