import type { SeenOn } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { sources } from '../sources/index.ts';
import type { Job } from './merge.ts';
import { compareText } from '#domain/compare.ts';

/** What nights say of a job, and boards.yaml of its employer. */
type ListingFacts = Pick<Listing, 'id' | 'firstSeen' | 'lastSeen'> & Pick<Listing['employer'], 'kind'>;

/**
 * One job as we state it: title, role and level of its preferred row, places and countries of all, the earliest day
 * of publication. Where rows are from a board of the employer’s own, they alone say place and day, and elsewhere the preferred
 * row alone: on a board of many employers anybody may copy an advert and say of it what he likes.
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
		// Of the preferred row, but for what another may state as well.
		...reading,
		remote: mergeRemote(speaking.map((row) => row.reading.remote)),
		level: first(job.map((row) => row.reading.level)),
		years: first(job.map((row) => row.reading.years)),
		pay: first(job.map((row) => row.reading.pay)),
		// The ledger knows it.
		history: { edits: [], reposts: [] },
	};
}

function seenOn({ posting: { source, board, postingId, url } }: Candidate): SeenOn {
	return { source, board, postingId, url };
}

/** Where a job may be done that is advertised for several places: in all of them, and anywhere if one row says so. */
function mergeRemote(readings: readonly Listing['remote'][]): Listing['remote'] {
	const [only] = readings;
	if (readings.length === 1 && only) return only;
	const said = new Set(readings.map(({ scope }) => scope));
	// The widest that any of them says.
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
