import type { StatedPay } from '#domain/pay.ts';
import { canada, usDollars } from '../money/currency-places.ts';
import { anyOf, pattern, re, wholeWords } from '../patterns.ts';
import { ofOthers } from './others-patterns.ts';

/** “90,000/90 000”: one amount in English and in French notation. */
const inFrench = anyOf(/(?:\.00)?(?:\s?\/\s?\d{2,3} \d{3})?/);

/** “180k-225k”, “190,000 - 220,000”. */
const range = anyOf(
	re`(\d{2,3}(?:,\d{3})?)${inFrench}\s?k?\s?(?:-|–|—|to)\s?(\d{2,3}(?:\s?k(?![\p{L}\p{N}+])|,\d{3}${inFrench}(?!,?\d|\s?[$€£])))`,
);

const ahead = anyOf(
	/\b(?:salary|salariale|compensation|base pay|pay range|budget)\b(?:[^\d$£€¥\n.]|(?<=:\n?)\n){0,60}(?<![\d.,$£€¥])/,
);

/** A range that words before or after it announce as pay. */
const announced = pattern(
	'iu',
	re`${ahead}${range}`,
	re`(?<![\d.,$£€¥\p{L}-])${range}(?=\s?(?:per annum|p\.a\.|per year|a year|annually|\+ equity|base\b))`,
);

/** “Salary: up to 180k base” */
const most = pattern('iu', /\bsalary ?:\s{0,2}up to (\d{2,3}) ?k(?![\p{L}\p{N}+])/u);

/** Words after the range that say what it includes. */
const onTarget = /^\s?(?:OTE\b|on[- ]target)/i;
const base = /^\s?(?:per annum |a year |per year )?base\b/i;

const unitedKingdom = wholeWords('united kingdom', 'UK', 'GB', 'england', 'scotland', 'wales', 'london');

const places = { USD: usDollars, GBP: unitedKingdom, CAD: canada };

/** The upper end may be at most this many times the lower; a wider range is not pay. */
const widest = 2.5;

/**
 * Yearly pay without a currency, “Salary range: 180k-225k”. It is in the currency of the place, if that is the United States, the
 * United Kingdom or Canada, and only one of them. Otherwise null.
 */
export function unsignedPay(text: string, place: string): { stated: StatedPay; raw: string } | null {
	const [currency, ...more] = Object.entries(places).flatMap(([code, named]) => (named.test(place) ? [code] : []));
	if (currency === undefined || more.length > 0) return null;
	const match = announced.exec(text) ?? most.exec(text);
	if (match === null) return null;
	const begins = match.index + match[0].search(/\d/);
	if (ofOthers.test(text.slice(Math.max(0, begins - 240), begins))) return null;
	const [low = 0, high = null] = match
		.slice(1)
		.flatMap((digits) =>
			digits === undefined ? [] : [Math.round(Number.parseFloat(digits.replace(',', '.')) * 1000)],
		);
	if (low < 20_000 || (high !== null && (high <= low || high > low * widest))) return null;
	const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
	const basis = onTarget.test(after) ? 'ote' : base.test(after) ? 'base' : null;
	const ends = high === null ? { min: null, max: low } : { min: low, max: high };
	const stated = { ...ends, currency, period: 'year', basis } as const;
	return { stated, raw: /\d[^\n]*$/u.exec(match[0])?.[0] ?? match[0] };
}
