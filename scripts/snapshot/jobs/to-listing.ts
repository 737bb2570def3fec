import type { SeenOn } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { sources } from '../sources/index.ts';
import type { Job } from './merge.ts';
import { compareText } from '#domain/compare.ts';

/** Facts about a job that come from earlier nights, and the kind of its employer from boards.yaml. */
type ListingFacts = Pick<Listing, 'id' | 'firstSeen' | 'lastSeen'> & Pick<Listing['employer'], 'kind'>;

/**
 * Combines the rows of one job: title, role and level of the preferred row, the places and countries of all rows, and the
 * earliest day of publication. If some rows come from the employer’s own board, only those give place and day. Otherwise only the
 * preferred row does, because on a board of many employers anybody may copy an advert and change it.
 */
export function toListing(job: Job, { id, firstSeen, lastSeen, kind }: ListingFacts): Listing {
	const [{ posting, reading }] = job;
	const rows = job.map((row) => row.posting);
	const own = job.filter((row) => sources[row.posting.source].carriesOthers !== true);
	const speaking = own.length > 0 ? own : [job[0]];
	const days = speaking.flatMap((row) => row.posting.publishedOn ?? []).toSorted(compareText);
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
		locations: [...new Set(speaking.flatMap((row) => row.posting.locations))],
		// Facts of the preferred row; the fields below may come from other rows.
		...reading,
		remote: mergeRemote(speaking.map((row) => row.reading.remote)),
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

/** Where a job may be done that is advertised in several rows: the union of their places, or anywhere if one row says so. */
function mergeRemote(readings: readonly Listing['remote'][]): Listing['remote'] {
	const [only] = readings;
	if (readings.length === 1 && only) return only;
	const said = new Set(readings.map(({ scope }) => scope));
	// The widest scope in any of the rows.
	const scope = (['worldwide', 'region'] as const).find((one) => said.has(one)) ?? 'unspecified';
	const evidence = new Map(readings.flatMap((reading) => reading.evidence).map((item) => [JSON.stringify(item), item]));
	return {
		scope,
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
