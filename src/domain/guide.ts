import { z } from 'zod';
import { Day, Slug } from '#domain/text.ts';
import { CitedPay, PayAdjustment, PayBand } from '#domain/pay.ts';
import { employerKinds } from '#domain/listing.ts';
import { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';

/*
 * The front matter of a guide’s files: what machines need. What readers read stands in the bodies, under the headings
 * that scripts/check-content/headings.yaml asks for.
 */

/** Position among its siblings; a field, so that files need no numbers in their names. */
const order = z.int().positive().describe('Place among its siblings, from 1');
const title = z.string().min(3).max(80).describe('Heading, without a full stop: `ML platform and infrastructure`');
const summary = z.string().min(20).max(240).describe('One sentence for lists and search results');
const short = z.string().max(24).describe('Name for tight places and the map: `Serving`');

const between = (from: z.ZodInt, to: z.ZodInt, what: string) =>
	z
		.strictObject({ from: from.describe(`Least, in ${what}`), to: to.describe(`Most, in ${what}`) })
		.refine((range) => range.from <= range.to, { error: '`from` must not be above `to`' });
const minutes = z.int().positive().describe('How long it takes, in minutes: 25');

/** Who the role is and when its guide was last right. Body: the guide on one page. */
export const Role = z.strictObject({
	title: z.string().min(3).max(60).describe('`MLOps engineer`'),
	status: z
		.enum(['draft', 'review', 'published'])
		.describe(
			'`draft`: in the preview alone; `review`: on the site, kept from search engines; `published`: open to all',
		),
	summary: z.string().min(40).max(300).describe('What the role is, in one or two sentences'),
	published: Day.describe('Day the guide first appeared'),
	lastReviewed: Day.describe('Day an editor last read the whole guide against its sources'),
	reviewInDays: z.int().positive().describe('Days after which it is overdue: 180'),
	owner: z.string().describe('Who answers for it: `RemNavi editors`'),
	changes: z
		.array(
			z.strictObject({
				date: Day.describe('Day of the change'),
				kind: z.enum(['minor', 'major']).describe('`major` where readers should read again'),
				note: z.string().describe('What changed, as a sentence'),
			}),
		)
		.min(1)
		.describe('What changed and when, newest first'),
	related: z
		.array(
			z.strictObject({
				to: RoleSlug.describe('The other role'),
				kind: z
					.enum(['feeder', 'adjacent', 'next'])
					.describe('Whether people come from it, sit beside it or go on to it'),
			}),
		)
		.describe('Neighbouring roles, in reading order'),
	seo: z
		.strictObject({
			title: z.string().min(15).max(65).describe('Title, 15 to 65 characters'),
			description: z.string().min(70).max(160).describe('Description, 70 to 160 characters'),
		})
		.describe('What search engines show'),
});
export type Role = z.infer<typeof Role>;

/** A kind of work within the role: a line on its map. Body: its page. */
export const Track = z.strictObject({
	title,
	short,
	line: z.enum(['a', 'b', 'c', 'd', 'e']).describe('Letter and colour on the map; unique within the role'),
	order,
	summary,
	tools: z.array(Slug).describe('Tools of vocabulary/tools.yaml, by slug, in reading order'),
	practices: z.array(z.string().max(40)).describe('Stops on the map that are not tools: `Model registry`, `Rollback`'),
	specialisation: Slug.nullable().describe('The listings filter this track goes with: `llm-ops`; null for none'),
});

/** A kind of employer. Body: what working there is like. */
export const Employer = z.strictObject({
	title,
	kind: z.enum(employerKinds).describe('The kind in data/boards.yaml that it describes'),
	order,
	summary,
	scope: z
		.enum(['specialist', 'generalist'])
		.nullable()
		.describe('How wide one person’s work is there; null: it varies'),
});

export const skillNeeds = ['none', 'awareness', 'working', 'practitioner', 'expert'] as const;
const need = z.enum(skillNeeds);

/** What sets candidates apart. Body: its page. */
export const Skill = z.strictObject({
	title,
	short,
	order,
	summary,
	needAt: z
		.strictObject({
			junior: need.describe('At junior level'),
			mid: need.describe('At mid level'),
			senior: need.describe('At senior level'),
			staff: need.describe('At staff level'),
		})
		.describe('How well it must be known at each level (editors’ judgement)'),
	hours: between(z.int().positive(), z.int().positive(), 'hours').describe('Time to learn it to a working level'),
	tools: z.array(Slug).describe('Tools of the vocabulary it shows in, by slug'),
	tracks: z.array(Slug).min(1).describe('Tracks of this role that use it'),
});

/** A stop on the route. Body: the level’s part of the page on levels. */
export const Level = z.strictObject({
	title: z.string().max(24).describe('Name of the level for readers: `Staff and principal`'),
	level: LevelSlug.describe('The level of the vocabulary'),
	years: z
		.strictObject({
			from: z.int().nonnegative().nullable().describe('From; null where the editors give none'),
			to: z.int().positive().nullable().describe('To; null where it is open'),
		})
		.describe('Years of experience people usually have there'),
	summary,
	bottleneck: z
		.string()
		.max(40)
		.nullable()
		.describe('What stops people from going on, as a label on the route: `Production judgement`; null for none'),
});

/** A question to ask before applying. Body: why, and how to read the answers. */
export const Check = z.strictObject({
	title,
	order,
	ask: z.string().endsWith('?').describe('The question, word for word'),
	summary,
});

/** A red or green flag. Body: what it looks like and why it matters. */
export const Signal = z.strictObject({
	title,
	polarity: z.enum(['red', 'green']).describe('A red or a green flag'),
	order,
	summary,
	visibleInListing: z.boolean().describe('Whether the words of an advert can show it'),
});

/** What the role pays, as the editors state it, beside what sources show. Body: the page on pay. */
export const Pay = z.strictObject({
	basis: z.enum(['base', 'total']).describe('What the bands are of'),
	region: z.string().describe('Where the bands hold: `United States`'),
	asOf: Day.describe('Day the bands were set or last confirmed'),
	bands: z.array(PayBand).min(2).describe('One for each level that can be told'),
	bandsFrom: Slug.nullable()
		.default(null)
		.describe('The source whose quartiles the bands are, rounded; null where the editors judge them'),
	cited: z.array(CitedPay).describe('Quartiles from public data'),
	adjustments: z.array(PayAdjustment).describe('What changes the bands'),
});
export type Pay = z.infer<typeof Pay>;

/** How hiring goes. Body: the page on hiring. */
export const Hiring = z.strictObject({
	weeks: z
		.strictObject({
			from: z.int().positive().describe('Shortest usual time, in weeks'),
			to: z.int().positive().describe('Longest usual time, in weeks'),
			dependsOn: z.string().describe('What decides it: `company size`'),
		})
		.describe('How long it takes in all'),
	rounds: z
		.array(
			z.strictObject({
				slug: Slug.describe('Its name: `system-design`'),
				title,
				minutes: between(z.int().positive(), z.int().positive(), 'minutes').describe('How long it lasts'),
				format: z
					.array(z.enum(['live', 'take-home', 'coding', 'debugging', 'conversation']))
					.min(1)
					.describe('How it is held'),
				universal: z.boolean().describe('false where only some employers do it'),
			}),
		)
		.min(1)
		.describe('The rounds, in their usual order'),
});
export type Hiring = z.infer<typeof Hiring>;

/** A question readers ask. Body: the answer, verdict first. */
export const Faq = z.strictObject({
	question: z.string().endsWith('?').describe('The question as a reader would ask it'),
	order,
	comparesTo: RoleSlug.nullable().default(null).describe('The other role, where the question compares two'),
	reviewBy: Day.nullable().default(null).describe('Day from which the answer may be out of date'),
});

/** A way into the role. Body: its page. */
export const Move = z.strictObject({
	title: z.string().min(3).max(80).describe('Where the reader comes from: `From DevOps or SRE`'),
	from: RoleSlug.nullable().describe('The role they come from; null where it is none of ours'),
	order,
	summary,
	weeks: between(z.int().positive(), z.int().positive(), 'weeks').describe('Time to a first proof, part-time'),
});

// What an exercise is for. It is shown in full where its first track is, else its first skill, else the page on hiring.
const tags = {
	levels: z.array(LevelSlug).min(1).describe('Levels it suits'),
	tracks: z.array(Slug).describe('Tracks it belongs to, the main one first; may be empty'),
	skills: z.array(Slug).describe('Skills it trains, the main one first; may be empty'),
};

/** A debugging exercise. Body: `<Symptom>`, `<Clues>` and a closed `<Answer>`. */
export const Drill = z.strictObject({ title, order, minutes, ...tags });

/** An interview prompt. Body: `<Strong>`, `<Weak>` and `<FollowUp>`. */
export const Prompt = z.strictObject({
	title: z.string().min(3).max(200).describe('The prompt as it is put to a candidate'),
	order,
	round: Slug.describe('The round of hiring.mdx it comes up in: `system-design`'),
	minutes,
	...tags,
});

/** Two roles beside each other. Body: its page. */
export const Compare = z.strictObject({
	roles: z.array(RoleSlug).length(2).describe('The two roles, as in the file’s name'),
	title,
	summary,
	order: order.optional(),
});
