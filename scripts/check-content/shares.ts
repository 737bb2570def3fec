import { TENS, UP_TO_NINETEEN } from './number-words.ts';

/** A figure that comes out otherwise, where it begins and what is right. */
interface Wrong {
	start: number;
	words: string;
	value: number;
}

const WORDS = [...UP_TO_NINETEEN.slice(1), ...TENS].join('|');

/** `nine`, `forty`, `3.5` or `9,140` as a number. */
function numberOf(words: string): number {
	const word = words.toLowerCase();
	const small = UP_TO_NINETEEN.indexOf(word);
	if (small > 0) return small;
	const ten = TENS.indexOf(word);
	return ten < 0 ? Number(words.replaceAll(',', '')) : 20 + 10 * ten;
}

const ONE_IN = new RegExp(
	String.raw`(?<![\d.,$€£–-])(?:(\d+(?:\.\d+)?|${WORDS})(?:%| per cent)|(0\.\d+))[^.;:\uFFFE\uFFFC\d]{0,25}?(?:\bis|\bare|,|\bor) (?:about |roughly |nearly |only |that is )*(one|two|three) in (\d+|${WORDS})\b(?![,.]\d|-)`,
	'giu',
);

/** “Three per cent is about one in 23”, “scored 0.2, about one in two”: shares that are not each other. */
export function wrongSharesIn(text: string): Wrong[] {
	return [...text.matchAll(ONE_IN)].flatMap(({ index, 0: words, 1: percent, 2: part, 3: some = '', 4: all = '' }) => {
		const share = part === undefined ? numberOf(percent ?? '') / 100 : Number(part);
		const right = numberOf(some) / share;
		return share > 0 && share < 1 && Math.abs(numberOf(all) - right) > 0.6 + 0.08 * right
			? [{ start: index, words, value: Math.round(10 * right) / 10 }]
			: [];
	});
}

const PRICE = /\$(\d+(?:\.\d+)?) (?:for|per) (?:a |an |one )?million\b/gu;
const BILL =
	/(?<![\d.,$])(\d[\d,]*(?:\.\d+)?) million \p{L}+,? (?:or|which is|cost|costs|are|is) (?:about |roughly )?\$(\d[\d,]*(?:\.\d+)?)/gu;

/** “108 million tokens, or $27 a day”, where the text names one price for a million. */
export function wrongPricesIn(text: string): Wrong[] {
	const prices = new Set([...text.matchAll(PRICE)].map(({ 1: price }) => Number(price)));
	const [price = 0] = prices;
	if (prices.size !== 1) return [];
	return [...text.matchAll(BILL)].flatMap(({ index, 0: words, 1: count = '', 2: written = '' }) => {
		const value = numberOf(count) * price;
		return Math.abs(value - numberOf(written)) > 0.02 * value ? [{ start: index, words, value }] : [];
	});
}

const COUNTED =
	/(?<![\d.,$€£–-])(?<part>\d[\d,]*) (?:of|out of) (?:the |our |all |a |these )?(?<all>\d[\d,]*)(?![\d.,]*\d|%)|\b[Oo]f (?<all>\d[\d,]*) \p{L}+[^.:;\uFFFE]{0,60}?, (?<part>\d[\d,]*) \p{L}+/gu;
const PERCENT = /(?<![\d.,$€£–-])(\d{2})(?:%| per cent)(?!\p{L})/gu;
const THE_OTHER = new RegExp(String.raw`\bthe (?:other|remaining) (\d+|${WORDS})(?:%| per cent)(?! of)`, 'giu');

