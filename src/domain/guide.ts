import { z } from 'zod';
import { Day, Slug } from '#domain/text.ts';
import { CitedPay, PayAdjustment, PayBand } from '#domain/pay.ts';
import { employerKinds } from '#domain/listing.ts';
import { Detector } from '#domain/detector.ts';
import { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';

/** Position among its siblings; a field, so that files need no numbers in their names. */
const order = z.int().positive().describe('Place among its siblings, from 1');
const title = z.string().min(3).max(80).describe('Heading, without a full stop: `ML platform and infrastructure`');
const sources = z.array(Slug).default([]).describe('Files of sources/ that the text rests on: `[cncf-survey-2026]`');
const summary = z.string().min(20).max(240).describe('One sentence for lists and search results');

/** Who the role is, why it exists, and when the page was last right. Body: the opening of the guide. */
export const Role = z.strictObject({
	title: z.string().min(3).max(60).describe('`MLOps engineer`'),
	status: z.enum(['draft', 'review', 'published']).describe('Only `published` is open to search engines'),
	definition: z.string().min(40).max(300).describe('What the role is, in one or two sentences'),
	whyItExists: z.string().min(40).max(400).describe('The problem that made the role necessary'),
	scope: z.string().min(40).max(300).describe('How wide the work is and what changes it'),
	notThisJob: z.string().min(20).max(300).describe('What people mistake the role for'),
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
				blurb: z.string().min(20).describe('What sets it apart, in a sentence'),
			}),
		)
		.describe('Neighbouring roles, and what sets them apart'),
	sections: z
		.strictObject({
			tracks: z.string().describe('Lead of the section on kinds of work'),
			employers: z.string().describe('Lead of the section on employers'),
			skills: z.string().describe('Lead of the section on skills'),
			checks: z.string().describe('Lead of the section on checks before applying'),
			levels: z.string().describe('Lead of the section on levels'),
			pay: z.string().describe('Lead of the section on pay'),
			hiring: z.string().describe('Lead of the section on hiring'),
			signals: z.string().describe('Lead of the section on red and green flags'),
			listings: z.string().describe('Lead of the section on listings'),
		})
		.partial()
		.describe('The lead sentence or two under each section heading'),
	seo: z
		.strictObject({
			title: z.string().min(15).max(65).describe('Title, 15 to 65 characters'),
			description: z.string().min(70).max(160).describe('Description, 70 to 160 characters'),
		})
		.describe('What search engines show'),
	sources,
});
export type Role = z.infer<typeof Role>;

/** A kind of work within the role: a line on its map. */
export const Track = z.strictObject({
	title,
	short: z.string().max(24).describe('Name for tight places: `Serving`'),
	line: z.enum(['a', 'b', 'c', 'd', 'e']).describe('Letter and colour on the map; unique within the role'),
	order,
	summary,
	youDo: z.array(z.string()).min(2).describe('What the work consists of, as short phrases'),
	hardPart: z.string().describe('What makes it hard, one or two sentences'),
	users: z.string().describe('Who depends on it'),
	successMeasure: z.string().describe('How one knows it goes well'),
	failureModes: z.array(z.string()).min(1).describe('How it goes wrong, as short phrases'),
	tools: z
		.array(
			z.strictObject({
				tool: Slug.describe('A tool of vocabulary/tools.yaml, by slug'),
				note: z.string().nullable().default(null).describe('What it is used for here'),
			}),
		)
		.describe('Tools of the vocabulary, by slug, in reading order'),
	practices: z.array(z.string()).default([]).describe('Stations that are not tools: `Model registry`, `Rollback`'),
	more: z.array(z.string()).default([]).describe('Paragraphs for its own page only, as plain text'),
	specialisation: Slug.nullable().default(null).describe('The listings filter this track goes with: `llm-ops`'),
	sources,
});
export type Track = z.infer<typeof Track>;

/** A kind of employer. */
export const Employer = z.strictObject({
	title,
	kind: z.enum(employerKinds).describe('The kind in data/boards.yaml that it describes'),
	order,
	summary,
	scope: z.enum(['specialist', 'generalist']).nullable().describe('How wide one person’s work is there'),
	constraints: z.array(z.string()).default([]).describe('Limits that come with it: `on-premise or hybrid cloud`'),
	judgement: z.boolean().default(false).describe('true where the text is the editors’ judgement without a source'),
	sources,
});
export type Employer = z.infer<typeof Employer>;

export const skillNeeds = ['none', 'awareness', 'working', 'practitioner', 'expert'] as const;
const need = z.enum(skillNeeds);

/** What differentiates candidates. */
export const Skill = z.strictObject({
	title,
	short: z.string().max(24).describe('Name for tight places and the map: `Cloud`'),
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
	know: z.array(z.string()).min(2).describe('What to be able to do'),
	notNeeded: z.string().nullable().default(null).describe('What is often learned in vain'),
	more: z.array(z.string()).default([]).describe('Paragraphs for its own page only, as plain text'),
	prove: z.string().describe('How to show that one has it'),
	tools: z.array(Slug).default([]).describe('Tools of the vocabulary it shows in, by slug'),
	tracks: z.array(Slug).min(1).describe('Tracks of this role that use it'),
	sources,
});
export type Skill = z.infer<typeof Skill>;

