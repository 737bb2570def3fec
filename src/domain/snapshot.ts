import { z } from 'zod';
import { Count, Day, HttpsUrl, Moment, Sha256 } from '#domain/text.ts';
import { SourceName } from '#domain/posting.ts';
import { RoleSlug } from '#domain/vocabulary.ts';

/** Raised whenever code written for the old shape would misread the new one. Readers refuse any other number. */
export const SNAPSHOT_SCHEMA_VERSION = 4;

/** Row counts of a night or a part of it. `fetched` is exactly the sum of the other three. */
export const Totals = z.strictObject({
	fetched: Count.describe('Rows read'),
	published: Count.describe('Rows that became a listing, counting only the first row of each listing'),
	quarantined: Count.describe('Rows that a person must look at'),
	dropped: Count.describe('Rows left out on purpose'),
});
export type Totals = z.infer<typeof Totals>;

/** The result of one board this night. */
export const BoardState = z.strictObject({
	source: SourceName.describe('The feed format'),
	board: z.string().describe('As in data/boards.yaml'),
	employer: z.string().describe('Name shown to readers'),
	ok: z.boolean().describe('Whether tonight’s rows were used'),
	fetched: Count.describe('Rows read tonight'),
	published: Count.describe('Listings in this snapshot that the board carries'),
	staleSince: Day.nullable().describe(
		'First day on which its listings only stay open from an earlier night; null when fresh',
	),
	problem: z.string().nullable().describe('A whole sentence; null when all went well'),
	goodRows: Count.optional().describe(
		'Rows of its last good night, to compare the next night with; left out where none is known',
	),
	goneSince: Day.optional().describe(
		'Day on which its listings were removed after fourteen nights without a good feed; left out otherwise',
	),
});
export type BoardState = z.infer<typeof BoardState>;

/** An advert that we assigned no role but that may fit one. The site links to it, but it does not become a listing. */
export const MayFit = z.strictObject({
	role: RoleSlug.describe('The role that it may fit'),
	title: z.string().describe('Title, as in the advert'),
	employer: z.string().describe('Name shown to readers'),
	url: HttpsUrl.describe('Where the advert is'),
	locations: z.array(z.string()).describe('Locations, as in the advert'),
	publishedOn: Day.nullable().describe('Day of the advert; null if unknown'),
	source: SourceName.describe('The feed format'),
	board: z.string().describe('As in data/boards.yaml'),
});
export type MayFit = z.infer<typeof MayFit>;

/**
 * The first line of `snapshot.ndjson`. Each line after it is one listing, sorted by id. `sha256` covers the bytes of all lines
 * after the first, newlines included.
 */
export const SnapshotManifest = z.strictObject({
	schemaVersion: z.literal(SNAPSHOT_SCHEMA_VERSION).describe('Readers refuse any other'),
	takenAt: Moment.describe('Moment of the night'),
	sample: z.boolean().describe('true when the employers are invented'),
	listings: Count.describe('How many lines follow'),
	sha256: Sha256.describe('Over the bytes of all lines that follow'),
	totals: Totals.describe('Rows of the night'),
	boards: z.array(BoardState).describe('State of each board, sorted'),
	ledger: Sha256.optional().describe(
		'sha256 of the ledger file that belongs to this snapshot; left out where there is none',
	),
	seal: Sha256.optional().describe('sha256 of this line without this field, so that readers can check the line itself'),
	rates: z
		.strictObject({
			date: Day.describe('Day of the rates'),
			source: z.string().describe('Where they come from'),
		})
		.describe('Exchange rates used'),
	mayFit: z
		.array(MayFit)
		.optional()
		.describe('Remote adverts that may fit a role, newest first; left out where there are none'),
});
export type SnapshotManifest = z.infer<typeof SnapshotManifest>;