/** A percentage with the digits of a counted share exchanged, or that leaves another rest than the text says. */
export function otherShares(text: string): { index: number; says: string }[] {
	const percents = [...text.matchAll(PERCENT)].map(({ 0: words, 1: digits = '', index }) => ({ words, digits, index }));
	const counted = [...text.matchAll(COUNTED)].map(({ 0: words, groups = {} }) => ({
		words: words.replaceAll(/\s+/g, ' '),
		share: Math.round((100 * numberOf(groups['part'] ?? '')) / numberOf(groups['all'] ?? '')),
	}));
	const exchanged = percents.flatMap(({ words, digits, index }) => {
		const other = Number([...digits].toReversed().join(''));
		const is = (share: number) => Math.abs(share - Number(digits)) <= 1 || Math.abs(100 - share - Number(digits)) <= 1;
		const source = counted.find(({ share }) => share === other && other !== Number(digits));
		if (!source || counted.some(({ share }) => is(share)) || percents.some((one) => Number(one.digits) === other))
			return [];
		return [{ index, says: `“${words}” stands here, and “${source.words}” are ${other}%.` }];
	});
	const left = [...text.matchAll(THE_OTHER)].flatMap(({ 0: words, 1: rest = '', index }) => {
		const before = percents.filter((one) => one.index < index && index - one.index < 250);
		const last = before.at(-1);
		const right = 100 - numberOf(rest);
		if (!last || before.some(({ digits }) => Number(digits) === right)) return [];
		return [{ index: last.index, says: `“${last.words}” stands here, and “${words}” below, which leaves ${right}%.` }];
	});
	return [...exchanged, ...left];
}

const FRACTIONS: Readonly<Record<string, number>> = {
	half: 50,
	'a third': 33.3,
	'two thirds': 66.7,
	'a quarter': 25,
	'three quarters': 75,
	'a fifth': 20,
	'a tenth': 10,
};
const FRACTION = new RegExp(String.raw`\b(?:${Object.keys(FRACTIONS).join('|')})\b`, 'giu');
const SHARE = /(?<![\d.,$€£–-])(\d+(?:\.\d+)?)(?:%| per cent)/gu;

/** The shares that a text gives, in per cent: “40%”, “nearly half”, “12 of 470”. */
const sharesIn = (text: string): { words: string; percent: number; isExact: boolean }[] => [
	...[...text.matchAll(SHARE)].map(({ 0: words, 1: digits }) => ({ words, percent: Number(digits), isExact: true })),
	...[...text.matchAll(FRACTION)].map(([words]) => {
		return { words, percent: FRACTIONS[words.toLowerCase()] ?? 0, isExact: false };
	}),
	...[...text.matchAll(COUNTED)].map(({ 0: words, groups = {} }) => ({
		words,
		percent: (100 * numberOf(groups['part'] ?? '')) / numberOf(groups['all'] ?? ''),
		isExact: true,
	})),
];

/** The first share of a claim’s words where none of them is near to any that its entry shows, or to what that leaves. */
export function shareOfNone(words: string, shown: string): { said: string; shown: string } | null {
	const [said, there] = [sharesIn(words), sharesIn(shown)];
	const isNear = (a: (typeof said)[number], b: (typeof said)[number]) => {
		const most = a.isExact && b.isExact ? 1 : 6;
		return Math.abs(a.percent - b.percent) <= most || Math.abs(100 - a.percent - b.percent) <= most;
	};
	const [first] = said;
	const [other] = there;
	if (!first || !other || said.some((a) => there.some((b) => isNear(a, b)))) return null;
	return { said: first.words, shown: other.words };
}

const BURN =
	/\b(?:at|rate of|rate is) (\d+(?:\.\d+)?),? (?:a |the |your )?(?:\p{L}+ )?budget (?:for|of) (\d+) days (?:is|are|was) (?:gone|spent|used up|exhausted) (?:in|after) (?:about )?(\d+(?:\.\d+)?) (hours|days|minutes)/giu;

/** “At 14.4 a budget for 30 days is gone in 50 days”: how long an error budget lasts. */
export function wrongBurnsIn(text: string): Wrong[] {
	return [...text.matchAll(BURN)].flatMap(({ index, 0: words, 1: rate, 2: days, 3: written, 4: unit = '' }) => {
		const value = (Number(days) / Number(rate)) * ({ hours: 24, minutes: 1440 }[unit.toLowerCase()] ?? 1);
		return Math.abs(value - Number(written)) > 0.06 * value ? [{ start: index, words, value }] : [];
	});
}
