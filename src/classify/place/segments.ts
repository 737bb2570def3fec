import * as patterns from './segments-patterns.ts';
import type { Named } from './names.ts';

/** One alternative in a location: “Remote (US)”, “Berlin, Germany”, “Denver, CO – Hybrid”. */
export interface Segment {
	at: number;
	text: string;
	mode: 'remote' | 'hybrid' | 'onsite' | null;
	worldwide: boolean;
	/** “anywhere” means the whole world only if no place is next to it. */
	anywhere: boolean;
	/**
	 * What separates it from the previous segment: `word` is a word such as “or”, or a slash without spaces; `list` is ` / ` or `
	 * | `; `mark` is any other punctuation.
	 */
	joinedBy: 'word' | 'list' | 'mark' | null;
}

/** Splits a location into its alternatives, but not inside brackets or names: “Trinidad and Tobago”. */
export function cutSegments(text: string, names: readonly Named[]): Segment[] {
	const pieces: { at: number; end: number; joinedBy: Segment['joinedBy'] }[] = [];
	let depth = 0;
	let from = 0;
	let joinedBy: Segment['joinedBy'] = null;
	const cut = (at: number, length: number, by: Segment['joinedBy']): void => {
		pieces.push({ at: from, end: at, joinedBy });
		from = at + length;
		joinedBy = by;
	};
	for (let i = 0; i < text.length; i += 1) {
		const letter = text[i];
		if (letter === '(' || letter === '[') depth += 1;
		else if (letter === ')' || letter === ']') depth = Math.max(0, depth - 1);
		else if (depth > 0) continue;
		else if (letter === ';' || letter === '\n' || letter === '•') cut(i, 1, 'mark');
		else if (letter === '|') cut(i, 1, 'list');
		else if (letter === '/' && !/^(?:[+-]?\d|\s?(?:week|wk|woche|semaine|semana)\b)/iu.test(text.slice(i + 1, i + 9))) {
			// “UK/Ireland” is one list, “Berlin / Remote (US)” two alternatives.
			cut(i, 1, /\S\/\S/u.test(text.slice(i - 1, i + 2)) ? 'word' : 'list');
		} else if (letter === ' ') {
			const word = patterns.joining.exec(text.slice(i, i + 9));
			if (word && !names.some(({ at, end }) => at < i && i < end)) cut(i, word[0].length - 1, 'word');
		}
	}
	pieces.push({ at: from, end: text.length, joinedBy });
	return pieces
		.map(({ at, end, joinedBy: by }) => readSegment(text.slice(at, end), at, by))
		.filter((segment) => segment.text.trim() !== '');
}

function readSegment(text: string, at: number, joinedBy: Segment['joinedBy']): Segment {
	const isDenied = patterns.notRemote.test(text) || patterns.remoteNo.test(text);
	const isRemote = patterns.remote.test(text) && !isDenied;
	const isHybrid = patterns.hybrid.test(text) || patterns.someDays.test(text);
	const worldwide = patterns.world.test(text);
	let mode: Segment['mode'] = null;
	if (isRemote && (!isHybrid || hasRemoteItem(text))) mode = 'remote';
	else if (isHybrid) mode = 'hybrid';
	else if (patterns.onsite.test(text) || isDenied) mode = 'onsite';
	return {
		at,
		text,
		mode,
		worldwide,
		anywhere: patterns.anywhere.test(text) && !patterns.cutShort.test(text),
		joinedBy,
	};
}

/** Replaces “Remote/Hybrid”, “Home office (partial)” and the like by “Hybrid”. All other words keep their positions. */
export function plainHybrid(text: string): string {
	return text.replace(patterns.bothWays, (words) => 'Hybrid'.padEnd(words.length));
}

/** “Spain (remote)”, “Colombia remoto”: a place followed by the word. */
export function endsInRemote(text: string): boolean {
	return patterns.remoteLast.test(text);
}

/** Whether one item is just “remote”: “Remote Hybrid, Remote, Sweden”. “Remote Hybrid” and “hybrid, Remote” are hybrid. */
function hasRemoteItem(text: string): boolean {
	if (/^\s*(?:hybrid\s*,\s*remote|remote\s*,\s*hybrid)\s*$/iu.test(text)) return false;
	return text
		.split(/[,()]|\bor\b|\//iu)
		.some(
			(item) =>
				patterns.remote.test(item) &&
				!/^\s*\d/u.test(item) &&
				!patterns.hybrid.test(item) &&
				!patterns.someDays.test(item),
		);
}
