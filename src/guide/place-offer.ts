import { answerPay, type PayOfRole, type PayQuestion, type Recorded } from './pay-answer.ts';

/** Yearly pay in whole US dollars, as one row of the figure has it. */
export interface PlacedRow {
	/** What it is of: `Band, senior, United States` */
	name: string;
	/** `bar` is a band, `quartiles` the middle half with its median, `interval` what is known of a median alone. */
	kind: 'bar' | 'quartiles' | 'interval';
	low: number;
	middle: number | null;
	high: number;
	openEnded: boolean;
	/** Rows or adverts behind it, and of how many employers; null for a band, which nobody counts. */
	count: number | null;
	employers: number | null;
	/** Whether it is of the level asked about. */
	isOwn: boolean;
	/** Whether it is of the place asked about; what is not says nothing for or against the offer. */
	isHere: boolean;
	/** Where the offer stands in it; empty without an offer. */
	stands: string;
}

export interface Placed {
	rows: PlacedRow[];
	/** What is not there to be set beside the offer, a sentence each. */
	missing: string[];
	/** The two ends of the axis, in dollars. */
	axis: { from: number; to: number };
}

/** Where somebody works. */
export interface Workplace {
	/** ISO 3166, two capitals; null where only an area is known. */
	country: string | null;
	/** Within a sentence: `Portugal`, `the United States` */
	words: string;
}

/**
 * Sets an offer, in whole US dollars a year, beside all that a guide has for a level and a place: the bands of all levels, cited
 * quartiles and recorded adverts. Bands of the guide's own region stand in, and are said to, where it gives none for the place.
 */
export function placeOffer(pay: PayOfRole, question: PayQuestion, at: Workplace, offer: number | null): Placed {
	const missing: string[] = [];
	const own = answerPay(pay, question);
	const isHome = question.place === null;
	const instead = { ...question, place: null, premiums: [] };
	if (own.range === null && own.missing) missing.push(`${own.missing} Its bands below are for the ${pay.region}.`);
	const asked = own.range === null ? instead : question;
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
	if (!recorded?.dollars) missing.push(`Recorded adverts that state pay in ${at.words} are too few for a median.`);
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
			...(recorded?.dollars ? [recorded.dollars.low, recorded.dollars.high] : []),
			...(offer === null ? [] : [offer]),
		]),
	};
}

function recordedRow(name: string, recorded: Recorded | null, offer: number | null): PlacedRow[] {
	if (!recorded?.dollars) return [];
	const { low, middle, high, isQuartiles } = recorded.dollars;
	const { adverts, employers } = recorded;
	if (isQuartiles) return [quartileRow(name, { p25: low, p50: middle, p75: high }, adverts, employers, offer)];
	const stands = offer === null ? '' : besides(offer, middle, 'the median');
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

/** `above the median`; `at the median` */
const besides = (offer: number, amount: number, what: string): string =>
	`${offer > amount ? 'above' : offer < amount ? 'below' : 'at'} ${what}`;

function inQuartiles(p25: number, p50: number, p75: number, offer: number | null): string {
	if (offer === null) return '';
	if (offer < p25) return 'in the lowest quarter';
	if (offer > p75) return 'in the highest quarter';
	return besides(offer, p50, 'the median');
}

function inBand({ low, high, openEnded }: Pick<PlacedRow, 'low' | 'high' | 'openEnded'>, offer: number | null): string {
	if (offer === null) return '';
	if (offer < low) return 'below it';
	if (offer > high) return openEnded ? 'in its open top' : 'above it';
	const third = Math.min(2, Math.floor(((offer - low) / (high - low)) * 3));
	return ['in its lower third', 'in its middle third', 'in its upper third'][third] ?? '';
}

/** A step that people count in: 1, 2 or 5 with noughts. */
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

/** Open jobs of the level and place that state pay: how many begin above an offer, and how many only reach above it. */
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
 * What somebody with an offer may say next, by the figures that are there: a sentence each.
 * @param words an amount in dollars in the currency of the offer
 */
export function toSay(placed: Placed, offer: number, words: (dollars: number) => string): string[] {
	const rows = placed.rows.filter(({ isHere }) => isHere);
	const band = rows.find(({ kind, isOwn }) => kind === 'bar' && isOwn);
	const counted = rows.find(({ kind, isOwn }) => kind !== 'bar' && isOwn);
	const said: string[] = [];
	if (band) {
		const range = `${words(band.low)} to ${words(band.high)}`;
		if (offer < band.low)
			said.push(`“A published band for this level is ${range}. What would it take to get into it?”`);
		else if (offer <= (band.low + band.high) / 2)
			said.push(`“A published band for this level is ${range}. Is there room in the upper half of it?”`);
		else said.push('“The base pay is fair. Can we talk about shares, bonus, on-call pay or the start date instead?”');
		const lower = rows.findLast(
			({ kind, isOwn, low, high }) => kind === 'bar' && !isOwn && offer >= low && offer <= high,
		);
		if (offer < band.low && lower)
			said.push('“This is the pay of another level. Which level is the post, and what separates the two?”');
	}
	if (counted?.middle && offer < counted.middle)
		said.push(
			`“The median of ${counted.count} ${counted.employers === null ? 'reported salaries' : `adverts from ${counted.employers} employers`} is ${words(counted.middle)}. How did you arrive at yours?”`,
		);
	if (said.length === 0) said.push('“How was this figure set, and when is it looked at again?”');
	return said;
}
