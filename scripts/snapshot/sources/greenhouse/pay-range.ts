import type { PayField } from '#domain/posting.ts';

const amount = String.raw`[$£€]?\s*(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)`;
const range = new RegExp(String.raw`^${amount}\s*(?:[—–-]\s*${amount}\s*)?([A-Z]{3})$`);

/**
 * The range of a pay block, which names its currency and never its period: `$108,400 — $129,600 USD`. null where it
 * is written in any other way.
 */
export function readPayRange(words: string): PayField | null {
	const raw = words.replace(/\s+/g, ' ').trim();
	const match = range.exec(raw);
	if (!match) return null;
	const [, low = '', high, currency = null] = match;
	return { min: figure(low), max: figure(high ?? low), currency, period: null, raw };
}

function figure(digits: string): number {
	return Number(digits.replaceAll(',', ''));
}
