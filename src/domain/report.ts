import { z } from 'zod';
import { Count, Day, Moment } from '#domain/text.ts';
import { RoleSlug } from '#domain/vocabulary.ts';
import { SourceName } from '#domain/posting.ts';
import { Totals } from '#domain/snapshot.ts';

export const REPORT_SCHEMA_VERSION = 4;

/**
 * What the nightly run did with a row. `published`: the row is in tonight’s file. `quarantined`: something is wrong with it, and
 * a person must look at it. `dropped`: nothing is wrong, but the job does not belong on this site or is there already.
 */
export const Verdict = z.enum(['published', 'quarantined', 'dropped']);
export type Verdict = z.infer<typeof Verdict>;

/** One row of one feed and its verdict. */
export const RowReport = z.strictObject({
	source: SourceName,
	board: z.string(),
	index: Count.describe('Position in the feed, from 0'),
	postingId: z.string().nullable().describe('null where the row has no readable id'),
	title: z.string().nullable(),
	verdict: Verdict,
	rule: z.string().describe('Permanent name of the rule that decided: `no-role`'),
	reason: z.string().describe('The reason in words'),
});
export type RowReport = z.infer<typeof RowReport>;

/** Something that a person should look at. An error lost a row, a board or the whole night; a warning lost a detail. */
export const Problem = z.strictObject({
	severity: z.enum(['error', 'warning']),
	source: SourceName.nullable().describe('null where the problem is about the whole night'),
	board: z.string().nullable(),
	row: z.strictObject({ index: Count, postingId: z.string().nullable() }).nullable(),
	rule: z.string(),
	reason: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/**
 * How a board was read this night. `fresh`: read and used. `stale`: not usable tonight, and the listings of its last good night
 * stay open. `failed`: not usable, with no earlier listings to keep.
 */
export const BoardReport = z.strictObject({
	source: SourceName,
	board: z.string(),
	employer: z.string(),
	file: z.string().nullable().describe('The recording it was read from, below the replay folder'),
	state: z.enum(['fresh', 'stale', 'failed']),
	rows: Totals,
	stillOpen: Count.describe('Listings that stay open from the last good night'),
	hadRemote: z
		.boolean()
		.describe('Whether it ever had a remote job for one of our roles, as far back as the ledger goes'),
	staleSince: Day.nullable(),
	problem: z.string().nullable(),
});
export type BoardReport = z.infer<typeof BoardReport>;

/** The night’s result for all boards of one source. */
export const SourceReport = z.strictObject({
	source: SourceName,
	fresh: Count,
	stale: Count,
	failed: Count,
	rows: Totals,
	slowest: z
		.strictObject({ board: z.string(), milliseconds: Count })
		.nullable()
		.describe('The board that took longest to fetch; null in a replay, which fetches nothing'),
	problem: z.string().nullable().describe('What is wrong with the source as a whole; null if nothing'),
});
export type SourceReport = z.infer<typeof SourceReport>;

/** The number of items that went into a stage of the nightly run, and the number that came out. */
export const Stage = z.strictObject({
	stage: z.enum(['fetch', 'read', 'classify', 'gate', 'merge', 'check', 'still-open', 'publish']),
	what: z.string().describe('What is counted: boards, rows or listings'),
	in: Count,
	out: Count,
});
export type Stage = z.infer<typeof Stage>;

/** `report.json`: one night, with every row accounted for. Two runs on the same input write the same report. */
export const NightReport = z.strictObject({
	schemaVersion: z.literal(REPORT_SCHEMA_VERSION),
	takenAt: Moment,
	sample: z.boolean(),
	verdict: z.strictObject({
		published: z.boolean(),
		rule: z.string().nullable().describe('Rule that stopped publication; null when the night was published'),
		reason: z.string(),
	}),
	totals: Totals,
	listings: Count.describe('Listings in the file that is now published; 0 where there is none'),
	stillOpen: Count.describe('Listings that stay open from an earlier night although they were not read tonight'),
	turnover: z
		.strictObject({ new: Count, closed: Count })
		.describe('Listings that are new tonight, and listings of last night that are gone'),
	roles: z.record(RoleSlug, z.int().positive()).describe('Listings by role'),
	reasons: z.record(z.string(), z.int().positive()).describe('Rows by rule'),
	stages: z.array(Stage),
	sources: z.array(SourceReport),
	boards: z.array(BoardReport),
	problems: z.array(Problem),
	unread: z
		.array(z.strictObject({ source: z.string(), file: z.string(), reason: z.string() }))
		.describe('Files of the replay folder that no source reads'),
	rows: z.array(RowReport),
});
export type NightReport = z.infer<typeof NightReport>;
