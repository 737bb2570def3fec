import { max, sum } from 'simple-statistics';
import { floors, shortfall } from '#statistics/floors.ts';
import { studentT, Z } from '#statistics/normal.ts';
import { shareOf, type Interval } from '#statistics/share.ts';

/** One job as we saw it, in days of age. A job that was open when we first looked enters at the age it had by then. */
export interface Life {
	/** Any name of the employer that is the same in all its jobs */
	employer: string;
	/** Age at which we first saw it; only from then on could we have seen it close */
	entry: number;
	/** Age at which it closed, or at which we last saw it open */
	exit: number;
	/** Whether it closed at `exit`; false where it is open still, or out of our sight */
	ended: boolean;
}

/** What holds from one age at which jobs closed until the next. */
export interface CurvePoint {
	/** Days of age */
	at: number;
	/** Jobs that were open and in sight just before, and their employers */
	atRisk: number;
	employers: number;
	/** Jobs that closed at this age */
	ended: number;
	/** Share of jobs that stay open longer */
	survival: number;
	/** Variance of the logarithm of `survival`, by Greenwood’s formula, as if jobs were independent */
	greenwood: number;
	/** Of `survival`, on the scale of log(−log); null where it is 0 */
	interval: Interval | null;
}

/**
 * The Kaplan–Meier curve with delayed entry: at each age, only jobs that had come into sight before and had not left it count
 * (Klein and Moeschberger 2003, 4.2 and 4.6). One point for each age at which a job closed. The interval takes the larger of
 * Greenwood’s variance and that of employers as clusters (infinitesimal jackknife, Therneau and Grambsch 2000, 7); on the scale of log(−log) it stays from 0 to 1.
 */
export function survivalCurve(lives: readonly Life[]): CurvePoint[] {
	const seen = lives.filter(({ entry, exit }) => exit > entry);
	const ages = [...new Set(seen.flatMap(({ exit, ended }) => (ended ? [exit] : [])))].toSorted((a, b) => a - b);
	const employers = Map.groupBy(seen, ({ employer }) => employer);
	const isClustered = employers.size < seen.length;
	const clusters = new Map([...employers].map(([employer, own]) => [employer, { size: own.length, influence: 0 }]));
	let survival = 1;
	let greenwood = 0;
	return ages.map((at) => {
		const present = seen.filter((life) => isInSight(life, at));
		const atRisk = present.length;
		const ended = present.filter((life) => life.ended && life.exit === at).length;
		survival *= 1 - ended / atRisk;
		greenwood += ended / (atRisk * (atRisk - ended));
		for (const { employer, ended: endedOnce, exit } of present) {
			const own = Number(endedOnce && exit === at) - ended / atRisk;
			const cluster = clusters.get(employer);
			if (cluster) cluster.influence -= own / (atRisk - ended);
		}
		const variance = isClustered ? Math.max(greenwood, clusterVariance([...clusters.values()])) : greenwood;
		return {
			...{ at, atRisk, employers: new Set(present.map(({ employer }) => employer)).size, ended, survival, greenwood },
			interval: survival === 0 ? null : logLogInterval(survival, variance),
		};
	});
}

/** One employer: how many jobs, and how much more or less of it would move the logarithm of the curve. */
interface Cluster {
	size: number;
	influence: number;
}

/**
 * Sum of squares of the influences, each raised by how much of all the jobs its employer has, as if it were left out; for few
 * or uneven employers raised by (t/z)².
 */
function clusterVariance(clusters: readonly Cluster[]): number {
	const jobs = sum(clusters.map(({ size }) => size));
	if (clusters.length < 2) return Infinity;
	const evenEmployers = jobs ** 2 / sum(clusters.map(({ size }) => size ** 2));
	const squares = sum(clusters.map(({ size, influence }) => (influence / (1 - size / jobs)) ** 2));
	return (clusters.length / (clusters.length - 1)) * squares * (studentT(evenEmployers - 1) / Z) ** 2;
}

function logLogInterval(survival: number, variance: number): Interval {
	const reach = Z * (Math.sqrt(variance) / Math.abs(Math.log(survival)));
	return { low: survival ** Math.exp(reach), high: survival ** Math.exp(-reach) };
}

/** A part of a curve that rests on enough. */
export interface KnownCurve {
	points: CurvePoint[];
	/** Last age, in days, of which it says anything; null where it says nothing. */
	until: number | null;
	/** Of the share that is open longer than any age before the first closing, which is all that were in sight. */
	opening: Interval | null;
}

/**
 * The curve as far as it may be printed: up to the last age before which at no closing fewer than 20 jobs of 8 employers were in
 * sight, and no further than so many have been followed. A thin beginning spoils all that comes after it, so it ends there too.
 */
export function knownCurve(lives: readonly Life[]): KnownCurve {
	const curve = survivalCurve(lives);
	const isThin = ({ atRisk: adverts, employers }: CurvePoint) => shortfall({ adverts, employers }, 'share').length > 0;
	const thin = curve.findIndex(isThin);
	const points = thin < 0 ? curve : curve.slice(0, thin);
	const end = thin < 0 ? Infinity : (curve[thin]?.at ?? 0) - 1;
	const until = Math.min(end, followedUntil(lives));
	if (until <= 0) return { points: [], until: null, opening: null };
	const first = Math.min(points[0]?.at ?? until, until);
	const opening = shareOf(
		lives.filter((life) => isInSight(life, first)).map(({ employer }) => ({ employer, says: true })),
	);
	return {
		points: points.filter(({ at }) => at <= until),
		until,
		opening: opening && { low: opening.low, high: opening.high },
	};
}

/** Whether a closing at that age would have been seen. */
const isInSight = ({ entry, exit }: Life, at: number): boolean => entry < at && at <= exit;

/** The last age up to which as many jobs and employers as a share needs were in sight; 0 where there were never as many. */
function followedUntil(lives: readonly Life[]): number {
	const seen = lives.filter(({ entry, exit }) => exit > entry);
	const ages = [...new Set(seen.map(({ exit }) => exit))];
	const enough = ages.filter((at) => {
		const present = seen.filter((life) => isInSight(life, at));
		const employers = new Set(present.map(({ employer }) => employer)).size;
		return present.length >= floors.share.adverts && employers >= floors.share.employers;
	});
	return enough.length === 0 ? 0 : max(enough);
}

/** Share of jobs open longer than `at` days, with its interval; null where the curve does not reach so far. */
export function survivalAt({ points, until, opening }: KnownCurve, at: number): ({ value: number } & Interval) | null {
	if (until === null || at > until) return null;
	const last = points.findLast((point) => point.at <= at);
	if (!last) return opening && { value: 1, ...opening };
	return last.interval && { value: last.survival, ...last.interval };
}

/** The age at which half of the jobs are closed; its ends are null where the curve’s interval does not cross the half. */
export function medianLife({ points }: KnownCurve): { value: number; low: number | null; high: number | null } | null {
	const firstBelow = (of: (point: CurvePoint) => number | undefined) =>
		points.find((point) => (of(point) ?? 1) <= 0.5)?.at ?? null;
	const value = firstBelow(({ survival }) => survival);
	if (value === null) return null;
	return {
		value,
		low: firstBelow(({ interval }) => interval?.low),
		high: firstBelow(({ interval }) => interval?.high),
	};
}
