/** A sentence that follows from two others by a division, and does not. */
export interface WrongRate {
	start: number;
	words: string;
	/** What comes out, in the unit that is written. */
	value: number;
}

const DATA: Record<string, number> = { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 };
const TIME: Record<string, number> = {
	ms: 1e-3,
	s: 1,
	second: 1,
	minute: 60,
	hour: 3600,
	day: 86_400,
	week: 604_800,
	month: 2_592_000,
	quarter: 7_776_000,
	year: 31_536_000,
};
const NINES: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6 };

const units = (of: Record<string, number>): string => Object.keys(of).join('|');
const TRANSFER = new RegExp(
	String.raw`(?<![\d.,])(\d[\d,.]*) (${units(DATA)}) at (\d[\d,.]*) (${units(DATA)})/s (?:is|are|takes?|needs?|makes?) (?:about )?(\d[\d,.]*) (${units(TIME)})s?\b`,
	'gu',
);
const OUTAGE = new RegExp(
	String.raw`\b((?:${units(NINES)}) nines|99\.9+%) (?:leaves?|allows?|is|are|means?|gives?|permits?) (?:about |only |just )*(\d[\d,.]*) (${units(TIME)})s? (?:a|per|each) (${units(TIME)})\b`,
	'giu',
);

const COUNTS: Record<string, number> = { ten: 10, twenty: 20, thirty: 30, sixty: 60, ninety: 90 };
const SPAN = new RegExp(
	String.raw`(?<![\d.,×÷+−] ?)\b(\d[\d,.]*|${units(COUNTS)}) (second|minute|hour|day|week)s? (?:is|are|makes?|has|have) (\d[\d,.]*) (second|minute|hour|day|week)s?\b`,
	'giu',
);

/** “126 of 423 data engineers run it themselves (29.8%)”, “31 of the 109 services, or 28%” */
const SHARE =
	/(?<![\d.,$€£])(\d[\d,]*) (?:of|out of) (?:the |these |our |all )?(\d[\d,]*)(?= )[^.;()\uFFFE]{0,90}(?:\((?:\p{L}+ )?|, (?:or|that is|which is) )(\d+(?:\.\d+)?)(?:%| per cent)(?:\)|(?=[.,;]))/gu;

const numberOf = (words = ''): number => Number(words.replaceAll(',', '').replace(/\.$/, ''));

/** Half of the last digit that is shown. */
const halfOf = (written = ''): number => 0.5000001 * 10 ** -(written.split('.')[1]?.length ?? 0);

/** Times of a transfer, “16 GB at 3.35 TB/s are 4.8 ms”, and of an outage, “five nines leave 26 seconds a month”, off by over a tenth, and shares, “126 of 423 (29.8%)”. */
export function wrongRatesIn(text: string): WrongRate[] {
	const transfers = [...text.matchAll(TRANSFER)].map((match) => {
		const [, size, unit = '', rate, per = '', time, in_ = ''] = match;
		const value = (numberOf(size) * (DATA[unit] ?? NaN)) / (numberOf(rate) * (DATA[per] ?? NaN)) / (TIME[in_] ?? NaN);
		return { match, value, written: numberOf(time) };
	});
	const outages = [...text.matchAll(OUTAGE)].map((match) => {
		const [, nines = '', time, in_ = '', whole = ''] = match.map((part) => part.toLowerCase());
		const count = NINES[nines.replace(' nines', '')] ?? nines.match(/9/g)?.length ?? NaN;
		const value = (10 ** -count * (TIME[whole] ?? NaN)) / (TIME[in_] ?? NaN);
		return { match, value, written: numberOf(time) };
	});
	const spans = [...text.matchAll(SPAN)].flatMap((match) => {
		const [, count = '', unit = '', result, in_ = ''] = match.map((part) => part.toLowerCase());
		const value = ((COUNTS[count] ?? numberOf(count)) * (TIME[unit] ?? NaN)) / (TIME[in_] ?? NaN);
		return unit === in_ || Math.abs(value - numberOf(result)) <= halfOf(result) ? [] : [{ match, value, written: NaN }];
	});
	const shares = [...text.matchAll(SHARE)].flatMap((match) => {
		const [, part, whole, share = ''] = match;
		const value = (100 * numberOf(part)) / numberOf(whole);
		return Math.abs(value - Number(share)) > halfOf(share) ? [{ match, value, written: NaN }] : [];
	});
	return [...transfers, ...outages, ...spans, ...shares]
		.filter(({ value, written }) => !(Math.abs(value - written) <= value / 10))
		.map(({ match, value }) => ({ start: match.index, words: match[0], value }));
}
