import { readMark, type Mark } from './currency.ts';
import { readNumber, scaleOf } from './amount.ts';

/** A number with what stands right beside it: currency mark, `k` or `lakh`, a plus sign. */
export interface Amount {
	/** Where it starts, its mark included, and where it ends. */
	at: number;
	end: number;
	value: number;
	/** 1 where no `k`, `M` or `lakh` was written. */
	scale: number;
	mark: Mark;
	/** Marks that name no currency alone but come with one: `LPA`, `lakhs`. */
	indian: boolean;
	open: boolean;
}

const number =
	/\d{1,3},\d\d \d(?!\d)|\d{1,3}(?:[ \u00a0\u202f\u2009'’]\d{3}){1,4}(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d(?:[\d.,]{0,16}\d)?/gu;
const symbols = '€£₹₩₪₱฿₫₺₴₽₦₸₾¥¥';
const dollarBefore = /(?:\(?(?:\b[A-Z]{1,3}|\bMex|U\.S\.)\)?\s?)?\$\s?(?:[A-Z]{3}\s?)?$/u;
const symbolBefore = new RegExp(`(?:\\(?\\b[A-Z]{3}\\)?\\s?)?[${symbols}]\\s?$`, 'u');
const wordBefore =
	/(?<![\p{L}\p{N}])\(?(?:[A-Z]{3}|[a-z]{3}|[Kk]r\.?|R[sS]\.?|RM|Rp\.?|KSh|SFr\.?|Fr\.|zł|Kč|S\/\.?|R)\)?:?\s?$/u;
const suffix =
	/万|\s?(?:k|K)(?![\p{L}])|\s?(?:mm|MM|mn|mio|mln|m|M|bn|b|B)(?![\p{L}])|L(?![\p{L}])|\s(?:million|billion|thousand|mil|tsd\.?)(?![\p{L}])|\s?(?:LPA|lpa|[Ll]akhs?|[Ll]acs?|[Cc]rores?|Cr)(?![\p{L}])/uy;
const markAfter = new RegExp(
	`[ \\u00a0\\u202f]?\\$ ?(?:CAD?|CDN|USD?|AUD?|NZD?|HKD?|SGD?|MXN?)(?![\\p{L}])|[ \\u00a0\\u202f]?[$${symbols}円元원](?!\\s?\\d)(?:\\s?MXN|\\s?[Pp]esos)?|\\s?บาท|\\s?(?:US|Canadian|Australian|Singapore) ?[Dd]ollars|\\s?\\(?(?:[A-Z]{3}|[a-z]{3}|[Kk]r\\.?|zł|ZŁ|Zł|złotych|zloty|Kč|Ft|[Ll]ei|[Ee]uros?|EUROS?|[Pp]ounds|[Rr]upees|[Rr]eais|[Dd]ollars|[Pp]esos?|Dhs|RMB|Rs|TL)(?![\\p{L}])\\)?`,
	'uy',
);
/** Codes that adverts write in small letters too. */
const lowerCodes = /^(?:usd|eur|gbp|cad|aud|chf|pln|inr|sgd|nzd|sek|nok|dkk|jpy|czk|ron|zar|lei)$/;

/** Every number of the text in order, with the currency it wears; numbers without one are kept for ranges. */
export function scanAmounts(text: string): Amount[] {
	const amounts: Amount[] = [];
	for (const match of text.matchAll(number)) {
		const before = markBefore(text, match.index, amounts.at(-1)?.end ?? 0);
		if (before === null) continue;
		const written = match[0].replace(/(,\d\d) (\d)$/, '$1$2');
		let value = readNumber(written);
		if (value === null) continue;
		let end = match.index + match[0].length;
		// “€ 5.500,-”, “110’000.–”: no cents.
		end += /^[.,][-–—]{1,2}(?!\s?[\d$€£])/u.exec(text.slice(end, end + 6))?.[0].length ?? 0;
		const scaled = take(suffix, text, end);
		end += scaled.length;
		const scale = scaleOf(scaled.trim());
		if (scale > 1 && /^\d+\.\d{3}$/.test(written)) value = Number(written);
		const indian = /^\s?(?:lpa|lakhs?|lacs?|l|crores?|cr)$/i.test(scaled);
		// “100k+” is open; “£55,000 + bonus” adds something.
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

/** Whether a mark says more than a bare sign does: a code, or that the sign before it means pesos. */
function isTelling(mark: Mark): boolean {
	return mark !== null && ('code' in mark || mark.shared === 'peso');
}

/** Null where the number is the tail of a word: `B2B`, `O365`. */
function markBefore(text: string, at: number, from: number): { mark: Mark; length: number } | null {
	const near = text.slice(Math.max(from, at - 14), at);
	const found = dollarBefore.exec(near) ?? symbolBefore.exec(near) ?? wordBefore.exec(near);
	if (found !== null) {
		const written = found[0];
		const bare = written.replace(/[\s():]/g, '');
		if (bare === 'R') return { mark: { code: 'ZAR' }, length: written.length };
		const mark = /^[a-z]{3}$/.test(bare) && !lowerCodes.test(bare) ? null : readMark(bare);
		if (mark !== null) return { mark, length: written.length };
		const sign = /[^\p{L}\p{N}\s().:]\s?$/u.exec(written);
		if (sign !== null) return { mark: readMark(sign[0]), length: sign[0].length };
	}
	return /[\p{L}\p{N}]$/u.test(near) ? null : { mark: null, length: 0 };
}

function readAfter(text: string, at: number, hasMark: boolean): { mark: Mark; length: number } {
	const written = take(markAfter, text, at);
	const bare = written.replace(/[\s()]/g, '');
	if (bare === '' || (/^[a-z]{3}$/.test(bare) && !lowerCodes.test(bare))) return { mark: null, length: 0 };
	// “US$100,000 CAD 120,000”: the code belongs to the number that follows it.
	if (hasMark && /^\s?[$€£]?\s?\d/.test(text.slice(at + written.length, at + written.length + 4))) {
		return { mark: null, length: 0 };
	}
	const mark = readMark(written.replace(/[()]/g, ''));
	return mark === null ? { mark: null, length: 0 } : { mark, length: written.length };
}

function take(pattern: RegExp, text: string, at: number): string {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? '';
}
