import type { StatedPay } from '#domain/pay.ts';
import * as patterns from './context-patterns.ts';
import { notTonight, ofOthers } from './others-patterns.ts';

/** Whether the words around an amount say that it is pay, say that it is not, or say neither. */
export function judge(before: string, after: string): { verdict: 'pay' | 'not-pay' | 'silent'; words: string } {
	const piece = patterns.piecework.exec(after);
	if (piece) return { verdict: 'not-pay', words: piece[0].trim() };
	const standby = patterns.ofStandby.exec(before);
	if (standby) return { verdict: 'not-pay', words: standby[0].trim() };
	// “Our customers earn”: announces pay, but not the job’s.
	const others = ofOthers.exec(before) ?? notTonight.exec(after);
	if (others) return { verdict: 'not-pay', words: others[0].trim() };
	const behind = patterns.deniesBehind.exec(after);
	const yes = lastOf(patterns.announces, before);
	if (behind && !/^[\s)]*in (?:the |our )?(?:\p{Lu})/u.test(after) && !/\bin$/i.test(behind[0])) {
		return { verdict: 'not-pay', words: behind[0].trim() };
	}
	const no = lastOf(patterns.deniesAhead, before);
	if (no !== null && (yes === null || no.at > yes.at)) return { verdict: 'not-pay', words: no.words };
	if (yes !== null) return { verdict: 'pay', words: yes.words };
	const near = patterns.near.exec(after);
	return near ? { verdict: 'pay', words: near[0].trim() } : { verdict: 'silent', words: '' };
}

/** Whether an amount is base pay, on-target earnings or total pay, by the nearest words; null if they don’t say. */
export function readBasis(before: string, after: string): StatedPay['basis'] {
	const close = after.slice(0, 30);
	// In “$170,000 – $200,000, with on-target earnings up to $450,000”, on-target earnings are the next amount.
	const isOfNext = patterns.ofNext.test(after);
	if (patterns.including.test(after) && !/\bote\b/iu.test(close)) return 'total';
	if (!isOfNext && patterns.oteClose.test(close)) return 'ote';
	if (patterns.baseClose.test(close)) return 'base';
	if (patterns.totalClose.test(close)) return 'total';
	const basisWords = lastOf(patterns.basisAhead, before)?.words.toLowerCase() ?? '';
	if (/^(?:base|fix)/.test(basisWords)) return patterns.basePlus.test(before) ? 'total' : 'base';
	if (basisWords.startsWith('total')) return 'total';
	return basisWords !== '' || (!isOfNext && patterns.oteFar.test(after)) ? 'ote' : null;
}

function lastOf(pattern: RegExp, text: string): { at: number; words: string } | null {
	const last = [...text.matchAll(pattern)].at(-1);
	return last === undefined ? null : { at: last.index, words: last[0] };
}

/** Whether a text says, a line or paragraph away from the figures, that the range is base pay. */
export function saysBase(text: string): boolean {
	return patterns.rangeIsBase.test(text) && !patterns.rangeIsMore.test(text);
}
