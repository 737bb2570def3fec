import { currencyCodes } from '../iso-names.ts';
import { notCodes, shared, signs } from '../money/currencies.ts';
import { anyOf, pattern, re } from '../patterns.ts';

const marks = [...Object.values(signs), ...Object.values(shared)].flat();
const isWord = (mark: string): boolean => /^[A-Z]/.test(mark);

/** Signs say so wherever they stand: `€`, `원`. */
const sign = pattern('u', ...marks.filter((mark) => !isWord(mark)));

/** Words and codes mean something else too, `LEI`, `SEK`, and count near a number. */
const word = anyOf(...marks.filter(isWord), ...currencyCodes.filter((code) => !notCodes.includes(code)));

const withoutSign = pattern(
	'iu',
	re`(?<!\p{L})(?:${word}[^\p{L}\p{N}]{0,6}\d|R\)?:?\s?\d\d)`,
	re`\d\P{N}{0,20}(?<!\p{L})(?:${word}|LPA|lakhs?|lacs?|crores?|cr|L)(?!\p{L})`,
	// A range of thousands may be in the currency of the place.
	/\d\s?k?\s?(?:-|–|—|to)\s?\d{2,3}(?:\s?k|,\d)/,
);

/** What a company has raised or turns over, and nobody is paid in any currency of these signs. */
const ofCompany = pattern(
	'giu',
	/[$€£]\s?\d{1,3}(?:[.,]\d+)?\+?\s?(?:bn?|billion|trillion)(?!\p{L})/u,
	/[$€£]\s?\d{3}\+?\s?(?:mm?|mn|million)(?!\p{L})/u,
);

/**
 * Whether `readPay` can find pay in a text, so that its rules can be loaded first where they are not at hand. It says yes of
 * half of all adverts, and of one in six of these for nothing; where it says no, there is no pay.
 */
export const asksPay = (text: string): boolean => withoutSign.test(text) || sign.test(text.replace(ofCompany, ''));
