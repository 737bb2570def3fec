import { boardName, placeName } from '#domain/board.ts';
import { ID_LENGTH } from '#domain/listing-id.ts';
import type { Posting } from '#domain/posting.ts';
import { compareKeys, compareText, sortedBy } from '#domain/compare.ts';
import type { LedgerPosting } from '#domain/ledger.ts';
import { daysBetween } from '#domain/day.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { levelOf, type Candidate } from '../candidates/candidate.ts';
import { MAX_DISTANCE, type Job } from './merge.ts';
import { simhashDistance } from '../rows/simhash.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * The id of a listing: the first characters in base32 of the SHA-256 of `source/board/key`. `attempt` gives another id if one is
 * taken.
 */
export function listingId(posting: Pick<Posting, 'source' | 'board' | 'key'>, attempt = 1): string {
	const name = `${boardName(posting)}/${posting.key}${attempt > 1 ? `#${attempt}` : ''}`;
	const start = sha256(name).slice(0, (ID_LENGTH * 5) / 4);
	const digits = Number.parseInt(start, 16).toString(32).padStart(ID_LENGTH, '0');
	return [...digits].map((digit) => alphabet[Number.parseInt(digit, 32)] ?? '').join('');
}

/** A job with its id, which is part of its address. */
export interface IdentifiedJob {
	id: string;
	job: Job;
	/** Whether the job was recognised only by its text: it is published again under a new address. */
	isRepost: boolean;
}

/**
 * Gives each of tonight’s jobs an id. A job of an earlier night keeps its id; it is recognised by one of its rows or by its text.
 */
export function identifyJobs(jobs: readonly Job[], earlier: readonly LedgerPosting[], today: string): IdentifiedJob[] {
	const known = matchEarlierJobs(jobs.flat(), earlier);
	const ids = assignIds(jobs, known);
	const reposts = matchReposts(ids, known, earlier, today);
	return [...ids].map(([job, id]) => ({ id: reposts.get(job) ?? id, job, isRepost: reposts.has(job) }));
}

/** Looks up what earlier nights recorded about tonight’s rows. */
interface KnownJobs {
	/** The id of the job that this row was published as. */
	idOf: (posting: Pick<Posting, 'source' | 'board' | 'postingId'>) => string | undefined;
	/** The day on which a job was first seen; undefined if the id is new. */
	firstSeen: (id: string) => string | undefined;
}

/**
 * Assigns an id to each job. A job keeps its id even if the row from which the id was made has disappeared. A new job gets the id
 * of its first row. No two jobs get the same id.
 */
function assignIds(jobs: readonly Job[], known: KnownJobs): Map<Job, string> {
	const ids = new Map<Job, string>();
	const taken = new Set<string>();
	const assign = (job: Job, id: string) => {
		if (ids.has(job) || taken.has(id)) return;
		ids.set(job, id);
		taken.add(id);
	};
	const ordered = sortedBy(jobs, ([{ posting }]) => [`${boardName(posting)}/${posting.key}`]);
	for (const idOf of [known.idOf, (posting: Candidate['posting']) => listingId(posting)]) {
		for (const job of ordered) {
			const usedBefore = job.flatMap(({ posting }) => idOf(posting) ?? []);
			for (const id of oldestFirst(usedBefore, known)) assign(job, id);
		}
	}
	for (const job of ordered) {
		for (let attempt = 1; !ids.has(job); attempt++) assign(job, listingId(job[0].posting, attempt));
	}
	return ids;
}

/** Those of the ids that earlier nights used, oldest first. */
function oldestFirst(ids: readonly string[], known: KnownJobs): string[] {
	return ids
		.flatMap((id) => {
			const firstSeen = known.firstSeen(id);
			return firstSeen === undefined ? [] : [{ id, firstSeen }];
		})
		.toSorted((a, b) => compareText(a.firstSeen, b.firstSeen) || compareText(a.id, b.id))
		.map(({ id }) => id);
}

/** A job that comes back under a new address after more days than this counts as a new job. */
const REPOST_DAYS = 90;

/** Finds the earlier job of each of tonight’s rows. If two earlier jobs share a row, the older job wins. */
function matchEarlierJobs(candidates: readonly Candidate[], earlier: readonly LedgerPosting[]): KnownJobs {
	const tonight = new Set(candidates.map(({ posting }) => placeName(posting)));
	const ids = new Map<string, LedgerPosting>();
	for (const job of earlier) {
		for (const place of job.seenOn.map(placeName)) {
			const other = ids.get(place);
			const isOlder = !other || compareKeys([job.firstSeen, job.id], [other.firstSeen, other.id]) < 0;
			if (tonight.has(place) && isOlder) ids.set(place, job);
		}
	}
	const firstSeen = new Map(earlier.map((job) => [job.id, job.firstSeen]));
	return { idOf: (posting) => ids.get(placeName(posting))?.id, firstSeen: (id) => firstSeen.get(id) };
}

/**
 * Finds jobs that are published again under a new address: their id is new, and the ledger has a job of the same employer and
 * role with nearly the same text that none of tonight’s rows belongs to. Returns the earlier id of each such job.
 */
function matchReposts(
	ids: ReadonlyMap<Job, string>,
	known: KnownJobs,
	earlier: readonly LedgerPosting[],
	today: string,
): Map<Job, string> {
	const unknown = [...ids].filter(([[{ simhash }], id]) => simhash !== null && known.firstSeen(id) === undefined);
	const jobsOf = Map.groupBy(unknown, ([[{ employerSlug, reading }]]) => `${employerSlug}/${reading.role.value}`);
	const taken = new Set(ids.values());
	const matches: { job: Job; old: LedgerPosting; distance: number }[] = [];
	for (const old of earlier) {
		if (taken.has(old.id) || daysBetween(old.lastSeen, today) > REPOST_DAYS) continue;
		for (const [job] of jobsOf.get(`${old.employer.slug}/${old.role}`) ?? []) {
			const distance = distanceOf(job, old);
			if (distance <= MAX_DISTANCE) matches.push({ job, old, distance });
		}
	}
	const reposts = new Map<Job, string>();
	const used = new Set<string>();
	for (const { job, old } of sortedBy(matches, orderOf)) {
		if (reposts.has(job) || used.has(old.id)) continue;
		used.add(old.id);
		reposts.set(job, old.id);
	}
	return reposts;
}

/**
 * Distance between the simhashes. Infinity if the levels differ, as in merging, or if one of the texts is too short to compare.
 */
function distanceOf([row]: Job, { level, simhash }: LedgerPosting): number {
	const own = levelOf(row);
	if (row.simhash === null || simhash === null) return Infinity;
	if (level !== null && own !== null && level !== own) return Infinity;
	return simhashDistance(row.simhash, simhash);
}

/** Sort key: the most similar text first, then the older job. */
function orderOf({ job, old, distance }: { job: Job; old: LedgerPosting; distance: number }): string[] {
	return [String(distance), old.firstSeen, old.id, placeName(job[0].posting)];
}
