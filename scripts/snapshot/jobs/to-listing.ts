import type { SeenOn } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { sources } from '../sources/index.ts';
import type { Job } from './merge.ts';
import { compareText } from '#domain/compare.ts';

/** Facts that are not in tonight’s rows: some come from earlier nights, the kind of employer from boards.yaml. */
type ListingFacts = Pick<Listing, 'id' | 'firstSeen' | 'lastSeen'> & Pick<Listing['employer'], 'kind'>;

/**
 * Combines the rows of one job into a listing: title and role of the preferred row, the places of all rows, and the earliest day
 * of publication. Places and days come only from rows on the employer’s own board. If there are none, they come from the
 * preferred row alone, because on a board of many employers anybody may copy an advert and change it.
 */
export function toListing(job: Job, { id, firstSeen, lastSeen, kind }: ListingFacts): Listing {
	const [{ posting, reading }] = job;
	const rows = job.map((row) => row.posting);
	const fromOwnBoard = job.filter((row) => sources[row.posting.source].hasManyEmployers !== true);
	const trusted = fromOwnBoard.length > 0 ? fromOwnBoard : [job[0]];
	const days = trusted.flatMap((row) => row.posting.publishedOn ?? []).toSorted(compareText);
	return {
		id,
		title: posting.title,
		employer: { slug: job[0].employerSlug, name: posting.employer, kind },
		url: posting.url,
		seenOn: job.map(seenOn),
		publishedOn: days[0] ?? null,
		firstSeen,
		lastSeen,
		employmentType: first(rows.map(({ employmentType }) => employmentType)),
		locations: [...new Set(trusted.flatMap((row) => row.posting.locations))],
		// Facts of the preferred row; the fields below may come from other rows.
		...reading,
		remote: mergeRemote(trusted.map((row) => row.reading.remote)),
		level: first(job.map((row) => row.reading.level)),
		years: first(job.map((row) => row.reading.years)),
		pay: first(job.map((row) => row.reading.pay)),
		// Filled in later from the ledger.
		history: { edits: [], reposts: [] },
	};
}

function seenOn({ posting: { source, board, postingId, url } }: Candidate): SeenOn {
	return { source, board, postingId, url };
}

/** Merges where the job may be done: the places of all rows, or worldwide if one row says so. */
function mergeRemote(readings: readonly Listing['remote'][]): Listing['remote'] {
	const [only] = readings;
	if (readings.length === 1 && only) return only;
	const scopes = new Set(readings.map(({ scope }) => scope));
	const widest = (['worldwide', 'region'] as const).find((scope) => scopes.has(scope)) ?? 'unspecified';
	const evidence = new Map(readings.flatMap((reading) => reading.evidence).map((item) => [JSON.stringify(item), item]));
	return {
		scope: widest,
		countries: union(readings.map(({ countries }) => countries)),
		regions: union(readings.map(({ regions }) => regions)),
		timezones: first(readings.map(({ timezones }) => timezones)),
		evidence: [...evidence.values()],
	};
}

function union(lists: readonly string[][]): string[] {
	return [...new Set(lists.flat())].toSorted(compareText);
}

function first<T>(values: readonly (T | null)[]): T | null {
	return values.find((value) => value !== null) ?? null;
}
