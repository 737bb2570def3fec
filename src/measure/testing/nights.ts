import { judge } from '#statistics/compare.ts';
import type { Random } from '#statistics/random.ts';
import { shareOf } from '#statistics/share.ts';
import type { NightVerdict } from '../steady.ts';

/** For tests: a market in which nothing changes but the jobs that are open. */
export interface Market {
	adverts: number;
	/** Adverts of each employer. */
	ofEach: number;
	/** The share of jobs that are closed and replaced each night. */
	churn: number;
	/** The share of all employers’ jobs that say what is counted. */
	share: number;
	/** The claim: at least this share does. */
	atLeast: number;
	nights: number;
}

/**
 * For tests: what a claim is counted to be, night after night. Each employer has a share of its own around the market’s,
 * so that its jobs resemble each other; jobs close and others of the same employer open.
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
		const figure = shareOf(jobs.map((one, at) => ({ employer: String(Math.floor(at / ofEach)), says: one })));
		const judged = figure ? judge(figure, { atLeast, atMost: null }) : 'open';
		const day = new Date(Date.UTC(2026, 0, 1 + night)).toISOString().slice(0, 10);
		return { day, verdict: ({ met: 'holds', missed: 'does-not-hold', open: 'open' } as const)[judged] };
	});
}
