import { z } from 'zod';
import { idPattern } from '#domain/listing-id.ts';
import { Edit, Remote, Repost, SeenOn } from '#domain/listing.ts';
import { StatedPay, YearlyUsd } from '#domain/pay.ts';
import { Count, Day, HttpsUrl, Moment, Slug } from '#domain/text.ts';
import { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';

/** Raised whenever code written for the old shape would misread the new one. Readers refuse any other number. */
export const LEDGER_SCHEMA_VERSION = 2;

/** How many days back the ledger goes. */
export const LEDGER_DAYS = 400;

/**
 * One job of the last 400 days, facts only. A job is open while the snapshot holds it. After that, either `closedOn` gives the
 * day it closed, or the job is just no longer shown: we stopped reading its board, or the advert changed to something this site
 * leaves out, such as an on-site job.
 */
export const LedgerPosting = z.strictObject({
	id: z.string().regex(idPattern).describe('The id in the snapshot; the same for as long as it is the same job'),
	role: RoleSlug.describe('As last read'),
	alsoRole: RoleSlug.optional().describe('Another role that fits nearly as well; left out for most'),
	title: z.string().min(1).max(200).describe('As last read'),
	employer: z
		.strictObject({
			slug: Slug.describe('Its name in addresses'),
			name: z.string().min(1).describe('As readers know it'),
		})
		.describe('Who hires'),
	url: HttpsUrl.describe('The advert, as last read'),
	publishedOn: Day.nullable()
		.optional()
		.describe(
			'As its feed first said; null where the feed did not say; left out where the last night to read it did not record it',
		),
	firstSeen: Day.describe('Night it was first read'),
	lastSeen: Day.describe('Night it was last read'),
	closedOn: Day.nullable().describe(
		'First night on which its boards were read completely and did not have it; null until then',
	),
	level: LevelSlug.nullable().describe('Null where the advert did not say'),
	tracks: z.array(Slug).describe('Of the role, the main one first'),
	named: z.record(Slug, z.array(Slug)).describe('What it named from each facet: `{ cloud: [aws] }`'),
	specialisations: z.array(Slug).describe('Of the vocabulary'),
	remote: Remote.pick({ scope: true, countries: true, regions: true })
		.optional()
		.describe('Where the work may be done from; left out where the last night to read it did not record it'),
	pay: z
		.strictObject({
			stated: StatedPay.describe('As last stated'),
			usd: YearlyUsd.nullable().describe('At the rate of the night it was last read; null where no rate was at hand'),
		})
		.nullable()
		.describe('Null where the advert stated none'),
	edits: z.array(Edit).describe('Changes of title and pay, oldest first, at most the last twenty'),
	reposts: z.array(Repost).describe('New addresses of the same job, oldest first, at most the last twenty'),
	seenOn: z
		.array(SeenOn.extend({ lastSeen: Day.describe('Night it was last read on that board') }))
		.min(1)
		.describe('Every board that carried it, at most fifty, latest first'),
	simhash: z
		.string()
		.regex(/^[0-9a-f]{16}$/)
		.nullable()
		.describe('Fingerprint of its text, to recognise it at another address; null where it has too few words'),
});
export type LedgerPosting = z.infer<typeof LedgerPosting>;

const counts = z.record(Slug, z.int().positive());

/** Counts of one role on one night. Keys with a count of zero are left out. */
export const RoleCounts = z.strictObject({
	listings: Count.describe('Listings of that night’s snapshot'),
	opened: Count.describe('Listings first read that night'),
	closed: Count.describe('Jobs that closed that night'),
	payStated: Count.describe('Listings that state pay'),
	levelStated: Count.describe('Listings whose level is known'),
	levels: counts.describe('Listings by level'),
	tracks: counts.describe('Listings by main track'),
	named: z.record(Slug, counts).describe('Listings by what they name from each facet; one may name several'),
	specialisations: counts.describe('Listings by specialisation; one may have several'),
});
export type RoleCounts = z.infer<typeof RoleCounts>;

/** The counts of one night, by role. */
export const LedgerDay = z.strictObject({
	day: Day.describe('The night'),
	roles: z.record(RoleSlug, RoleCounts).describe('Roles that had a listing, or a job that closed'),
});
export type LedgerDay = z.infer<typeof LedgerDay>;

/**
 * The first line of `ledger.ndjson`. Then come `days` lines, one for each night, oldest first, then `postings` lines, sorted by
 * id. The snapshot’s manifest holds the sha256 of the whole file: a ledger that no snapshot names is not used.
 */
export const LedgerManifest = z.strictObject({
	schemaVersion: z.literal(LEDGER_SCHEMA_VERSION).describe('Readers refuse any other'),
	takenAt: Moment.describe('Moment of the night it was last written'),
	sample: z.boolean().describe('true when the employers are invented'),
	days: Count.describe('How many nights are counted'),
	postings: Count.describe('How many jobs follow'),
});
export type LedgerManifest = z.infer<typeof LedgerManifest>;
