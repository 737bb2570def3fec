import { boardName, placeName } from '#domain/board.ts';
import { compareText } from '#domain/compare.ts';
import type { LedgerDay, LedgerPosting } from '#domain/ledger.ts';
import { Frame } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { explainIssues } from '../decode/fault.ts';
import type { JudgedBoard } from '../gate/judge-boards.ts';
import type { NamedJob } from '../jobs/identity.ts';
import type { Job } from '../jobs/merge.ts';
import { toListing } from '../jobs/to-listing.ts';
import type { LastNight } from '../plan/last-night.ts';
import { sources } from '../sources/index.ts';
import { countDay, ledgerStart } from './day-counts.ts';
import { ledgerEntry } from './ledger-entry.ts';
import { TonightsRows } from './still-open.ts';

/** The result for a row that may be published: the id of its listing, or why that listing is invalid. */
export type Fate = { id: string; isFirst: boolean } | { refusal: string };

/** The input of `joinNights`. */
export interface Nights {
	/** Tonight’s jobs from the boards that may be used. */
	jobs: readonly NamedJob[];
	boards: readonly JudgedBoard[];
	/** The ledger of the earlier nights. */
	earlier: readonly LedgerPosting[];
	last: LastNight | null;
	today: string;
}

export interface JoinedNights {
	/** Number of jobs after merging. */
	jobs: number;
	/** Tonight’s snapshot sorted by id, including listings that stay open from an earlier night. */
	listings: Listing[];
	/** The ledger, sorted by id. */
	postings: LedgerPosting[];
	days: LedgerDay[];
	/** How many listings of each board stay open from an earlier night, by `source/board`. */
	stillOpen: Map<string, number>;
	fates: Map<Candidate, Fate>;
}

/** Combines tonight’s jobs, the listings that stay open from the last night, and the ledger. */
export function joinNights({ jobs, boards, earlier, last, today }: Nights): JoinedNights {
	const rows = new TonightsRows(boards);
	const kinds = new Map(boards.map(({ board }) => [boardName(board), board.kind]));
	const tonight = new Map(jobs.map((named) => [named.id, named]));
	const before = new Map(last?.listings.map((listing) => [listing.id, listing]));
	const ledger = new Map(earlier.map((posting) => [posting.id, posting]));

	const listings: Listing[] = [];
	const postings: LedgerPosting[] = [];
	const stillOpen = new Map<string, number>();
	const fates: JoinedNights['fates'] = new Map();
	for (const id of new Set([...tonight.keys(), ...before.keys(), ...ledger.keys()])) {
		const old = ledger.get(id) ?? null;
		const named = withItsAdvertFirst(tonight.get(id), old);
		const kept = rows.stillOpen(before.get(id), today);
		const read = named && readJob(named, old, { rows, kinds, today });
		for (const [index, row] of named?.job.entries() ?? []) {
			fates.set(row, read && 'refusal' in read ? read : { id, isFirst: index === 0 });
		}
		if (read && 'listing' in read) {
			listings.push(withMentions(read.listing, kept));
			postings.push(read.entry);
		} else if (kept) {
			const [first] = kept.seenOn;
			if (first) stillOpen.set(boardName(first), (stillOpen.get(boardName(first)) ?? 0) + 1);
			listings.push(kept);
			postings.push(old ? { ...old, closedOn: null } : ledgerEntry(null, kept, { simhash: null, titles: [] }));
		} else if (old && old.lastSeen > ledgerStart(today)) {
			const isClosed = old.closedOn === null && rows.isClosed(old);
			postings.push(isClosed ? { ...old, closedOn: today } : old);
		}
	}
	const open = new Set(listings.map(({ id }) => id));
	const byIds = postings.toSorted(byId);
	return {
		jobs: jobs.length,
		listings: listings.toSorted(byId),
		postings: byIds,
		days: countDay(today, byIds, open, last?.days ?? []),
		stillOpen,
		fates,
	};
}

/**
 * Moves the advert under which the job was published before ahead of later adverts on boards of many employers. There anybody may
 * copy an advert and claim to be older. An advert on the employer’s own board comes before both.
 */
export function withItsAdvertFirst<Named extends Pick<NamedJob, 'job'>>(
	named: Named | undefined,
	old: Pick<LedgerPosting, 'url'> | null,
): Named | undefined {
	if (!named || !old) return named;
	const isLater = ({ posting }: Candidate) => sources[posting.source].carriesOthers === true && posting.url !== old.url;
	const job = named.job.toSorted((a, b) => Number(isLater(a)) - Number(isLater(b))) as unknown as Job;
	return { ...named, job };
}

/** The listing of one of tonight’s jobs with its ledger entry, or why the listing does not fit our schema. */
function readJob(
	{ id, job, isRepost }: NamedJob,
	old: LedgerPosting | null,
	{
		rows,
		kinds,
		today,
	}: { rows: TonightsRows; kinds: ReadonlyMap<string, Listing['employer']['kind']>; today: string },
): { listing: Listing; entry: LedgerPosting } | { refusal: string } {
	const [{ posting, simhash }] = job;
	const kind = kinds.get(boardName(posting)) ?? null;
	const listing = toListing(job, { id, firstSeen: old?.firstSeen ?? today, lastSeen: today, kind });
	// Only the frame is checked: the facts were checked when the advert was read, mostly on an earlier night.
	const { error } = Frame.safeParse(listing);
	if (error) return { refusal: explainIssues(error.issues, 'listing') };
	const wasGone = isRepost && old !== null && !rows.isUnread(old);
	const entry = ledgerEntry(old, listing, {
		simhash,
		titles: job.map((row) => row.posting.title),
		isRepost: old !== null && isUnderNewAddress(listing, old, wasGone),
	});
	return { listing: { ...listing, history: { edits: entry.edits, reposts: entry.reposts } }, entry };
}

function byId(a: { id: string }, b: { id: string }): number {
	return compareText(a.id, b.id);
}

/** Adds the places of the listing on boards that could not be read tonight. */
function withMentions(listing: Listing, stillOpen: Listing | null): Listing {
	return { ...listing, seenOn: [...listing.seenOn, ...(stillOpen?.seenOn ?? [])] };
}

/** Whether a row is new on a board that already had the job, or new on any board if the job was gone. */
function isUnderNewAddress({ seenOn }: Listing, old: LedgerPosting, wasGone: boolean): boolean {
	const places = new Set(old.seenOn.map(placeName));
	const addresses = new Set(old.seenOn.map(({ url }) => url));
	const boards = new Set(old.seenOn.map(boardName));
	return seenOn.some((seen) => {
		const isNew = !places.has(placeName(seen)) && !addresses.has(seen.url);
		return isNew && (wasGone || boards.has(boardName(seen)));
	});
}
