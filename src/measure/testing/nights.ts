import { judge } from '#statistics/compare.ts';
import type { Random } from '#statistics/random.ts';
import { shareOf } from '#statistics/share.ts';
import type { NightVerdict } from '../steady.ts';

/** For tests: a job market whose rates stay constant while single jobs close and open. */
export interface Market {
	adverts: number;
	/** The number of adverts of each employer. */
	ofEach: number;
	/** The share of jobs that close and are replaced each night. */
	churn: number;
	/** The true share of all jobs that meet the claim’s condition. */
	share: number;
	/** The claim to test: at least this share. */
	atLeast: number;
	nights: number;
}

/**
 * For tests: the verdict on a claim for each night. Each employer has its own share around the market’s, so that its jobs
 * resemble each other. Jobs close, and others of the same employer open.
 */
export function countedNights(
	{ adverts, ofEach, churn, share, atLeast, nights }: Market,
	random: Random,
): NightVerdict[] {
	const employers = Math.ceil(adverts / ofEach);
	const own = Array.from({ length: employers }, () => (random() < 0.3 ? Number(random() < share) : share));
	const says = (at: number): boolean => random() < (own[Math.floor(at / ofEach)] ?? share);
	const jobs = Array.from({ length: adverts }, (_, at) => says(at));
	return Array.from({ length: nights }, (_, night): NightVerdict => {
		for (const at of jobs.keys()) if (random() < churn) jobs[at] = says(at);
		const figure = shareOf(jobs.map((says, at) => ({ employer: String(Math.floor(at / ofEach)), says })));
		const judged = figure ? judge(figure, { atLeast, atMost: null }) : 'open';
		const day = new Date(Date.UTC(2026, 0, 1 + night)).toISOString().slice(0, 10);
		return { day, verdict: ({ met: 'holds', missed: 'does-not-hold', open: 'open' } as const)[judged] };
	});
}
