import { Listing } from '#domain/listing.ts';
import type { LedgerPosting } from '#domain/ledger.ts';
import { boardName } from '../plan/planned-board.ts';
import type { Facts } from '../jobs/candidate.ts';
import { compareText } from '#domain/compare.ts';
import { DayCounts, ledgerStart } from './day-counts.ts';
import { explainIssues } from '../decode/explain-issues.ts';
import { assignIds } from '../jobs/identity.ts';
import type { JudgedBoard } from '../gate/judge-boards.ts';
import { TonightsRows } from '../gate/still-open.ts';
import type { LastNight } from '../store/last-night.ts';
import { follow, placeName } from './ledger-entry.ts';
import { merge, type Job } from '../jobs/merge.ts';
import type { Work } from '../jobs/read-board.ts';
import { recognise, recogniseReposts } from '../jobs/match-earlier-jobs.ts';
import { simhashText } from '../jobs/simhash.ts';
import { toListing } from '../jobs/to-listing.ts';
import { joinById } from './join-by-id.ts';
import type { WorkFile } from '../store/work-file.ts';

export interface JoinInput {
	boards: readonly JudgedBoard[];
	last: LastNight | null;
	today: string;
	work: Work;
	/** Where the lines of the snapshot and of the ledger go, each sorted by id. */
	out: { listings: WorkFile; ledger: WorkFile };
}

export interface Joined {
	/** Jobs after merging. */
	jobs: number;
	/** Listings written, kept ones included. */
	listings: number;
	/** How many listings each board keeps from an earlier night, by `source/board`. */
	kept: Map<string, number>;
	/** Lines of the ledger. */
	postings: number;
	counts: DayCounts;
}

/**
 * Tonight’s rows, the listings kept from the last night, and the ledger, as the lines of the new files. The three are
 * read side by side in the order of ids, one line at a time. Notes on each candidate what became of it.
 */
export function joinNights({ boards, last, today, work, out }: JoinInput): Joined {
	const candidates = boards.filter(({ objection }) => objection === null).flatMap((board) => board.candidates);
	const jobs = merge(candidates);
	const known = recognise(candidates, last);
	const ids = assignIds(jobs, known);
	const reposts = recogniseReposts(ids, known, last, today);
	const rows = new TonightsRows(boards);
	const kinds = new Map(boards.map(({ board }) => [boardName(board), board.kind]));
	const joined: Joined = {
		jobs: jobs.length,
		listings: 0,
		kept: new Map(),
		postings: 0,
		counts: new DayCounts(today),
	};

	const fresh = [...ids].map(([job, id]) => ({ id, job })).toSorted((a, b) => compareText(a.id, b.id));
	for (const { id, of } of joinById(fresh, last?.listings() ?? [], last?.postings() ?? [])) {
		const [tonight, before, old] = of;
		const kept = before && rows.keep(before, today);
		const read = tonight && listingOf(tonight.job, id, old);
		if (read) write(read.listing, read.entry, kept);
		else if (kept) {
			countKept(kept);
			write(kept, openAgain(old) ?? follow(null, kept, { simhash: null, titles: [] }), null);
		} else if (old) leave(old);
	}
	return joined;

	function listingOf(
		job: Job,
		id: string,
		old: LedgerPosting | null,
	): { listing: Listing; entry: LedgerPosting } | null {
		const facts = job.map(({ place }) => JSON.parse(work.facts.read(place)) as Facts) as [Facts, ...Facts[]];
		const kind = kinds.get(boardName(job[0].posting)) ?? null;
		const history = { edits: [], reposts: [] };
		const draft = toListing(facts, { id, today, firstSeen: old?.firstSeen ?? today, kind, history });
		const parsed = Listing.safeParse(draft);
		if (!parsed.success) {
			const reason = explainIssues(parsed.error.issues, 'listing');
			for (const row of job) row.refusal = reason;
			return null;
		}
		for (const [index, row] of job.entries()) row.listing = { id, isFirst: index === 0 };
		const simhash = job[0].simhash && simhashText(job[0].simhash);
		const titles = facts.map(({ posting }) => posting.title);
		const isRepost = old !== null && isUnderNewAddress(parsed.data, old, reposts.has(job) && !rows.isUnread(old));
		const entry = follow(old, parsed.data, { simhash, titles, isRepost });
		return { listing: { ...parsed.data, history: { edits: entry.edits, reposts: entry.reposts } }, entry };
	}

	/** `kept` is the same listing as a board that failed still has it, or the listing itself has no other. */
	function write(listing: Listing, entry: LedgerPosting, kept: Listing | null): void {
		const names = new Set(listing.seenOn.map(placeName));
		const mentions = (kept?.seenOn ?? []).filter((seen) => !names.has(placeName(seen)));
		out.listings.append(`${JSON.stringify({ ...listing, seenOn: [...listing.seenOn, ...mentions] })}\n`);
		joined.listings += 1;
		put(entry);
		joined.counts.open(entry);
	}

	function countKept({ seenOn: [first] }: Listing): void {
		if (!first) return;
		const name = boardName(first);
		joined.kept.set(name, (joined.kept.get(name) ?? 0) + 1);
	}

	function leave(old: LedgerPosting): void {
		if (old.lastSeen <= ledgerStart(today)) return;
		const entry = old.closedOn === null && rows.isClosed(old) ? { ...old, closedOn: today } : old;
		put(entry);
		joined.counts.gone(entry);
	}

	function put(entry: LedgerPosting): void {
		out.ledger.append(`${JSON.stringify(entry)}\n`);
		joined.postings += 1;
	}
}

function openAgain(old: LedgerPosting | null): LedgerPosting | null {
	return old && { ...old, closedOn: null };
}

/** Whether a row is new at a board that had the job before, or, for a job that was gone, at any. */
function isUnderNewAddress({ seenOn }: Listing, old: LedgerPosting, wasGone: boolean): boolean {
	const places = new Set(old.seenOn.map(placeName));
	const addresses = new Set(old.seenOn.map(({ url }) => url));
	const boards = new Set(old.seenOn.map(boardName));
	return seenOn.some(
		(seen) => !places.has(placeName(seen)) && !addresses.has(seen.url) && (wasGone || boards.has(boardName(seen))),
	);
}
