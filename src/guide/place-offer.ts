import { placeInSentence } from '#filter/facets.ts';
import { answerPay, type PayOfRole, type PayQuestion, type Recorded } from './pay-answer.ts';

/** One row of the chart that compares an offer with pay figures, in whole units of the site’s currency a year. */
export interface PlacedRow {
	/** The row’s label: `Band, senior, United States` */
	name: string;
	/** `bar` is a band, `quartiles` the middle half with its median, `interval` a median with its interval. */
	kind: 'bar' | 'quartiles' | 'interval';
	low: number;
	middle: number | null;
	high: number;
	openEnded: boolean;
	/** How many rows or adverts the figure comes from, and how many employers; null for a band, which is not counted from data. */
	count: number | null;
	employers: number | null;
	/** Whether the row is for the level that the reader asked about. */
	isOwn: boolean;
	/**
	 * Whether the row is for the place that the reader asked about. Rows for other places don’t tell whether the offer is good.
	 */
	isHere: boolean;
	/** Where the offer lies within the row’s range; empty if there is no offer. */
	stands: string;
}

export interface Placed {
	rows: PlacedRow[];
	/** Figures that the guide lacks for this question, one sentence each. */
	missing: string[];
	/** The lowest and highest amount of the axis, in the site’s currency. */
	axis: { from: number; to: number };
}

/** The place where somebody works. */
export interface Workplace {
	/** ISO 3166 code, two capitals; null if only a wider region is known. */
	country: string | null;
	/** As written within a sentence: `Portugal`, `the United States` */
	words: string;
}

/**
 * Compares an offer, in whole units of the site’s currency a year, with all figures that a guide has for a level and a place: the bands of all
 * levels, cited quartiles and recorded adverts. If the guide has no bands for the place, those of its own region are shown, and
 * `missing` says so.
 */
export function placeOffer(pay: PayOfRole, question: PayQuestion, at: Workplace, offer: number | null): Placed {
	const missing: string[] = [];
	const own = answerPay(pay, question);
	const isHome = question.place === null;
	const homeQuestion = { ...question, place: null, premiums: [] };
	if (own.range === null && own.missing)
		missing.push(`${own.missing} Its bands below are for ${placeInSentence(pay.region)}.`);
	const asked = own.range === null ? homeQuestion : question;
	const where = own.range === null || isHome ? pay.region : at.words;
	const bands = pay.levels.flatMap(({ level, title }): PlacedRow[] => {
		const { range } = answerPay(pay, { ...asked, level });
		if (!range) return [];
		const isOwn = level === question.level;
		const row = { low: range.low, middle: null, high: range.high, openEnded: range.openEnded };
		const name = `The guide’s band, ${title.toLowerCase()}, ${where}`;
		return [
			{
				name,
				kind: 'bar',
				...row,
				count: null,
				employers: null,
				isOwn,
				isHere: own.range !== null,
				stands: inBand(row, offer),
			},
		];
	});
	const level = pay.levels.find((one) => one.level === question.level);
	const cited = level?.cited ?? null;
	const recorded = isHome
		? (level?.recorded ?? null)
		: (pay.elsewhere.find(({ country }) => country === at.country) ?? null);
	const levelWords = isHome ? (level?.title.toLowerCase() ?? '') : 'all levels';
	if (!recorded?.amounts)
		missing.push(`Too few recorded adverts state pay in ${placeInSentence(at.words)} for a median.`);
	return {
		rows: [
			...bands,
			...(cited
				? [
						{
							...quartileRow(
								`Cited quartiles, ${level?.title.toLowerCase() ?? ''}, ${cited.region}`,
								cited,
								cited.n,
								null,
								offer,
							),
							isHere: isHome,
						},
					]
				: []),
			...recordedRow(`Recorded adverts, ${levelWords}, ${at.words}`, recorded, offer),
		],
		missing,
		axis: axisOf([
			...bands.flatMap(({ low, high }) => [low, high]),
			...(cited ? [cited.p25, cited.p75] : []),
			...(recorded?.amounts ? [recorded.amounts.low, recorded.amounts.high] : []),
			...(offer === null ? [] : [offer]),
		]),
	};
}

function recordedRow(name: string, recorded: Recorded | null, offer: number | null): PlacedRow[] {
	if (!recorded?.amounts) return [];
	const { low, middle, high, isQuartiles } = recorded.amounts;
	const { adverts, employers } = recorded;
	if (isQuartiles) return [quartileRow(name, { p25: low, p50: middle, p75: high }, adverts, employers, offer)];
	const stands = offer === null ? '' : comparedWith(offer, middle, 'the median');
	return [
		{
			name,
			kind: 'interval',
			low,
			middle,
			high,
			openEnded: false,
			count: adverts,
			employers,
			isOwn: true,
			isHere: true,
			stands,
		},
	];
}

