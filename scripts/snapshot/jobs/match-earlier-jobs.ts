import type { LedgerPosting } from '#domain/ledger.ts';
import type { Candidate } from './candidate.ts';
import { compareKeys } from '#domain/compare.ts';
import { listingId, type Known } from './identity.ts';
import type { LastNight } from '../store/last-night.ts';
import { MAX_DISTANCE, type Job } from './merge.ts';
import { readSimhash, simhashDistance } from './simhash.ts';

const DAY = 86_400_000;
/** A job that closed longer ago than this and is up again under a new address is a new job. */
const REPOST_DAYS = 90;

/** What earlier nights know of these rows. Goes through the ledger once and remembers only what these rows meet. */
export function recognise(candidates: readonly Candidate[], last: LastNight | null): Known {
	const ids = new Map<Candidate, { id: string; firstSeen: string }>();
	const firstSeen = new Map<string, string>();
	const rows = byPosting(candidates);
	const own = new Set(candidates.map(({ posting }) => listingId(posting)));
	for (const { id, firstSeen: day, seenOn } of last?.postings() ?? []) {
		if (own.has(id)) firstSeen.set(id, day);
		for (const { source, board, postingId } of seenOn) {
			const row = rows.get(`${source}/${board}`)?.get(postingId);
			if (!row) continue;
			firstSeen.set(id, day);
			const other = ids.get(row);
			if (!other || compareKeys([day, id], [other.firstSeen, other.id]) < 0) ids.set(row, { id, firstSeen: day });
		}
	}
	const idOf: Known['idOf'] = ({ source, board, postingId }) => {
		const row = rows.get(`${source}/${board}`)?.get(postingId);
		return row && ids.get(row)?.id;
	};
	return { idOf, firstSeen: (id) => firstSeen.get(id) };
}

function byPosting(candidates: readonly Candidate[]): Map<string, Map<string, Candidate>> {
	const boards = new Map<string, Map<string, Candidate>>();
	for (const candidate of candidates) {
		const { source, board, postingId } = candidate.posting;
		const name = `${source}/${board}`;
		const rows = boards.get(name) ?? new Map<string, Candidate>();
		boards.set(name, rows.set(postingId, candidate));
	}
	return boards;
}

/**
 * Gives jobs that nobody knows the id of a job of the same employer and role with nearly the same text, which no row
 * of tonight carries: it is up again under a new address. Changes `ids`; returns the jobs that got another’s.
 */
export function recogniseReposts(
	ids: Map<Job, string>,
	known: Known,
	last: LastNight | null,
	today: string,
): Map<Job, string> {
	const unknown = [...ids].filter(([[{ simhash }], id]) => simhash !== null && known.firstSeen(id) === undefined);
	const jobsOf = Map.groupBy(unknown, ([[{ employerSlug, role }]]) => `${employerSlug}/${role}`);
	const taken = new Set(ids.values());
	const matches: { job: Job; old: LedgerPosting; distance: number }[] = [];
	for (const old of jobsOf.size === 0 ? [] : (last?.postings() ?? [])) {
		if (old.simhash === null || taken.has(old.id) || isLongGone(old, today)) continue;
		for (const [job] of jobsOf.get(`${old.employer.slug}/${old.role}`) ?? []) {
			const distance = distanceOf(job, old, old.simhash);
			if (distance <= MAX_DISTANCE) matches.push({ job, old, distance });
		}
	}
	const reposts = new Map<Job, string>();
	const used = new Set<string>();
	for (const { job, old } of matches.toSorted((a, b) => compareKeys(orderOf(a), orderOf(b)))) {
		if (reposts.has(job) || used.has(old.id)) continue;
		used.add(old.id);
		reposts.set(job, old.id);
		ids.set(job, old.id);
	}
	return reposts;
}

function isLongGone({ lastSeen }: LedgerPosting, today: string): boolean {
	return Date.parse(today) - Date.parse(lastSeen) > REPOST_DAYS * DAY;
}

/** Infinity where the levels differ, as in merging. */
function distanceOf(job: Job, { level }: LedgerPosting, simhash: string): number {
	const [{ simhash: own, level: ownLevel }] = job;
	if (own === null || (level !== null && ownLevel !== null && level !== ownLevel)) return Infinity;
	return simhashDistance(own, readSimhash(simhash));
}

/** The nearest text first, then the job that has been for longest. */
function orderOf({ job, old, distance }: { job: Job; old: LedgerPosting; distance: number }): string[] {
	const [{ posting }] = job;
	return [String(distance), old.firstSeen, old.id, `${posting.source}/${posting.board}/${posting.postingId}`];
}
