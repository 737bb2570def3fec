import { z } from 'zod';
import { Claims } from '#domain/claim.ts';
import { CitedPay, CountryPay, PayAdjustment, PayBand } from '#domain/pay.ts';
import { Day, Slug } from '#domain/text.ts';
import { RoleSlug } from '#domain/vocabulary.ts';
import { kind } from '../declare.ts';
import { between, minutes, title } from './fields.ts';

/** How detailed a guide is. This decides which parts its texts must have, and how long they are. */
export const depths = ['concise', 'full'] as const;
export type Depth = (typeof depths)[number];

/** The kinds of which each guide has exactly one file. */
export const guideKinds = {
	/** The role itself and the review dates of its guide. Body: the guide on one page. */
	role: kind({
		schema: z.strictObject({
			title: z.string().min(3).max(60).describe('`MLOps engineer`'),
			status: z
				.enum(['draft', 'review', 'published'])
				.describe(
					'`draft`: only in the preview; `review`: on the site but hidden from search engines; `published`: open to all',
				),
			depth: z
				.enum(depths)
				.default('concise')
				.describe('`full`: long texts with every heading; `concise`: shorter ones, which may leave out some'),
			summary: z.string().min(40).max(300).describe('What the role is, in one or two sentences'),
			published: Day.describe('Day the guide first appeared'),
			lastReviewed: Day.describe('Day an editor last read the whole guide against its sources'),
			reviewInDays: z.int().positive().describe('Days after which it is overdue: 180'),
			owner: z.string().describe('Who is responsible for it: `Margin editors`'),
			changes: z
				.array(
					z.strictObject({
						date: Day.describe('Day of the change'),
						kind: z.enum(['minor', 'major']).describe('`major` when readers should read the guide again'),
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
							.describe('Whether people come from that role, work beside it or move on to it'),
					}),
				)
				.describe('Neighbouring roles, in reading order'),
			seo: z
				.strictObject({
					title: z.string().min(15).max(65).describe('Title, 15 to 65 characters'),
					description: z.string().min(70).max(160).describe('Description, 70 to 160 characters'),
				})
				.describe('What search engines show'),
		}),
		at: 'roles/<role>/index.mdx',
		collection: 'roles',
		part: 'role',
		page: '/guides/<role>/',
		asked: 'day daily duties responsibilities',
		begin: { as: 'role', title: 'title' },
		required: true,
		named: { kind: 'roleTerms', what: 'role' },
		names: { 'related.*.to': { kind: 'role', what: 'other role', notItself: 'role' } },
		distinct: { onSite: ['title', 'summary', 'seo.title', 'seo.description'] },
		minimum: [{ what: 'related roles', least: 'related', list: 'related' }],
		text: {
			words: { full: [1600, 2600], concise: [700, 2200] },
			headings: [
				{
					text: 'In five lines',
					holds:
						'five numbered lines that are enough for a reader who stops here: the job, the week, the split, the pay, the catch',
				},
				{
					text: 'Is it for you',
					holds: 'who enjoys the work and who does not, each with the reason, and what a bad day is like',
				},
				{
					text: 'What the work splits into',
					holds: 'how the tracks differ, and which of them a small team and a large one give to one person',
					part: 'Tracks',
				},
				{
					text: 'Who hires',
					holds: 'what the job is at each kind of employer, and how to tell from an advert',
					part: 'Employers',
				},
				{
					text: 'What sets you apart',
					holds: 'what interviewers test, and what a strong answer shows that a weak one does not',
					part: 'Skills',
				},
				{
					text: 'What to check before you apply',
					holds: 'why these questions tell good jobs from bad ones, and when to ask them',
					part: 'Checks',
				},
				{
					text: 'Levels and what holds people back',
					holds: 'what changes from level to level, and where people stay too long',
					part: 'Levels',
				},
				{
					text: 'Pay',
					holds:
						'what the bands measure, where they come from and how far to trust them; insert the figures with `<Band>`',
					part: 'PayFigure',
				},
				{
					text: 'How hiring goes',
					holds: 'the rounds in a sentence or two, and which of them decides',
					part: 'Rounds',
				},
				{
					text: 'Red and green flags',
					holds: 'where the flags are seen, and what to do when you see one',
					part: 'Signals',
				},
				{ text: 'How to get in', holds: 'where people come from, and what each of them lacks', part: 'Moves' },
				{ text: 'Questions', holds: 'one sentence before the questions, or nothing', part: 'Faq' },
				{ text: 'Open jobs', holds: 'where the jobs come from, and what the list leaves out', part: 'OpenJobs' },
				{ text: 'Neighbouring roles', holds: 'where this role ends and the next begins', part: 'Neighbours' },
			],
		},
	}),
	/** What the role pays, as the editors state it, with figures from public sources. Body: the page on pay. */
	pay: kind({
		schema: z.strictObject({
			basis: z.enum(['base', 'total']).describe('Whether the bands are base salary or total pay'),
			region: z.string().describe('Where the bands apply: `United States`'),
			asOf: Day.describe('Day the bands were set or last confirmed'),
			bands: z.array(PayBand).describe('One for each level with a figure; `[]` while there is none'),
			bandsFrom: Slug.nullable()
				.default(null)
				.describe('The source whose rounded quartiles are the bands; null where the bands are the editors’ judgement'),
			cited: z.array(CitedPay).describe('Quartiles from public data'),
			elsewhere: z
				.array(CountryPay)
				.default([])
				.describe(
					'Quartiles from public data by country, in its own currency; a page on pay says where there are none',
				),
			adjustments: z.array(PayAdjustment).describe('What changes the bands'),
		}),
		at: 'roles/<role>/pay.mdx',
		collection: 'pay',
		part: 'pay',
		page: '/guides/<role>/pay/',
		asked: 'salary pay compensation earn wages bands much',
		begin: null,
		required: true,
		names: {
			'cited.*.source': { kind: 'source', what: 'source' },
			'elsewhere.*.source': { kind: 'source', what: 'source' },
			bandsFrom: { kind: 'source', what: 'source' },
			'adjustments.*.claim': { kind: 'claims', what: 'claim of this role', ofRole: true },
		},
		minimum: [{ what: 'pay bands', least: 'bands', list: 'bands' }],
		text: {
			words: { full: [900, 1500], concise: [400, 1200] },
			brief: 'what the role is paid, what the figure measures, and what to make of it',
			headings: [
				{ text: 'The figure', holds: 'what the chart shows, and the one sentence to remember' },
				{ text: 'How to read it', holds: 'what the rows count, how many there are, and what they leave out' },
				{ text: 'Europe', holds: 'figures with their source, or a note that there are none and what to use instead' },
				{
					text: 'The LLM premium',
					holds: 'whether such work is paid more, who says so, and from which level on',
					optional: true,
				},
				{ text: 'Equity and bonus', holds: 'what is usual, what it is worth, and what to ask about it' },
				{ text: 'Negotiating', holds: 'what you can point to, and how to say it' },
				{
					text: 'What to do with a range',
					holds: 'how to read a pay range in an advert, with an invented example',
				},
			],
		},
	}),
	/** How hiring goes. Body: the page on hiring. */
	hiring: kind({
		schema: z.strictObject({
			weeks: z
				.strictObject({
					from: z.int().positive().max(52).describe('Shortest usual time, in weeks'),
					to: z.int().positive().max(52).describe('Longest usual time, in weeks'),
					dependsOn: z.string().describe('What decides it: `company size`'),
				})
				.describe('How long it takes in all'),
			rounds: z
				.array(
					z.strictObject({
						slug: Slug.describe('Its name: `system-design`'),
						title,
						minutes: between(minutes, minutes, 'minutes').describe('How long it lasts'),
						format: z
							.array(z.enum(['live', 'take-home', 'coding', 'debugging', 'conversation']))
							.min(1)
							.describe('How it is held'),
						universal: z.boolean().describe('false where only some employers do it'),
					}),
				)
				.min(1)
				.describe('The rounds, in their usual order'),
		}),
		at: 'roles/<role>/hiring.mdx',
		collection: 'hiring',
		part: 'hiring',
		page: '/guides/<role>/hiring/',
		asked: 'interview interviews hiring process questions rounds take home assignment',
		begin: null,
		required: true,
		minimum: [{ what: 'hiring rounds', least: 'rounds', list: 'rounds' }],
		text: {
			words: { full: [1700, 3600], concise: [900, 2500] },
			brief: 'how many rounds in how many weeks, which of them decides, and where to begin',
			headings: [
				{ text: 'The rounds', holds: 'what each round asks, and how long the whole takes', part: 'Rounds' },
				{ text: 'What assessors look for', holds: 'what gets points in each round, and what loses them' },
				{ text: 'Design prompts', holds: 'how to practise with the prompts below', part: 'Prompts' },
				{ text: 'Debugging drills', holds: 'how to practise with the drills below', part: 'Drills' },
				{ text: 'Coding tasks', holds: 'tasks to practise, each with what a quick solution forgets' },
				{ text: 'Take-home work', holds: 'what is asked, how long to spend, and what to hand in with it' },
				{ text: 'A four-week plan', holds: 'a numbered list within `<Steps>`: what to do in each week' },
				{ text: 'Questions to ask back', holds: 'what to ask, and what a good and a bad answer sound like' },
				{ text: 'Reading an offer', holds: 'its parts, and two invented offers side by side' },
			],
		},
	}),
	/** The source of each statement that can be checked, and what sources show about it. */
	claims: kind({
		schema: Claims,
		at: 'roles/<role>/claims.yaml',
		collection: 'claims',
		page: null,
		shownOn: ['/guides/<role>/claims/'],
		begin: { as: 'claim', title: null },
		names: { '*.shown.*.source': { kind: 'source', what: 'source' } },
	}),
};
