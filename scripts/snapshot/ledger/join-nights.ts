import { boardName, placeName } from '#domain/board.ts';
import { compareText } from '#domain/compare.ts';
import type { LedgerDay, LedgerPosting } from '#domain/ledger.ts';
import { Frame } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { explainIssues } from '../decode/fault.ts';
import type { JudgedBoard } from '../gate/judge-boards.ts';
import type { IdentifiedJob } from '../jobs/identity.ts';
import type { Job } from '../jobs/merge.ts';
import { toListing } from '../jobs/to-listing.ts';
import type { LastNight } from '../plan/last-night.ts';
import { sources } from '../sources/index.ts';
import { countDay, ledgerStart } from './day-counts.ts';
import { ledgerEntry } from './ledger-entry.ts';
import { TonightsRows } from './still-open.ts';

/** What became of a publishable row: the id of its listing and whether it is the preferred row, or why the listing is invalid. */
export type Fate = { id: string; isFirst: boolean } | { refusal: string };

/** The input of `joinNights`. */
export interface Nights {
	/** Tonight’s jobs from the boards that may be used. */
	jobs: readonly IdentifiedJob[];
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
	const tonight = new Map(jobs.map((tonightsJob) => [tonightsJob.id, tonightsJob]));
	const before = new Map(last?.listings.map((listing) => [listing.id, listing]));
	const ledger = new Map(earlier.map((posting) => [posting.id, posting]));

	const listings: Listing[] = [];
	const postings: LedgerPosting[] = [];
	const stillOpen = new Map<string, number>();
	const fates: JoinedNights['fates'] = new Map();
	for (const id of new Set([...tonight.keys(), ...before.keys(), ...ledger.keys()])) {
		const old = ledger.get(id) ?? null;
		const tonightsJob = preferKnownAdvert(tonight.get(id), old);
		const openListing = rows.stillOpen(before.get(id), today);
		const read = tonightsJob && readJob(tonightsJob, old, { rows, kinds, today });
		for (const [index, row] of tonightsJob?.job.entries() ?? []) {
			fates.set(row, read && 'refusal' in read ? read : { id, isFirst: index === 0 });
		}
		if (read && 'listing' in read) {
			listings.push(withMentions(read.listing, openListing));
			postings.push(read.entry);
		} else if (openListing) {
			const [first] = openListing.seenOn;
			if (first) stillOpen.set(boardName(first), (stillOpen.get(boardName(first)) ?? 0) + 1);
			listings.push(openListing);
			postings.push(old ? { ...old, closedOn: null } : ledgerEntry(null, openListing, { simhash: null, titles: [] }));
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
 * Moves the advert that the job was shown with before ahead of other adverts on boards of many employers, where anybody may copy an
 * advert and give it an earlier date. An advert on the employer’s own board still comes first.
 */
export function preferKnownAdvert<HasJob extends Pick<IdentifiedJob, 'job'>>(
	tonightsJob: HasJob | undefined,
	old: Pick<LedgerPosting, 'url'> | null,
): HasJob | undefined {
	if (!tonightsJob || !old) return tonightsJob;
	const isLater = ({ posting }: Candidate) =>
		sources[posting.source].hasManyEmployers === true && posting.url !== old.url;
	const job = tonightsJob.job.toSorted((a, b) => Number(isLater(a)) - Number(isLater(b))) as unknown as Job;
	return { ...tonightsJob, job };
}

/** Builds the listing of one of tonight’s jobs and its ledger entry, or returns why the listing does not fit our schema. */
function readJob(
	{ id, job, isRepost }: IdentifiedJob,
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
	// Only the frame is checked here: `checkReading` has checked the facts, mostly on an earlier night.
	const { error } = Frame.safeParse(listing);
	if (error) return { refusal: explainIssues(error.issues, 'listing') };
	const wasClosed = isRepost && old !== null && !rows.isUnread(old);
	const entry = ledgerEntry(old, listing, {
		simhash,
		titles: job.map((row) => row.posting.title),
		isRepost: old !== null && isUnderNewAddress(listing, old, wasClosed),
	});
	return { listing: { ...listing, history: { edits: entry.edits, reposts: entry.reposts } }, entry };
}

function byId(a: { id: string }, b: { id: string }): number {
	return compareText(a.id, b.id);
}

/** Adds the rows of the listing on boards that could not be read tonight. */
function withMentions(listing: Listing, stillOpen: Listing | null): Listing {
	return { ...listing, seenOn: [...listing.seenOn, ...(stillOpen?.seenOn ?? [])] };
}

/** Whether the job has a new row on a board that already had it, or if it was closed, on any board. */
function isUnderNewAddress({ seenOn }: Listing, old: LedgerPosting, wasClosed: boolean): boolean {
	const places = new Set(old.seenOn.map(placeName));
	const addresses = new Set(old.seenOn.map(({ url }) => url));
	const boards = new Set(old.seenOn.map(boardName));
	return seenOn.some((seen) => {
		const isNew = !places.has(placeName(seen)) && !addresses.has(seen.url);
		return isNew && (wasClosed || boards.has(boardName(seen)));
	});
}
