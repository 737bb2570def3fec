import { z } from 'zod';
import { Moment } from '#domain/text.ts';
import { SourceName } from '#domain/posting.ts';

/** Raised whenever a reader of the old shape would misread the new one; readers refuse any other number. */
export const SNAPSHOT_SCHEMA_VERSION = 1;

/** What one board gave this night. */
export const BoardState = z.strictObject({
	source: SourceName,
	board: z.string(),
	employer: z.string(),
	ok: z.boolean(),
	fetched: z.int().nonnegative(),
	published: z.int().nonnegative(),
	staleSince: z.iso
		.date()
		.nullable()
		.describe('First day of its rows being kept from an earlier night; null when fresh'),
	problem: z.string().nullable().describe('A whole sentence; null when all went well'),
	goodRows: z
		.int()
		.nonnegative()
		.optional()
		.describe('Rows of its last good night, which the next night is measured against; left out where none is known'),
});
export type BoardState = z.infer<typeof BoardState>;

/**
 * First line of `snapshot.ndjson`; each line after it is one listing, sorted by id.
 * `sha256` is over the bytes of all lines after the first, newlines included.
 */
export const SnapshotManifest = z.strictObject({
	schemaVersion: z.literal(SNAPSHOT_SCHEMA_VERSION),
	takenAt: Moment,
	sample: z.boolean().describe('true when the employers are invented'),
	listings: z.int().nonnegative(),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	totals: z.strictObject({
		fetched: z.int().nonnegative(),
		published: z.int().nonnegative(),
		quarantined: z.int().nonnegative(),
		dropped: z.int().nonnegative(),
	}),
	boards: z.array(BoardState),
	rates: z.strictObject({ date: z.iso.date(), source: z.string() }),
});
export type SnapshotManifest = z.infer<typeof SnapshotManifest>;
