import { z } from 'zod';
import { detected, Frame, ListingPay, Remote } from '#domain/listing.ts';
import { Count, Slug } from '#domain/text.ts';
import { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';
import { conditions, valuesOfCondition } from './conditions.ts';

/**
 * What the rules read in an advert. A fact that it does not state is null, or empty where there may be several.
 */
export const Facts = z.strictObject({
	remote: Remote.describe('Where the work may be done from'),
	role: detected(RoleSlug).describe('The role its duties and title fit best'),
	alsoRole: detected(RoleSlug).nullable().describe('Another role that it fits nearly as well; null for most'),
	tracks: z.array(detected(Slug)).describe('Tracks of the role that the work falls on, the main one first'),
	level: detected(LevelSlug).nullable().describe('Null where neither title nor years say'),
	years: detected(Count).nullable().describe('Least years of experience asked for'),
	named: z.record(Slug, z.array(detected(Slug))).describe('What it names of each facet of the vocabulary: `cloud`'),
	specialisations: z.array(detected(Slug)).describe('Of the vocabulary'),
	tools: z.array(detected(Slug)).describe('Tools named, of the vocabulary'),
	topics: z
		.array(Slug)
		.nullable()
		.default(null)
		.describe('Topics of the vocabulary that it names, for counting alone; null where its night did not read them'),
	pay: ListingPay.nullable().describe('Null where the advert states none'),
	language: z
		.string()
		.regex(/^[a-z]{2}$/)
		.nullable()
		.describe('Language of the advert’s text, ISO 639-1; null where it has too few words to tell'),
	conditions: z
		.array(detected(z.enum(conditions.flatMap(valuesOfCondition))))
		.describe('What it says of the conditions of work, one of each kind'),
	titleRole: detected(RoleSlug).nullable().describe('The role that the title alone names; null where it names none'),
	flags: z.array(detected(Slug)).describe('The role’s red and green flags that its words show, by file name'),
	answers: z.array(detected(Slug)).describe('The guide’s checks that its words answer, by file name'),
});
export type Facts = z.infer<typeof Facts>;

const { history, ...opening } = Frame.shape;

/** What we say of one job: facts, the words they were read from, and a link. */
export const Listing = z.strictObject({ ...opening, ...Facts.shape, history });
export type Listing = z.infer<typeof Listing>;

/** The roles on whose lists a listing is: its own, then one that it fits nearly as well. */
export const rolesOf = ({ role, alsoRole }: Pick<Listing, 'role' | 'alsoRole'>): RoleSlug[] =>
	alsoRole === null ? [role.value] : [role.value, alsoRole.value];

/**
 * The listings on the lists of a role. Tracks, flags and answered checks are of the guide to a listing’s own role, so
 * one that fits this role nearly as well comes without.
 */
export const listingsFor = (role: string, listings: readonly Listing[]): Listing[] =>
	listings
		.filter((listing) => rolesOf(listing).some((one) => one === role))
		.map((listing) => (listing.role.value === role ? listing : { ...listing, tracks: [], flags: [], answers: [] }));
