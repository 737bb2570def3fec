import { boardName, placeName } from '#domain/board.ts';
import { compareText } from '#domain/compare.ts';
import type { LedgerDay, LedgerPosting } from '#domain/ledger.ts';
import { Listing } from '#domain/listing.ts';
import { explainIssues } from '../decode/fault.ts';
import type { JudgedBoard } from '../gate/judge-boards.ts';
import { TonightsRows } from '../gate/still-open.ts';
import type { Candidate } from '../jobs/candidate.ts';
import { assignIds, matchEarlierJobs, matchReposts } from '../jobs/identity.ts';
import { merge, type Job } from '../jobs/merge.ts';
import { toListing } from '../jobs/to-listing.ts';
import type { LastNight } from '../store/last-night.ts';
import { countDay, ledgerStart } from './day-counts.ts';
import { ledgerEntry } from './ledger-entry.ts';

/** What became of a row that may be published: the listing it is in, or what is wrong with the one it would be. */
export type Fate = { id: string; isFirst: boolean } | { refusal: string };

export interface JoinedNights {
	/** How many jobs there are after merging. */
	jobs: number;
	/** Tonight’s snapshot by id, with the listings that stay open from an earlier night. */
	listings: Listing[];
	/** The ledger by id. */
	postings: LedgerPosting[];
	days: LedgerDay[];
	/** How many listings of each board stay open from an earlier night, by `source/board`. */
	stillOpen: Map<string, number>;
	fates: Map<Candidate, Fate>;
}

/** Tonight’s rows, the listings that stay open from the last night, and the ledger, put together. */
export function joinNights(boards: readonly JudgedBoard[], last: LastNight | null, today: string): JoinedNights {
	const earlier = last?.postings ?? [];
	const candidates = boards.filter(({ objection }) => objection === null).flatMap((board) => board.candidates);
	const jobs = merge(candidates);
	const known = matchEarlierJobs(candidates, earlier);
	const ids = assignIds(jobs, known);
	const reposts = matchReposts(ids, known, earlier, today);
	const rows = new TonightsRows(boards);
	const kinds = new Map(boards.map(({ board }) => [boardName(board), board.kind]));

	const tonight = new Map([...ids].map(([job, id]) => [reposts.get(job) ?? id, job]));
	const before = new Map((last?.listings ?? []).map((listing) => [listing.id, listing]));
	const ledger = new Map(earlier.map((posting) => [posting.id, posting]));
	const joined: JoinedNights = {
		...{ jobs: jobs.length, listings: [], postings: [], days: [] },
		...{ stillOpen: new Map(), fates: new Map() },
	};
	for (const id of [...new Set([...tonight.keys(), ...before.keys(), ...ledger.keys()])].toSorted(compareText)) {
		const [job, old] = [tonight.get(id), ledger.get(id) ?? null];
		const stillOpen = rows.stillOpen(before.get(id), today);
		const read = job && listingOf(job, id, old);
		if (read) {
			joined.listings.push(withMentions(read.listing, stillOpen));
			joined.postings.push(read.entry);
		} else if (stillOpen) {
			for (const name of stillOpen.seenOn.slice(0, 1).map(boardName)) {
				joined.stillOpen.set(name, (joined.stillOpen.get(name) ?? 0) + 1);
			}
			joined.listings.push(stillOpen);
			joined.postings.push(
				old ? { ...old, closedOn: null } : ledgerEntry(null, stillOpen, { simhash: null, titles: [] }),
			);
		} else if (old && old.lastSeen > ledgerStart(today)) {
			joined.postings.push(old.closedOn === null && rows.isClosed(old) ? { ...old, closedOn: today } : old);
		}
	}
	const open = new Set(joined.listings.map(({ id }) => id));
	joined.days = countDay(today, joined.postings, open, last?.days ?? []);
	return joined;

	function listingOf(
		job: Job,
		id: string,
		old: LedgerPosting | null,
	): { listing: Listing; entry: LedgerPosting } | null {
		const kind = kinds.get(boardName(job[0].posting)) ?? null;
		const draft = toListing(job, { id, firstSeen: old?.firstSeen ?? today, lastSeen: today, kind });
		const parsed = Listing.safeParse(draft);
		if (!parsed.success) {
			const refusal = explainIssues(parsed.error.issues, 'listing');
			for (const row of job) joined.fates.set(row, { refusal });
			return null;
		}
		for (const [index, row] of job.entries()) joined.fates.set(row, { id, isFirst: index === 0 });
		const [{ simhash }] = job;
		const titles = job.map(({ posting }) => posting.title);
		const isRepost = old !== null && isUnderNewAddress(parsed.data, old, reposts.has(job) && !rows.isUnread(old));
		const entry = ledgerEntry(old, parsed.data, { simhash, titles, isRepost });
		return { listing: { ...parsed.data, history: { edits: entry.edits, reposts: entry.reposts } }, entry };
	}
}

/** A listing with the places where a board that could not be read tonight still has it. */
function withMentions(listing: Listing, stillOpen: Listing | null): Listing {
	const names = new Set(listing.seenOn.map(placeName));
	const mentions = (stillOpen?.seenOn ?? []).filter((seen) => !names.has(placeName(seen)));
	return { ...listing, seenOn: [...listing.seenOn, ...mentions] };
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
