import type { AdvertFacts } from '#domain/edition.ts';
import type { Measure } from '#domain/measure.ts';
import { memoize } from '#domain/memoize.ts';
import { answer, isFigure, unitOf, type Figure, type Unit } from './figure.ts';
import type { Asked } from './who-counts.ts';

/** A split of the adverts that changes a figure, with the figure of each part. */
export interface Split {
	/** What the split is by, as in “it depends on …”: `the country` */
	by: string;
	parts: { of: string; figure: Figure }[];
}

/** A part of the adverts: its name, and a function that selects its adverts. */
type Part = [of: string, within: (facts: readonly AdvertFacts[]) => AdvertFacts[]];

/**
 * Selects adverts that meet a condition. Cached for the adverts of an edition or night, because every claim is split in the same
 * ways.
 */
const those = (isOf: (facts: AdvertFacts) => boolean): Part[1] => memoize((facts) => facts.filter(isOf));

const onOwnPages = those(({ source }) => source === 'ats');

const splits: { by: string; parts: [Part, Part]; isMoot?: (measure: Measure) => boolean }[] = [
	{
		by: 'the country',
		parts: [
			['the United States', those(({ country }) => country === 'US')],
			['elsewhere', those(({ country }) => country !== null && country !== 'US')],
		],
		isMoot: ({ of }) => of.country !== undefined || of.region !== undefined,
	},
	{
		by: 'where the advert stood',
		parts: [
			['employers’ own pages', onOwnPages],
			['job boards', those(({ source }) => source === 'board' || source === 'remote-board')],
		],
		isMoot: ({ of }) => of.source !== undefined,
	},
	{
		by: 'the year',
		parts: [
			['2025', those(({ month }) => month?.startsWith('2025') === true)],
			['2026', those(({ month }) => month?.startsWith('2026') === true)],
		],
	},
];

/** How far apart two parts may be, by unit: ten points of a share, one year, a tenth of pay. */
const tolerance: Record<Unit, (value: number) => number> = {
	share: () => 0.1,
	points: () => 0.1,
	years: () => 1,
	pay: (value) => value * 0.1,
	ratio: () => 0.1,
};

/**
 * The splits that contradict a figure: their two parts differ by more than the tolerance and their intervals do not overlap; or
 * counting each employer once moves the figure by more than the tolerance. Parts that are too small are not compared.
 */
export function overturningSplits(measure: Measure, asked: Asked, whole: Figure): Split[] {
	const isApart = (a: number, b: number) => Math.abs(a - b) > tolerance[unitOf(measure)](whole.value);
	const found = splits.flatMap(({ by, parts, isMoot }): Split[] => {
		if (isMoot?.(measure)) return [];
		const figuresOf = (isRough: boolean) =>
			parts.flatMap(([of, within]) => {
				const part = answer(measure, { ...asked, facts: within(asked.facts) }, isRough);
				return isFigure(part) ? [{ of, figure: part.figure }] : [];
			});
		const [rough, otherRough] = figuresOf(true);
		if (!rough || !otherRough || !isApart(rough.figure.value, otherRough.figure.value)) return [];
		const figures = figuresOf(false);
		const [one, other] = figures;
		if (!one || !other) return [];
		const doMeet = one.figure.low <= other.figure.high && other.figure.low <= one.figure.high;
		return doMeet ? [] : [{ by, parts: figures }];
	});
	const ofEach = { ...asked, facts: oneOfEach(asked.facts) };
	const roughly = answer(measure, ofEach, true);
	if (!isFigure(roughly) || !isApart(roughly.figure.value, whole.value)) return found;
	const once = answer(measure, ofEach);
	return isFigure(once) && !holds(once.figure, whole.value)
		? [...found, { by: 'who hires most', parts: [{ of: 'one advert of each employer', figure: once.figure }] }]
		: found;
}

/**
 * The figure for employers’ own pages alone, when it differs from the whole by more than half of the tolerance. Chance may
 * explain such a difference, but the combined figure hides it.
 */
export function ownPagesApart(measure: Measure, asked: Asked, whole: Figure): Figure | null {
	if (measure.of.source !== undefined) return null;
	const own = { ...asked, facts: onOwnPages(asked.facts) };
	const rough = answer(measure, own, true);
	const limit = tolerance[unitOf(measure)](whole.value) / 2;
	if (!isFigure(rough) || Math.abs(rough.figure.value - whole.value) <= limit) return null;
	const exact = answer(measure, own);
	return isFigure(exact) ? exact.figure : null;
}

const holds = ({ low, high }: Figure, value: number): boolean => low <= value && value <= high;

/** The first advert of each employer, for each role. */
const oneOfEach = memoize((facts: readonly AdvertFacts[]): AdvertFacts[] => {
	const seen = new Set<string>();
	return facts.filter(({ employer, role }) => {
		const key = `${employer} ${role}`;
		const isNew = !seen.has(key);
		seen.add(key);
		return isNew;
	});
});
