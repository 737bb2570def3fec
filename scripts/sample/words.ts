import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { EmployerKind, Scope } from '#domain/listing.ts';
import { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';
import { cloudSlugs, mlopsTracks } from './intent.ts';

/** Alternatives, of which one or some are drawn; their order is part of what a seed means. */
const Lines = z.array(z.string()).min(1).readonly();
const Slots = z.record(z.string(), z.string());
const Cloud = z.enum(cloudSlugs);
const Track = z.enum(mlopsTracks);
const OtherRole = RoleSlug.exclude(['mlops-engineer']);

const Business = z.strictObject({
	kinds: z.array(EmployerKind),
	about: Lines.describe('First sentences about the employer; `{name}` is its name'),
	feature: z.string().describe('What models are used for, as part of a sentence'),
	specialisation: z.enum(['computer-vision', 'recommender-systems', 'llm-ops']).nullable(),
});
export type Business = z.infer<typeof Business>;

const parts = ['about', 'role', 'duties', 'requirements', 'nice', 'team', 'benefits', 'process'] as const;
const Headings = z.record(z.enum(parts), z.string());
export type Part = (typeof parts)[number];
export type Headings = z.infer<typeof Headings>;

const OtherJob = z.strictObject({
	title: z.string(),
	department: z.string(),
	opening: z.string(),
	duties: Lines,
	requirements: Lines,
});

export const { businesses, sizes, manners } = read('businesses', {
	businesses: z.array(Business),
	sizes: z.record(EmployerKind, Lines),
	manners: Lines,
});
export const { mlopsDuties, roleDuties, specialisedDuties } = read('duties', {
	mlopsDuties: z.record(Track, Lines),
	roleDuties: z.record(OtherRole, Lines),
	specialisedDuties: z.record(z.string(), z.partialRecord(RoleSlug, Lines)),
});
export const { benefits, cloudBenefit, countryBenefits, processes, equality, headings } = read('employment', {
	benefits: Lines,
	cloudBenefit: z.string(),
	countryBenefits: Slots,
	processes: Lines,
	equality: Lines,
	headings: z.array(Headings),
});
export const { fronts, backs, seconds } = read('names', { fronts: Lines, backs: Lines, seconds: z.array(Lines) });
export const { otherJobs } = read('other-jobs', { otherJobs: z.array(OtherJob) });
export const { placeSentences } = read('places', { placeSentences: z.record(Scope, Lines) });
export const { requirements, niceToHaves, yearsSentences, juniorSentences, unstatedSentences, levelSentences, fields } =
	read('requirements', {
		requirements: z.record(RoleSlug, Lines),
		niceToHaves: Lines,
		yearsSentences: Lines,
		juniorSentences: Lines,
		unstatedSentences: Lines,
		levelSentences: z.record(z.enum(['senior', 'staff']), Lines),
		fields: z.record(RoleSlug, Lines),
	});
export const { cloudNames, clouds, noCloud, choices } = read('stack', {
	cloudNames: z.record(Cloud, z.string()),
	clouds: z.record(Cloud, Slots),
	noCloud: Slots,
	choices: z.record(z.string(), Lines),
});
export const { openings, practices, greenFlags, redFlags, traps } = read('team', {
	openings: z.record(RoleSlug, Lines),
	practices: z.record(z.string(), Lines),
	greenFlags: Lines,
	redFlags: Lines,
	traps: Lines,
});
export const { mlopsTitles, roleTitles, staffTrap, levelForms } = read('titles', {
	mlopsTitles: z.record(Track, Lines),
	roleTitles: z.record(OtherRole, Lines),
	staffTrap: z.string(),
	levelForms: z.record(LevelSlug, Lines),
});

/** One file of words/, held to its shape. */
function read<Shape extends z.ZodRawShape>(name: string, shape: Shape) {
	const path = join(import.meta.dirname, 'words', `${name}.yaml`);
	return z.strictObject(shape).parse(parse(readFileSync(path, 'utf8')));
}