function quartileRow(
	name: string,
	{ p25, p50, p75 }: { p25: number; p50: number; p75: number },
	count: number,
	employers: number | null,
	offer: number | null,
): PlacedRow {
	const row = { low: p25, middle: p50, high: p75, openEnded: false };
	return {
		name,
		kind: 'quartiles',
		...row,
		count,
		employers,
		isOwn: true,
		isHere: true,
		stands: inQuartiles(p25, p50, p75, offer),
	};
}

/** `above the median` or `at the median` */
const comparedWith = (offer: number, amount: number, what: string): string =>
	`${offer > amount ? 'above' : offer < amount ? 'below' : 'at'} ${what}`;

function inQuartiles(p25: number, p50: number, p75: number, offer: number | null): string {
	if (offer === null) return '';
	if (offer < p25) return 'in the lowest quarter';
	if (offer > p75) return 'in the highest quarter';
	return comparedWith(offer, p50, 'the median');
}

function inBand({ low, high, openEnded }: Pick<PlacedRow, 'low' | 'high' | 'openEnded'>, offer: number | null): string {
	if (offer === null) return '';
	if (offer < low) return 'below it';
	if (offer > high) return openEnded ? 'in its open top' : 'above it';
	const third = Math.min(2, Math.floor(((offer - low) / (high - low)) * 3));
	return ['in its lower third', 'in its middle third', 'in its upper third'][third] ?? '';
}

/** A round step for an axis: 1, 2 or 5 times a power of ten. */
export function stepOf(span: number): number {
	const ten = 10 ** Math.floor(Math.log10(span / 4));
	return ([1, 2, 5, 10].find((times) => span / 4 / ten <= times) ?? 10) * ten;
}

function axisOf(amounts: readonly number[]): Placed['axis'] {
	if (amounts.length === 0) return { from: 0, to: 1 };
	const [from, to] = [Math.min(...amounts), Math.max(...amounts)];
	const room = Math.max(10_000, (to - from) * 0.05);
	return { from: Math.max(0, from - room), to: to + room };
}

/**
 * Open jobs for this level and place that state pay: how many start above the offer, and how many start at or below it but reach
 * above it.
 */
export interface JobsBeside {
	stating: number;
	above: number;
	reaching: number;
}

export function jobsBeside(rows: readonly { low: number | null; high: number | null }[], offer: number): JobsBeside {
	const stating = rows.flatMap(({ low, high }) => (low === null || high === null ? [] : [{ low, high }]));
	return {
		stating: stating.length,
		above: stating.filter(({ low }) => low > offer).length,
		reaching: stating.filter(({ low, high }) => low <= offer && high > offer).length,
	};
}

/**
 * What somebody with an offer could say in a negotiation, based on the figures; one sentence each.
 * @param words formats an amount of the site’s currency in the currency of the offer
 */
export function toSay(placed: Placed, offer: number, words: (amount: number) => string): string[] {
	const rows = placed.rows.filter(({ isHere }) => isHere);
	const band = rows.find(({ kind, isOwn }) => kind === 'bar' && isOwn);
	const counted = rows.find(({ kind, isOwn }) => kind !== 'bar' && isOwn);
	const sentences: string[] = [];
	if (band) {
		const range = `${words(band.low)} to ${words(band.high)}`;
		if (offer < band.low)
			sentences.push(`“A published band for this level is ${range}. What would it take to get into it?”`);
		else if (offer <= (band.low + band.high) / 2)
			sentences.push(`“A published band for this level is ${range}. Is there room in the upper half of it?”`);
		else
			sentences.push('“The base pay is fair. Can we talk about shares, bonus, on-call pay or the start date instead?”');
		const lower = rows.findLast(
			({ kind, isOwn, low, high }) => kind === 'bar' && !isOwn && offer >= low && offer <= high,
		);
		if (offer < band.low && lower)
			sentences.push('“This is the pay of another level. Which level is this position, and what is the difference?”');
	}
	if (counted?.middle && offer < counted.middle)
		sentences.push(
			`“The median of ${counted.count} ${counted.employers === null ? 'reported salaries' : `adverts from ${counted.employers} employers`} is ${words(counted.middle)}. How did you arrive at yours?”`,
		);
	if (sentences.length === 0) sentences.push('“How was this figure set, and when will it be reviewed?”');
	return sentences;
}
