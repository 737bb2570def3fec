import { anyOf, pattern, re } from '../patterns.ts';

// Numbers and what is directly next to them.

export const number = pattern(
	'gu',
	/\d{1,3},\d\d \d(?!\d)/,
	// “90,000 $ CAN / 90 000 $ CA”: one amount in English and in French notation.
	/(?<!\d|[.,])\d{2,3},\d{3}(?: ?\$ ?CAN?)? ?\/ ?\d{2,3} \d{3}(?!\d)/,
	/\d{1,3}(?:[ \u00a0\u202f\u2009'’]\d{3}){1,4}(?!\d)(?:[.,]\d{1,2}(?!\d))?/,
	/\d(?:[\d.,]{0,16}\d)?/,
);

const symbol = anyOf(/[€£₹₩₪₱฿₫₺₴₽₦₸₾¥￥]/);

export const dollarBefore = pattern(
	'u',
	/(?:\(?(?:(?<!, )\b[A-Z]{1,3}|\bMex|U\.S\.)\)?\s?)?\$\s?(?:[A-Z]{3}\s?)?(?:\\?\[)?$/,
);

export const symbolBefore = pattern('u', re`(?:\(?\b[A-Z]{3}\)?\s?)?${symbol}\s?$`);

export const wordBefore = pattern(
	'u',
	/(?<![\p{L}\p{N}])\(?(?:[A-Z]{3}|[a-z]{3}|[Kk]r\.?|R[sS]\.?|RM|Rp\.?|KSh|SFr\.?|Fr\.|zł|Kč|S\/\.?|R)\)?:?\s?$/u,
);

const suffixes = anyOf(
	'万',
	/\s?(?:k|K)(?![\p{L}])/u,
	/\s?(?:mm|MM|mn|mio|mln|m|M|bn|b|B)(?![\p{L}])/u,
	/L(?![\p{L}])/u,
	/\s(?:million|billion|thousand|mil|tsd\.?)(?![\p{L}])/u,
	/\s?(?:LPA|lpa|[Ll]akhs?|[Ll]acs?|[Cc]rores?|Cr)(?![\p{L}])/u,
);

/** Multipliers after a number. */
export const suffix = pattern('u', re`^${suffixes}`);

const markWord = anyOf(
	/[Kk]r\.?/,
	/zł|ZŁ|Zł|złotych|zloty/,
	'Kč',
	'Ft',
	/[Ll]ei/,
	/[Ee]uros?|EUROS?/,
	/[Pp]ounds/,
	/[Rr]upees/,
	/[Rr]eais/,
	/[Dd]ollars/,
	/[Pp]esos?/,
	'Dhs',
	'RMB',
	'Rs',
	'TL',
);

const marks = anyOf(
	/[ \u00a0\u202f]?\$ ?(?:CAD?|CDN|USD?|AUD?|NZD?|HKD?|SGD?|MXN?)(?![\p{L}])/u,
	re`[ \u00a0\u202f]?(?:[$円元원]|${symbol})(?!\s?\d)(?:\s?MXN|\s?[Pp]esos)?`,
	/\s?บาท/,
	/\s?(?:US|Canadian|Australian|Singapore) ?[Dd]ollars/,
	/\s?(?:USD|CAD|EUR|GBP)(?=\p{Lu}\p{Ll})/u,
	re`\s?\(?(?:[A-Z]{3}|[a-z]{3}|${markWord})(?![\p{L}])\)?`,
);

export const markAfter = pattern('u', re`^${marks}`);

const lowerCode = anyOf(/usd|eur|gbp|cad|aud|chf|pln|inr|sgd|nzd|sek|nok|dkk|jpy|czk|ron|zar|lei/);

/** Three lower-case letters that are not a currency code as adverts write it. */
export const smallWord = pattern('u', re`^(?!${lowerCode}$)[a-z]{3}$`);
