import { z } from 'zod';
import { CountryCode, Day, HttpsUrl } from '#domain/text.ts';
import type { SourceKind } from '#domain/edition.ts';
import { PayPeriod } from '#domain/pay.ts';

/** Every feed format that has an adapter, with the kind of place its jobs come from. */
export const kindOfSource = {
	greenhouse: 'ats',
	lever: 'ats',
	ashby: 'ats',
	workable: 'ats',
	recruitee: 'ats',
	personio: 'ats',
	teamtailor: 'ats',
	bamboohr: 'ats',
	workday: 'ats',
	pinpoint: 'ats',
	rippling: 'ats',
	himalayas: 'remote-board',
	remotive: 'remote-board',
	jobicy: 'remote-board',
	arbeitnow: 'board',
	hn: 'board',
} as const satisfies Record<string, SourceKind>;

/** The name of a feed format and its adapter. */
export const SourceName = z.enum(Object.keys(kindOfSource) as (keyof typeof kindOfSource)[]);
export type SourceName = z.infer<typeof SourceName>;

/** What a feed’s own field says about the place of work; null where the feed has no such field or leaves it empty. */
export const WorkplaceField = z.enum(['remote', 'hybrid', 'onsite']);
export type WorkplaceField = z.infer<typeof WorkplaceField>;

/** Pay from a feed’s own fields, before anything is read from the text. */
export const PayField = z.strictObject({
	min: z.number().nullable().describe('Lower end; null where empty'),
	max: z.number().nullable().describe('Upper end; null where empty'),
	currency: z.string().nullable().describe('In the feed’s spelling; null where empty'),
	period: PayPeriod.nullable().describe('Null where the feed does not say'),
	raw: z.string().describe('The fields unchanged, for people: `USD 150000–180000 per-year-salary`'),
});
export type PayField = z.infer<typeof PayField>;

/** One job as a feed states it, in the same shape for every source. An adapter guesses nothing. */
export const Posting = z.strictObject({
	source: SourceName.describe('The feed format it came in'),
	board: z.string().min(1).describe('The board that carried it, as in data/boards.yaml'),
	key: z
		.string()
		.min(1)
		.describe(
			'The source’s id of the job, the same for all its locations: Greenhouse’s internal_job_id, for others the id of the row',
		),
	postingId: z.string().min(1).describe('The id of this row'),
	title: z.string().min(1).describe('Without the spaces around it'),
	employer: z.string().min(1).describe('Name of the employer, from the feed or boards.yaml'),
	url: HttpsUrl.describe('The advert, without tracking parameters'),
	locations: z.array(z.string()).describe('Location strings unchanged, in the feed’s order'),
	workplace: WorkplaceField.nullable().describe('Null where the feed has no such field or leaves it empty'),
	countryField: CountryCode.nullable().describe('A country field of the feed, ISO alpha-2'),
	employmentType: z.string().nullable().describe('In the feed’s own words'),
	publishedOn: Day.nullable().describe('Null where unknown or impossible'),
	updatedOn: Day.nullable().describe('Null where unknown or impossible'),
	pay: z.array(PayField).describe('Structured pay, one entry per tier or zone; empty where the feed has none'),
	payText: z.string().nullable().describe('The words of a pay block or summary field'),
	text: z
		.string()
		.describe(
			'The advert as plain text, blocks separated by newlines, list items starting with “• ”; empty where the feed has none',
		),
});
export type Posting = z.infer<typeof Posting>;
