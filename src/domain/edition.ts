import { z } from 'zod';
import { Count, CountryCode, Day, Sha256, Slug } from '#domain/text.ts';
import { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';

/**
 * Where an advert was published: an employer’s own applicant tracking system or career page, a job board, a job board for remote
 * jobs only, or anywhere else.
 */
export const sourceKinds = ['ats', 'board', 'remote-board', 'other'] as const;
export const SourceKind = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof SourceKind>;

/** How much of an advert’s text we have: all of it, at least its first 5,500 characters, or less. */
export const textParts = ['whole', 'long', 'short'] as const;

/** Stated pay for a year, in whole units of the currency. We take only yearly or monthly pay as base pay. */
export const YearlyPay = z.strictObject({
	min: z.int().positive().nullable().describe('Lower end a year; null where not stated'),
	max: z.int().positive().nullable().describe('Upper end a year; null where not stated'),
	currency: z
		.string()
		.regex(/^[A-Z]{3}$/)
		.describe('ISO 4217'),
});
export type YearlyPay = z.infer<typeof YearlyPay>;

const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

/**
 * What a survey counts of one advert: no text, title, address or name. One row stands for all adverts of one employer with the
 * same title and level. A value is null where the advert does not state it.
 */
export const AdvertFacts = z.strictObject({
	employer: z.int().positive().describe('A number for the employer; it means the same employer only within one file'),
	month: Month.nullable().describe('Month it was first published: `2026-08`; null where unknown'),
	country: CountryCode.nullable().describe('The one country its location names; null where it names none or several'),
	source: SourceKind.describe('What kind of place published it'),
	role: RoleSlug.describe('The role that our rules assign'),
	alsoRole: RoleSlug.nullable().describe('Another role that fits nearly as well; null for most'),
	strict: z.boolean().describe('Whether the title has the role’s own name: MLOps, for the MLOps engineer'),
	level: LevelSlug.nullable().describe('Null where neither the title nor the years of experience show it'),
	levelFrom: z
		.enum(['title', 'years', 'text'])
		.nullable()
		.describe('What the level was read from; null where there is none'),
	tracks: z.array(Slug).describe('Tracks of the role, the main one first'),
	tools: z.array(Slug).describe('Tools of the vocabulary that it names'),
	named: z.record(Slug, z.array(Slug)).describe('What it names from each facet of the vocabulary: `{ cloud: [aws] }`'),
	specialisations: z.array(Slug).describe('Specialisations of the vocabulary that it fits'),
	topics: z.array(Slug).nullable().describe('Topics of the vocabulary that it names; null where they were not read'),
	years: Count.nullable().describe('Fewest years of experience that it asks for'),
	payStated: z
		.boolean()
		.nullable()
		.describe('Whether the text or the employer’s own feed states pay; null where the source prints guesses'),
	pay: YearlyPay.nullable().describe('Base pay for a year; null where none is stated'),
	workplace: z.enum(['remote', 'hybrid', 'onsite']).nullable().describe('Null where the advert does not say'),
	text: z.enum(textParts).describe('How much of the text we have'),
	language: z
		.string()
		.regex(/^[a-z]{2}$/)
		.nullable()
		.describe('Language of the text, ISO 639-1; null where it is unclear'),
});
export type AdvertFacts = z.infer<typeof AdvertFacts>;

/** The part of a survey of recorded adverts that an editor writes. */
export const Edition = z.strictObject({
	title: z.string().min(10).describe('What was surveyed, in a line: `A survey of 2,500 job adverts, November 2026`'),
	takenOn: Day.describe('Day the survey was made'),
	expires: Day.describe('Day from which it is too old to be shown as news; the check then asks for a new one'),
	method: z.array(z.string().min(40)).min(1).describe('How the adverts were found and read, a paragraph each'),
	bias: z.array(z.string().min(40)).min(1).describe('Who is over-represented, a sentence or two each'),
	holes: z.array(z.string().min(40)).min(1).describe('What is missing, a sentence or two each'),
});
export type Edition = z.infer<typeof Edition>;

const Tally = z.strictObject({
	name: z.string().min(1).describe('What was counted'),
	adverts: z.int().positive().describe('How many'),
});

/** The counts that `npm run survey` writes while it reads the adverts; nobody edits them. */
export const EditionCounts = z.strictObject({
	read: z.int().positive().describe('Adverts in the folder'),
	counted: z.int().positive().describe('Adverts in `adverts.csv`, without those that do not count'),
	leftOut: z.array(Tally).describe('Why the others do not count, most first'),
	sources: z
		.array(Tally.extend({ kind: SourceKind.describe('What kind of place it is') }))
		.min(1)
		.describe('Where the counted adverts were published, most first'),
	months: z.strictObject({ first: Month.describe('First month'), last: Month.describe('Last month') }),
	rules: Sha256.describe('Hash of the rules and the vocabulary that read them'),
	input: Sha256.describe('Hash of the adverts as they were handed in'),
	facts: Sha256.describe('Hash of `adverts.csv`'),
});
export type EditionCounts = z.infer<typeof EditionCounts>;

/** The column name in published tables for a kind of tag or a facet: `cloud` → `clouds`. */
export const columnOf = (name: string): string => `${name.replaceAll('-', '_')}s`;
