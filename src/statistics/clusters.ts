import { sum } from 'simple-statistics';
import { studentT, Z } from '#statistics/normal.ts';

/** One advert: who hires, and whether it says what is counted. */
export interface Answer {
	/** Any name of the employer that is the same in all its adverts */
	employer: string;
	says: boolean;
}

/** What adverts weigh, when those of one employer resemble each other. */
export interface Weight {
	adverts: number;
	/** How many employers placed them */
	employers: number;
	/** How many employers of equal size would weigh the same: (Σm)² / Σm² (Kish 1965) */
	evenEmployers: number;
	/** How many times wider the variance is than that of as many independent adverts; at least 1 (the design effect) */
	designEffect: number;
	/** How many independent adverts would give an interval as wide; at most `adverts` */
	effective: number;
}

/**
 * Weighs adverts. The design effect is the larger of two estimates: the linearised variance of a ratio over clusters, and
 * 1 + (Σm²/Σm − 1)·ρ with the ANOVA estimate of the correlation ρ within employers; either alone comes out too low too often.
 * It is then raised by (t/z)² with `employers` − 1 degrees of freedom, because it is itself estimated (Korn and
 * Graubard 1998). Where all or none say it there is nothing to estimate: an employer counts as one advert. Where each
 * employer has one advert, nothing is lost. `docs/decisions/16-intervals-count-employers.md` has the coverage of it.
 */
export function weigh(answers: readonly Answer[]): Weight {
	const clusters = [...Map.groupBy(answers, ({ employer }) => employer).values()].map((own) => ({
		size: own.length,
		hits: own.filter(({ says }) => says).length,
	}));
	const adverts = answers.length;
	const employers = clusters.length;
	const squares = sum(clusters.map(({ size }) => size ** 2));
	const evenEmployers = adverts === 0 ? 0 : adverts ** 2 / squares;
	if (employers === adverts) return { adverts, employers, evenEmployers, designEffect: 1, effective: adverts };
	const hits = sum(clusters.map((one) => one.hits));
	const estimated =
		hits === 0 || hits === adverts || employers === 1
			? adverts / evenEmployers
			: Math.max(1, linearised(clusters, hits / adverts), correlated(clusters, hits / adverts, squares / adverts));
	const designEffect = estimated * (studentT(employers - 1) / Z) ** 2;
	return { adverts, employers, evenEmployers, designEffect, effective: adverts / designEffect };
}

interface Cluster {
	size: number;
	hits: number;
}

/** Variance of the share over clusters, by linearisation, over that of independent adverts. */
function linearised(clusters: readonly Cluster[], share: number): number {
	const adverts = sum(clusters.map(({ size }) => size));
	const spread = sum(clusters.map(({ size, hits }) => (hits - share * size) ** 2));
	return ((clusters.length / (clusters.length - 1)) * spread) / (adverts * share * (1 - share));
}

/** 1 + (Σm²/Σm − 1)·ρ, with ρ from the mean squares between and within clusters, never below 0. */
function correlated(clusters: readonly Cluster[], share: number, meanOfOwn: number): number {
	const adverts = sum(clusters.map(({ size }) => size));
	const between = sum(clusters.map(({ size, hits }) => size * (hits / size - share) ** 2)) / (clusters.length - 1);
	const within = sum(clusters.map(({ size, hits }) => hits - hits ** 2 / size)) / (adverts - clusters.length);
	const typical = (adverts - meanOfOwn) / (clusters.length - 1);
	const correlation = (between - within) / (between + (typical - 1) * within);
	return 1 + (meanOfOwn - 1) * Math.max(0, correlation);
}
