import type { StatedPay } from '#domain/pay.ts';
import { usDollars } from '../money/currency-places.ts';
import { anyOf, pattern, re, wholeWords } from '../patterns.ts';
import { ofOthers } from './others-patterns.ts';

const thousands = anyOf(/(\d{2,3})\s?k?\s?(?:-|–|—|to)\s?(\d{2,3})\s?k(?![\p{L}\p{N}+])/u);

/** A range in thousands that words announce as pay, ahead of it or behind. */
const announced = pattern(
	'iu',
	re`\b(?:salary|compensation|base pay|pay range|budget)\b[^\d$£€¥\n.]{0,60}(?<![\d.,$£€¥])${thousands}(?!\s?(?:OTE\b|on[- ]target))`,
	re`(?<![\d.,$£€¥\p{L}-])${thousands}(?=\s?(?:per annum|p\.a\.|per year|a year|annually|\+ equity|base\b))`,
);

const unitedKingdom = wholeWords('united kingdom', 'UK', 'GB', 'england', 'scotland', 'wales', 'london');

/** A range may be so many times as high at its end as at its beginning; a wider one is something else. */
const widest = 2.5;

/**
 * Yearly pay in thousands that names no currency, “Salary range: 180k-225k”: that of the country of the place, where it is
 * the United States or the United Kingdom alone. Null elsewhere.
 */
export function unsignedPay(text: string, place: string): { stated: StatedPay; raw: string } | null {
	const currencies = [...(usDollars.test(place) ? ['USD'] : []), ...(unitedKingdom.test(place) ? ['GBP'] : [])];
	const [currency] = currencies;
	if (currency === undefined || currencies.length > 1) return null;
	const match = announced.exec(text);
	if (match === null) return null;
	const ahead = match.index + match[0].search(/\d/);
	if (ofOthers.test(text.slice(Math.max(0, ahead - 240), ahead))) return null;
	const [low = 0, high = 0] = match.slice(1).flatMap((digits) => (digits === undefined ? [] : [Number(digits)]));
	if (low < 20 || high <= low || high > low * widest) return null;
	const stated = { min: low * 1000, max: high * 1000, currency, period: 'year', basis: null } as const;
	return { stated, raw: /\d[^\n]*$/u.exec(match[0])?.[0] ?? match[0] };
}
