import { sum } from 'simple-statistics';
import { studentT, Z } from '#statistics/normal.ts';

/** One advert: its employer, and whether it says what is counted. */
export interface Answer {
	/** Any identifier that is the same in all adverts of the employer */
	employer: string;
	says: boolean;
}

/** The effective sample size of adverts when those of one employer resemble each other. */
export interface Weight {
	adverts: number;
	/** The number of their employers */
	employers: number;
	/** The number of employers of equal size that would give the same precision: (Σm)² / Σm² (Kish 1965) */
	evenEmployers: number;
	/** The variance divided by that of the same number of independent adverts; at least 1 (the design effect) */
	designEffect: number;
	/** The number of independent adverts that would give an equally wide interval; at most `adverts` */
	effective: number;
}

/**
 * Computes the effective sample size. The design effect is the larger of two estimates, because each alone is often too low: the
 * linearised variance of a ratio over clusters, and 1 + (Σm²/Σm − 1)·ρ with the ANOVA estimate of the correlation ρ within
 * employers. It is then multiplied by (t/z)² with `employers` − 1 degrees of freedom, because it is itself an estimate (Korn and
 * Graubard 1998). When all adverts or none say it, nothing can be estimated, and each employer counts as one advert. When each
 * employer has one advert, the design effect is 1. `docs/decisions/16-intervals-count-employers.md` has the measured coverage.
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
	const hits = sum(clusters.map((cluster) => cluster.hits));
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

/** Variance of the share over clusters, by linearisation, divided by that of independent adverts. */
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
