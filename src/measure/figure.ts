import type { AdvertFacts } from '#domain/edition.ts';
import type { Measure, Saying } from '#domain/measure.ts';
import { bootstrapOfSums } from '#statistics/bootstrap.ts';
import { differenceOf } from '#statistics/compare.ts';
import { shortfall, type Shortfall } from '#statistics/floors.ts';
import { quantile as quantileOf, quantileInterval } from '#statistics/quantile.ts';
import { seededRandom } from '#statistics/random.ts';
import { shareOf, type Interval } from '#statistics/share.ts';
import { advertsFor, doesSay, saysAnything, statedNumber, type Asked } from './who-counts.ts';

/** The unit of a figure. */
export type Unit = 'share' | 'years' | 'pay' | 'points' | 'ratio';

/** A figure with its interval and sample size. Shares and points are fractions of 1; pay is in whole units of its currency. */
export interface Figure extends Interval {
	value: number;
	/** Adverts that were counted. */
	adverts: number;
	employers: number;
	/** How many adverts were asked about it, and how many of them said anything about it. */
	coverage: { asked: number; said: number };
}

/** The number of adverts that were counted, and of their employers. */
export type Behind = Pick<Figure, 'adverts' | 'employers'>;

/**
 * A figure, or the reason why there is none: `lacks` lists what there is too little of. It is empty when a few employers have too
 * many of the adverts.
 */
export type Answer = { figure: Figure } | { lacks: Shortfall; behind: Behind };

export const isFigure = (answer: Answer): answer is { figure: Figure } => 'figure' in answer;

/** The unit of a measure’s figure. */
export function unitOf({ quantile, rank, against }: Measure): Unit {
	if (against?.by === 'ratio') return 'ratio';
	if (rank || (against && !quantile)) return 'points';
	return quantile?.of ?? 'share';
}

/**
 * Computes the figure of a measure, treating each employer as a cluster. Below the floors for such a figure, returns what is
 * missing.
 * @param isRough computes only the value of a rank, without the slow bootstrap; the interval is then just the value
 */
export function answer(measure: Measure, asked: Asked, isRough = false): Answer {
	const { against } = measure;
	const own = plain(measure, asked, isRough);
	if (!against || !isFigure(own)) return own;
	const other = plain({ ...measure, of: against.of }, asked, isRough);
	if (!isFigure(other)) return other;
	return { figure: compare(own.figure, other.figure, against.by) };
}

function plain(measure: Measure, asked: Asked, isRough: boolean): Answer {
	const among = advertsFor(measure, asked);
	const said = among.filter((facts) => saysAnything(facts, measure));
	const counted = measure.quantile ? said : among;
	const have = { adverts: counted.length, employers: new Set(counted.map(({ employer }) => employer)).size };
	const kind = measure.quantile === undefined ? 'share' : measure.quantile.at === 0.5 ? 'median' : 'quartiles';
	const lacks = shortfall(have, kind, measure.least);
	const figure = lacks.length > 0 ? null : valueOf(measure, counted, isRough);
	if (figure === null) return { lacks, behind: have };
	return { figure: { ...figure, ...have, coverage: { asked: among.length, said: said.length } } };
}

function valueOf(
	{ share, quantile, rank }: Measure,
	adverts: readonly AdvertFacts[],
	isRough: boolean,
): (Interval & { value: number }) | null {
	const employer = ({ employer: number }: AdvertFacts) => String(number);
	if (share) {
		const does = doesSay(share);
		return shareOf(adverts.map((facts) => ({ employer: employer(facts), says: does(facts) })));
	}
	if (quantile) {
		const numbers = adverts.map((facts) => ({ employer: employer(facts), value: statedNumber(facts, quantile) ?? 0 }));
		const interval = quantileInterval(numbers, quantile.at);
		return (
			interval && {
				value: quantileOf(
					numbers.map(({ value }) => value),
					quantile.at,
				),
				...interval,
			}
		);
	}
	if (!rank) return null;
	// One row per employer: the number of its adverts, then how many of them name each thing. The bootstrap then adds up employers
	// instead of adverts.
	const ranked = [...rank.first, ...rank.before].map((slug) => doesSay(namesOne(rank.among, slug)));
	const rows = [...Map.groupBy(adverts, employer).values()].map((own) => [
		own.length,
		...ranked.map((does) => own.filter(does).length),
	]);
	const lead = (sums: readonly number[]) => leadOf(sums, rank.first.length);
	const value = lead(sumOf(rows));
	if (isRough) return { value, low: value, high: value };
	const interval = bootstrapOfSums(rows, lead, seededRandom(SEED), TIMES);
	return interval && { value, ...interval };
}

/**
 * The condition that an advert names one thing: a tool, track, topic or specialisation, or a value of one of the site’s facets.
 */
const namesOne = (among: string, slug: string): Saying =>
	['tool', 'track', 'topic', 'specialisation'].includes(among) ? { [among]: slug } : { named: { [among]: slug } };

/**
 * The lead of the first group: the smallest share in `first` minus the largest share among the others. This is a single figure,
 * so one bootstrap covers all pairs.
 * @param sums the number of adverts, then the counts of each thing, those of the first group first
 */
function leadOf([adverts = 0, ...named]: readonly number[], first: number): number {
	const shares = named.map((hits) => hits / adverts);
	return Math.min(...shares.slice(0, first)) - Math.max(...shares.slice(first));
}

const sumOf = (rows: readonly (readonly number[])[]): number[] =>
	(rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));

/** The seed of the bootstrap, so that the same adverts always give the same interval, and its number of draws. */
const SEED = 24;
const TIMES = 1000;

function compare(own: Figure, other: Figure, by: 'difference' | 'ratio'): Figure {
	const between = by === 'difference' ? differenceOf(own, other) : ratioOf(own, other);
	return {
		value: between.value,
		low: between.low,
		high: between.high,
		adverts: Math.min(own.adverts, other.adverts),
		employers: Math.min(own.employers, other.employers),
		coverage: { asked: own.coverage.asked + other.coverage.asked, said: own.coverage.said + other.coverage.said },
	};
}

/** A ratio is computed as a difference of logarithms, and so is its interval. */
function ratioOf(own: Figure, other: Figure): Interval & { value: number } {
	const logs = ({ value, low, high }: Figure) => ({ value: Math.log(value), low: Math.log(low), high: Math.log(high) });
	const { value, low, high } = differenceOf(logs(own), logs(other));
	return { value: Math.exp(value), low: Math.exp(low), high: Math.exp(high) };
}
