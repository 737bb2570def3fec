import { currencyCodes } from '../iso-names.ts';
import { notCodes, shared, signs } from '../money/currencies.ts';
import { anyOf, pattern, re } from '../patterns.ts';

const marks = [...Object.values(signs), ...Object.values(shared)].flat();
const isWord = (mark: string): boolean => /^[A-Z]/.test(mark);

/** Signs such as `€` and `원` always indicate money. */
const sign = pattern('u', ...marks.filter((mark) => !isWord(mark)));

/** Words and codes such as `LEI` and `SEK` have other meanings too, so they must be near a number. */
const word = anyOf(...marks.filter(isWord), ...currencyCodes.filter((code) => !notCodes.includes(code)));

const withoutSign = pattern(
	'iu',
	re`(?<!\p{L})(?:${word}[^\p{L}\p{N}]{0,6}\d|R\)?:?\s?\d\d)`,
	re`\d\P{N}{0,20}(?<!\p{L})(?:${word}|LPA|lakhs?|lacs?|crores?|cr|L)(?!\p{L})`,
	// A range of thousands may be pay in the local currency.
	/\d\s?k?\s?(?:-|–|—|to)\s?\d{2,3}(?:\s?k|,\d)/,
);

/** Funding or revenue of a company. Nobody is paid in a currency written with these signs. */
const ofCompany = pattern(
	'giu',
	/[$€£]\s?\d{1,3}(?:[.,]\d+)?\+?\s?(?:bn?|billion|trillion)(?!\p{L})/u,
	/[$€£]\s?\d{3}\+?\s?(?:mm?|mn|million)(?!\p{L})/u,
);

/**
 * Whether a text may state pay, so that the rules for pay can be loaded first. True for half of all adverts, one in six of them
 * without pay; if false, `readPay` finds nothing.
 */
export const asksPay = (text: string): boolean => withoutSign.test(text) || sign.test(text.replace(ofCompany, ''));