/** A stop on the route, and what keeps people there. */
export const Level = z.strictObject({
	title: z.string().describe('Name of the level for readers: `Staff and principal`'),
	level: LevelSlug.describe('The level of the vocabulary'),
	years: z
		.strictObject({
			from: z.int().nonnegative().nullable().describe('From; null where the editors give none'),
			to: z.int().positive().nullable().describe('To; null where it is open'),
		})
		.describe('Years of experience people usually have there'),
	summary,
	bottleneck: z
		.strictObject({
			headline: z.string().describe('What it is, in a few words'),
			text: z.string().describe('How it shows'),
			investments: z.array(z.string()).min(1).describe('What gets one past it'),
		})
		.nullable()
		.describe('What stops people from going on; null where the editors know of none'),
	evidence: z
		.array(
			z.strictObject({
				statement: z.string().describe('A sentence in the first person'),
				example: z.string().describe('What that looks like'),
			}),
		)
		.default([])
		.describe('What one can say when one is there'),
	sources,
});
export type Level = z.infer<typeof Level>;

/** A question to ask before applying, and how to read the answers. */
export const Check = z.strictObject({
	title,
	order,
	ask: z.string().endsWith('?').describe('The question, word for word'),
	why: z.string().describe('What the answer tells'),
	readings: z
		.array(
			z.strictObject({
				answer: z.string().describe('What they may say'),
				means: z.string().describe('What it tells'),
				tone: z.enum(['good', 'bad', 'depends']).describe('Good news, bad news or it depends'),
			}),
		)
		.min(2)
		.describe('Answers and how to read them, the two that differ most first'),
	detector: Detector.nullable().default(null).describe('How an advert’s words answer it; null where they cannot'),
	sources,
});
export type Check = z.infer<typeof Check>;

/** A red or green flag. */
export const Signal = z.strictObject({
	title,
	polarity: z.enum(['red', 'green']).describe('A red or a green flag'),
	order,
	text: z.string().min(20).describe('What it looks like and why it matters'),
	visibleInListing: z.boolean().describe('Whether the words of an advert can show it'),
	detector: Detector.nullable().default(null).describe('How an advert’s words show it; null where they cannot'),
	sources,
});
export type Signal = z.infer<typeof Signal>;

/** What the role pays, as the editors state it, beside what sources show. Body: the prose. */
export const Pay = z.strictObject({
	basis: z.enum(['base', 'total']).describe('What the bands are of'),
	region: z.string().describe('Where the bands hold: `United States`'),
	asOf: Day.describe('Day the bands were set or last confirmed'),
	bands: z.array(PayBand).min(3).describe('One for each level'),
	cited: z.array(CitedPay).default([]).describe('Quartiles from public data'),
	adjustments: z.array(PayAdjustment).default([]).describe('What changes the bands'),
	sources,
});
export type Pay = z.infer<typeof Pay>;

/** How hiring goes. Body: the prose. */
export const Hiring = z.strictObject({
	weeks: z
		.strictObject({
			from: z.int().positive().describe('Shortest usual time, in weeks'),
			to: z.int().positive().describe('Longest usual time, in weeks'),
			dependsOn: z.string().describe('What decides it: `company size`'),
		})
		.describe('How long it takes in all'),
	principle: z.string().describe('What assessors look for above all'),
	stages: z
		.array(
			z.strictObject({
				slug: Slug.describe('Its name: `system-design`'),
				title,
				format: z
					.array(z.enum(['live', 'take-home', 'coding', 'debugging', 'conversation']))
					.min(1)
					.describe('How it is held'),
				universal: z.boolean().describe('false where only some employers do it'),
				assesses: z.array(z.string()).min(1).describe('What is assessed'),
				prompts: z.array(z.string()).default([]).describe('Typical tasks'),
				strong: z.array(z.string()).default([]).describe('What a strong answer contains, as short phrases'),
				prepare: z.string().describe('How to get ready'),
			}),
		)
		.min(1)
		.describe('The rounds, in their usual order'),
	shown: z
		.array(
			z.strictObject({
				text: z.string().describe('The report in our words'),
				source: Slug.describe('A file of sources/'),
				date: z.string().describe('Date of the report'),
			}),
		)
		.default([])
		.describe('What sources report on length and rounds'),
	sources,
});
export type Hiring = z.infer<typeof Hiring>;

/** A question readers ask. Body: the answer. */
export const Faq = z.strictObject({
	question: z.string().endsWith('?').describe('The question as a reader would ask it'),
	order,
	comparesTo: RoleSlug.nullable().default(null).describe('The other role, where the question compares two'),
	reviewBy: Day.nullable().default(null).describe('Day from which the answer may be out of date'),
	sources,
});
export type Faq = z.infer<typeof Faq>;
