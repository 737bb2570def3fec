import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { EmployerKind, Scope } from '#domain/listing.ts';
import { SourceName } from '#domain/posting.ts';
import { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';

/** Alternatives, of which one or some are drawn; their order is part of what a seed means. */
const Lines = z.array(z.string()).min(1).readonly();
const Slots = z.record(z.string(), z.string());

/** Cards as they are dealt, from how many there are of each. */
function deckOf<Card extends z.ZodType<string, string>>(card: Card) {
	return z
		.partialRecord(card, z.int())
		.transform((counts) =>
			Object.entries<number>(counts as Record<string, number>).flatMap(([name, count]) =>
				Array<z.infer<Card>>(count).fill(name as z.infer<Card>),
			),
		);
}

const Source = SourceName.extract(['greenhouse', 'ashby', 'remotive']);
export type SampleSource = z.infer<typeof Source>;
export const sampleSources = Source.options;

const Cloud = z.enum(['aws', 'gcp', 'azure']);
export type CloudSlug = z.infer<typeof Cloud>;
const Track = z.enum(['platform', 'serving', 'cicd', 'monitoring', 'llmops']);
export type MlopsTrack = z.infer<typeof Track>;
/** The roles that the sample has words for; a new one need not be among them. */
const otherRoles = ['ml-engineer', 'data-engineer', 'devops-engineer', 'data-platform-engineer', 'sre'] as const;
const SampleRole = RoleSlug.extract(['mlops-engineer', ...otherRoles]);
export type SampleRole = z.infer<typeof SampleRole>;
/** What an MLOps engineer works on, or a role of another kind. */
const Work = z.enum([...Track.options, ...otherRoles]);
const Unfit = z.enum(['other-job', 'hybrid', 'onsite', 'broken-link', 'unlisted']);
/** Why a row must not be published. */
export type Unfit = z.infer<typeof Unfit>;

const Business = z.strictObject({
	kinds: z.array(EmployerKind),
	about: Lines.describe('First sentences about the employer; `{name}` is its name'),
	feature: z.string().describe('What models are used for, as part of a sentence'),
	specialisation: z.enum(['computer-vision', 'recommender-systems', 'llm-ops']).nullable(),
});
const Part = z.enum(['about', 'role', 'duties', 'requirements', 'nice', 'team', 'benefits', 'process']);
export type Part = z.infer<typeof Part>;
const Country = z.strictObject({
	name: z.string(),
	city: z.string(),
	offset: z.string(),
	zone: z.string(),
	neighbour: z.string().optional(),
	pay: z.number().optional(),
	currency: z.string().optional(),
	rate: z.number().optional(),
	byMonth: z.boolean().optional(),
});
const Place = z.enum(['home', 'home-and-neighbour', 'europe', 'worldwide', 'unspecified']);

const Words = z.strictObject({
	businesses: z.array(Business),
	sizes: z.record(EmployerKind, Lines),
	manners: Lines,
	countries: z.record(z.string(), Country),
	duties: z.record(Work, Lines),
	specialisedDuties: z.record(z.string(), z.partialRecord(SampleRole, Lines)),
	benefits: Lines,
	cloudBenefit: z.string(),
	countryBenefits: Slots,
	processes: Lines,
	equality: Lines,
	headings: z.array(z.record(Part, z.string())),
	employers: z.strictObject({
		kinds: deckOf(EmployerKind),
		sources: deckOf(Source),
		homes: deckOf(z.string()),
		clouds: deckOf(z.string()),
	}),
	roles: deckOf(SampleRole),
	tracks: deckOf(Track),
	levels: deckOf(z.string()),
	places: z.record(z.enum(['abroad', 'europe', 'anywhere']), deckOf(Place)),
	shares: deckOf(z.string()),
	unfit: z.record(Source, deckOf(z.enum([...Unfit.options, 'none']))),
	companions: z.record(Track, z.array(Track)),
	yearsOf: z.record(LevelSlug, z.array(z.int().nullable())),
	pay: z.strictObject({
		middles: z.record(z.enum([...LevelSlug.options, 'unstated']), z.number()),
		byRole: z.record(SampleRole, z.number()),
		byKind: z.record(EmployerKind, z.number()),
	}),
	paySentences: z.record(z.enum(['year', 'month', 'hour']), Lines),
	fronts: Lines,
	backs: Lines,
	seconds: z.array(Lines),
	otherJobs: z.array(z.strictObject({ title: z.string(), opening: z.string(), duties: Lines, requirements: Lines })),
	placeSentences: z.record(Scope, Lines),
	placeFields: z.record(Source, z.record(Scope, Lines)),
	requirements: z.record(SampleRole, Lines),
	niceToHaves: Lines,
	experience: z.record(z.enum(['years', 'one-year', 'junior', 'unstated']), Lines),
	cloudSentences: Lines,
	levelSentences: z.record(z.enum(['senior', 'staff']), Lines),
	fields: z.record(SampleRole, Lines),
	clouds: z.record(Cloud, Slots),
	noCloud: Slots,
	choices: z.record(z.string(), Lines),
	openings: z.record(SampleRole, Lines),
	practices: z.record(z.string(), Lines),
	greenFlags: Lines,
	redFlags: Lines,
	traps: Lines,
	titles: z.record(Work, Lines),
	staffTrap: z.string(),
	levelForms: z.record(LevelSlug, Lines),
});

const folder = join(import.meta.dirname, 'words');

/** All files of words/, held to their shape. */
export const words = Words.parse(
	Object.assign({}, ...readdirSync(folder).map((file): unknown => parse(readFileSync(join(folder, file), 'utf8')))),
);

/** A text with its `{slots}` filled; one without a filling stays. */
export function fill(text: string, slots: Readonly<Record<string, unknown>>): string {
	return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(slots[name] ?? slot));
}
