import { max, sum } from 'simple-statistics';
import { floors, shortfall } from '#statistics/floors.ts';
import { studentT, Z } from '#statistics/normal.ts';
import { shareOf, type Interval } from '#statistics/share.ts';

/**
 * The observed life of one job, in days of age. A job that was already open when we first looked enters at the age it had then.
 */
export interface Life {
	/** Any identifier that is the same in all jobs of the employer */
	employer: string;
	/** The age at which we first saw it; we could see it close only from then on */
	entry: number;
	/** The age at which it closed, or at which we last saw it open */
	exit: number;
	/** Whether it closed at `exit`; false when it is still open or we lost track of it */
	ended: boolean;
}

/** The curve from one age at which jobs closed to the next. */
export interface CurvePoint {
	/** Age in days */
	at: number;
	/** The number of observed jobs open just before this age, and of their employers */
	atRisk: number;
	employers: number;
	/** Jobs that closed at this age */
	ended: number;
	/** The share of jobs that stay open longer */
	survival: number;
	/** The variance of the logarithm of `survival` by Greenwood’s formula, as if jobs were independent */
	greenwood: number;
	/** The interval of `survival`, computed on the log(−log) scale; null when `survival` is 0 */
	interval: Interval | null;
}

/**
 * The Kaplan–Meier curve with delayed entry: at each age, counts only jobs under observation at that age (Klein and Moeschberger
 * 2003, 4.2 and 4.6). One point for each age at which a job closed. The interval uses the larger of Greenwood’s variance and the
 * cluster variance over employers (infinitesimal jackknife, Therneau and Grambsch 2000, 7). The log(−log) scale keeps it between
 * 0 and 1.
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

/** One employer: its number of jobs, and its influence on the logarithm of the curve. */
interface Cluster {
	size: number;
	influence: number;
}

/**
 * The cluster variance: the sum of the employers’ squared influences. Each influence is enlarged by the employer’s share of all
 * jobs, as if it were left out. For few or uneven employers the sum is multiplied by (t/z)².
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

/** The part of a curve that rests on enough jobs. */
export interface KnownCurve {
	points: CurvePoint[];
	/** The last age, in days, that the curve covers; null when it covers nothing. */
	until: number | null;
	/** The interval of the share before the first closing, where all observed jobs are still open. */
	opening: Interval | null;
}

/**
 * The part of the curve that may be printed: it ends at the first closing with fewer than 20 jobs or 8 employers under
 * observation, and at the last age up to which that many were followed. A thin beginning distorts everything after it, so the
 * curve ends there too.
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

/** Whether a closing at that age would have been observed. */
const isInSight = ({ entry, exit }: Life, at: number): boolean => entry < at && at <= exit;

/** The last age at which enough jobs and employers for a share were under observation; 0 when there were never enough. */
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

/** The share of jobs open longer than `at` days, with its interval; null beyond the end of the curve. */
export function survivalAt({ points, until, opening }: KnownCurve, at: number): ({ value: number } & Interval) | null {
	if (until === null || at > until) return null;
	const last = points.findLast((point) => point.at <= at);
	if (!last) return opening && { value: 1, ...opening };
	return last.interval && { value: last.survival, ...last.interval };
}

/**
 * The age at which half of the jobs have closed. An end of its interval is null when the curve’s interval does not cross one
 * half.
 */
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
