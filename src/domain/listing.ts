import { z } from 'zod';
import { Count, CountryCode, Day, HttpsUrl, Slug } from '#domain/text.ts';
import { idPattern } from '#domain/listing-id.ts';
import { StatedPay, YearlyUsd } from '#domain/pay.ts';
import { SourceName } from '#domain/posting.ts';

/** The few words that a fact was read from, and where they are in the posting. */
export const Evidence = z.strictObject({
	words: z.string().min(1).max(240).describe('The words, unchanged'),
	from: z.enum(['title', 'location', 'text', 'field']).describe('Where the words are'),
	at: Count.nullable().describe('Offset in the posting’s plain text; null when they are not from the text'),
	rule: z.string().describe('The rule that read them, by folder and name: `level/title`'),
});
export type Evidence = z.infer<typeof Evidence>;

/**
 * Where the work may be done from. `unspecified` means “remote” without a place, which never counts as worldwide. The nightly run
 * reads and counts `hybrid` and `onsite` jobs but does not publish them.
 */
export const Scope = z.enum(['worldwide', 'region', 'unspecified', 'hybrid', 'onsite']);
export type Scope = z.infer<typeof Scope>;

export const Remote = z.strictObject({
	scope: Scope.describe('How widely it is open'),
	countries: z.array(CountryCode).describe('ISO alpha-2, sorted; only countries the advert names'),
	regions: z.array(Slug).describe('Regions of the vocabulary the advert names, sorted'),
	timezones: z.string().nullable().describe('Hours or time zones it asks for, in the advert’s words'),
	evidence: z.array(Evidence).describe('The words that say so'),
});
export type Remote = z.infer<typeof Remote>;

export const ListingPay = z.strictObject({
	stated: StatedPay.describe('What the advert states'),
	usd: YearlyUsd.nullable().describe('null where we have no exchange rate'),
	raw: z.string().min(1).max(300).describe('The words or fields it was read from'),
	from: z.enum(['field', 'pay-block', 'text']).describe('Where it was read: structured fields, a pay block or prose'),
	doubts: z.array(z.string()).describe('What is odd about it, in words for readers'),
});
export type ListingPay = z.infer<typeof ListingPay>;

/** The schema of a value together with the words it was read from. */
export const detected = <T extends z.ZodType>(value: T) =>
	z.strictObject({
		value: value.describe('What was found'),
		evidence: z.array(Evidence).min(1).describe('The words it was read from'),
	});

/** One place where a listing was seen. */
export const SeenOn = z.strictObject({
	source: SourceName.describe('The feed format'),
	board: z.string().describe('The board, as in data/boards.yaml'),
	postingId: z.string().describe('Id of the row on that board'),
	url: HttpsUrl.describe('Address of the advert on that board'),
});
export type SeenOn = z.infer<typeof SeenOn>;

/** The number of boards that carried a listing. One board may hold several adverts of the same listing, one for each place. */
export const boardCount = (seenOn: readonly SeenOn[]): number =>
	new Set(seenOn.map(({ source, board }) => `${source}/${board}`)).size;

/** A change to a listing from one night to a later one. */
export const Edit = z.strictObject({
	on: Day.describe('Night it was first read with the change'),
	what: z.enum(['title', 'pay']).describe('What changed'),
	from: z.string().nullable().describe('The old words; null where nothing was stated'),
	to: z.string().nullable().describe('The new words; null where nothing is stated any more'),
});
export type Edit = z.infer<typeof Edit>;

/** The same job, published again by the same employer under a new address with nearly the same text. */
export const Repost = z.strictObject({
	on: Day.describe('Night the new address was first read'),
	url: HttpsUrl.describe('The old address'),
});

/** The fields of a listing other than its facts. The schema ignores any other fields. */
export const Frame = z.object({
	id: z.string().regex(idPattern).describe('Part of its address; the same for as long as it is the same job'),
	title: z.string().min(1).max(200).describe('As the advert has it'),
	employer: z
		.strictObject({
			slug: Slug.describe('Unique name of the employer'),
			name: z.string().min(1).describe('As readers know it'),
			kind: Slug.nullable().describe('Null where nobody has judged it'),
		})
		.describe('Who hires'),
	url: HttpsUrl.describe('The advert, without tracking parameters'),
	seenOn: z.array(SeenOn).min(1).describe('The first entry is the one that `url` comes from'),
	publishedOn: Day.nullable().describe('As the feed says; null where it does not'),
	firstSeen: Day.describe('Night it was first read'),
	lastSeen: Day.describe('Night it was last read'),
	employmentType: z.string().nullable().describe('As the feed says; null where it does not'),
	locations: z.array(z.string()).describe('As the advert writes them'),
	history: z
		.strictObject({
			edits: z.array(Edit).describe('Oldest first'),
			reposts: z.array(Repost).describe('Oldest first'),
		})
		.describe('What has changed since it was first seen'),
});
