import * as patterns from './scan-patterns.ts';
import { readMark, type Mark } from './currency.ts';

/** A number with what is directly next to it: currency sign, `k` or `lakh`, a plus sign. */
export interface Amount {
	/** Its start, including the sign, and its end. */
	at: number;
	end: number;
	value: number;
	/** 1 if there is no `k`, `M` or `lakh`. */
	scale: number;
	mark: Mark;
	/** Words that imply Indian rupees without naming the currency: `LPA`, `lakhs`. */
	indian: boolean;
	open: boolean;
}

/**
 * All numbers in the text, in order, with their currency signs. Numbers without one are included, because they may be part of a
 * range.
 */
export function scanAmounts(text: string): Amount[] {
	const amounts: Amount[] = [];
	for (const match of text.matchAll(patterns.number)) {
		const before = markBefore(text, match.index, amounts.at(-1)?.end ?? 0);
		if (before === null) continue;
		const written = match[0].replace(/(,\d\d) (\d)$/, '$1$2').replace(/[ $]*(?:CAN? ?)?\/.*/, '');
		let value = readNumber(written);
		if (value === null) continue;
		let end = match.index + match[0].length;
		// “€ 5.500,-”, “110’000.–”: a dash in place of cents.
		end += /^[.,][-–—]{1,2}(?!\s?[\d$€£])/u.exec(text.slice(end, end + 6))?.[0].length ?? 0;
		const scaled = standsAt(patterns.suffix, text, end);
		end += scaled.length;
		const scale = scaleOf(scaled.trim());
		if (scale > 1 && /^\d+\.\d{3}$/.test(written)) value = Number(written);
		const indian = /^\s?(?:lpa|lakhs?|lacs?|l|crores?|cr)$/i.test(scaled);
		// “100k+” has no upper limit; in “£55,000 + bonus” the plus adds something else.
		const plus = text[end] === '+' ? 1 : 0;
		const after = readAfter(text, end + plus, before.mark !== null);
		end += plus + after.length;
		const trailing = after.length > 0 && text[end] === '+' ? 1 : 0;
		end += trailing;
		const open = plus + trailing > 0;
		const mark = isTelling(after.mark) ? after.mark : (before.mark ?? after.mark);
		amounts.push({ at: match.index - before.length, end, value: value * scale, scale, mark, indian, open });
	}
	return amounts;
}

/** Whether a sign is more specific than a bare one: a code, or a sign that means pesos. */
function isTelling(mark: Mark): boolean {
	return mark !== null && ('code' in mark || mark.shared === 'peso');
}

/** The currency sign before a number. Null if the number is the end of a word: `B2B`, `O365`. */
function markBefore(text: string, at: number, from: number): { mark: Mark; length: number } | null {
	const near = text.slice(Math.max(from, at - 14), at);
	const found = patterns.dollarBefore.exec(near) ?? patterns.symbolBefore.exec(near) ?? patterns.wordBefore.exec(near);
	if (found !== null) {
		const written = found[0];
		const bare = written.replace(/[\s():[\\]/g, '');
		if (bare === 'R') return { mark: { code: 'ZAR' }, length: written.length };
		const mark = patterns.smallWord.test(bare) ? null : readMark(bare);
		if (mark !== null) return { mark, length: written.length };
		const sign = /[^\p{L}\p{N}\s().:]\s?$/u.exec(written);
		if (sign !== null) return { mark: readMark(sign[0]), length: sign[0].length };
	}
	return /[\p{L}\p{N}]$/u.test(near) ? null : { mark: null, length: 0 };
}

function readAfter(text: string, at: number, hasMark: boolean): { mark: Mark; length: number } {
	const written = standsAt(patterns.markAfter, text, at);
	const bare = written.replace(/[\s()]/g, '');
	if (bare === '' || patterns.smallWord.test(bare)) return { mark: null, length: 0 };
	// “US$100,000 CAD 120,000”: the code belongs to the next number.
	if (hasMark && /^\s?[$€£]?\s?\d/.test(text.slice(at + written.length, at + written.length + 4))) {
		return { mark: null, length: 0 };
	}
	const mark = readMark(written.replace(/[()]/g, ''));
	return mark === null ? { mark: null, length: 0 } : { mark, length: written.length };
}

function standsAt(pattern: RegExp, text: string, at: number): string {
	return pattern.exec(text.slice(at, at + 40))?.[0] ?? '';
}

/**
 * Parses a number in any notation: `1,250,000.50`, `1.000,50`, `21 250`, `60'000`, `1,00,000`. A single separator before exactly
 * three digits separates thousands; before one or two digits, it starts the decimals. Null if the digits fit no notation, or if
 * the number starts with 0, as file numbers do.
 */
function readNumber(written: string): number | null {
	if (/^0\d/.test(written)) return null;
	const digits = written.replace(/[\s\u00a0\u202f\u2009'’_]/gu, '');
	const comma = digits.lastIndexOf(',');
	const point = digits.lastIndexOf('.');
	if (comma >= 0 && point >= 0) {
		const [decimal, group] = comma > point ? [',', '.'] : ['.', ','];
		const [whole = '', fraction = '', ...rest] = digits.split(decimal);
		if (rest.length > 0 || fraction.length > 2) return null;
		return grouped(whole, group) ? Number(`${whole.replaceAll(group, '')}.${fraction || '0'}`) : null;
	}
	const separator = comma >= 0 ? ',' : '.';
	const parts = digits.split(separator);
	if (parts.length === 1) return Number(digits);
	const last = parts.at(-1) ?? '';
	if (parts.length === 2 && last.length !== 3) return last.length <= 2 ? Number(parts.join('.')) : null;
	if (parts.length === 2 && parts[0] === '0') return Number(parts.join('.'));
	return grouped(digits, separator) ? Number(parts.join('')) : null;
}

function grouped(whole: string, separator: string): boolean {
	const parts = whole.split(separator);
	if (parts.length === 1) return true;
	const [first = '', ...rest] = parts;
	const last = rest.pop() ?? '';
	if (first.length === 0 || first.length > 3 || last.length !== 3) return false;
	return rest.every((part) => part.length === 3) || rest.every((part) => part.length === 2);
}

const scales: [RegExp, number][] = [
	[/^(?:k|thousand|tsd\.?|mil)$/i, 1e3],
	[/^(?:m|mm|mn|mio|million|millions|mln)$/i, 1e6],
	[/^(?:b|bn|billion|billions)$/i, 1e9],
	[/^(?:l|lpa|lakhs?|lacs?)$/i, 1e5],
	[/^(?:cr|crores?)$/i, 1e7],
	[/^万$/, 1e4],
];

/** The factor of `k`, `M`, `lakh` or `LPA`; 1 for no suffix. */
function scaleOf(suffix: string): number {
	return scales.find(([pattern]) => pattern.test(suffix))?.[1] ?? 1;
}
