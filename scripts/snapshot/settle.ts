import { Listing, type EmployerKind } from '#domain/listing.ts';
import type { RowReport } from '#domain/report.ts';
import type { Candidate } from './candidate.ts';
import { explainIssues } from './explain-issues.ts';
import { assignIds } from './identity.ts';
import type { LastNight } from './last-night.ts';
import { merge } from './merge.ts';
import { toListing } from './to-listing.ts';

export interface Settled {
	listings: Listing[];
	/** A verdict for each candidate. */
	rows: RowReport[];
}

/** Candidates as listings: repeats put together, ids given, the day they were first seen carried over. */
export function settle(
	candidates: readonly Candidate[],
	kindOf: (candidate: Candidate) => EmployerKind | null,
	last: LastNight | null,
	today: string,
): Settled {
	const jobs = merge(candidates);
	const ids = assignIds(jobs, last);
	const settled: Settled = { listings: [], rows: [] };
	for (const job of jobs) {
		const id = ids.get(job) ?? '';
		const firstSeen = last?.byId.get(id)?.firstSeen ?? today;
		const listing = Listing.safeParse(toListing(job, { id, today, firstSeen, kind: kindOf(job[0]) }));
		if (listing.success) {
			const [first, ...repeats] = job;
			settled.listings.push(listing.data);
			settled.rows.push(
				rowReport(first, 'published', 'published', `listing ${id}`),
				...repeats.map((repeat) => rowReport(repeat, 'dropped', 'repeat', `repeat of ${id}`)),
			);
		} else {
			const reason = explainIssues(listing.error.issues, 'listing');
			settled.rows.push(...job.map((row) => rowReport(row, 'quarantined', 'listing-schema', reason)));
		}
	}
	return settled;
}

/** The verdict of a candidate in the report’s words. */
export function rowReport(
	{ index, posting }: Candidate,
	verdict: RowReport['verdict'],
	rule: string,
	reason: string,
): RowReport {
	const { source, board, postingId, title } = posting;
	return { source, board, index, postingId, title, verdict, rule, reason };
}
