import { z } from 'zod';
import { Slug } from '#domain/text.ts';
import { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';
import { kind } from '../declare.ts';
import { between, order, short, summary, title } from './fields.ts';

export const skillNeeds = ['none', 'awareness', 'working', 'practitioner', 'expert'] as const;
const need = z.enum(skillNeeds);

/** The kinds of which a guide has several files, each with its own page or a long section of one. */
export const sectionKinds = {
	/** A kind of work within the role: a line on its map. Body: its page. */
	track: kind({
		schema: z.strictObject({
			title,
			short,
			line: z.enum(['a', 'b', 'c', 'd', 'e']).describe('Letter and colour on the map; unique within the role'),
			order,
			summary,
			tools: z.array(Slug).describe('Tools of vocabulary/tools.yaml, by slug, in reading order'),
			practices: z
				.array(z.string().max(40))
				.describe('Stops on the map that are not tools: `Model registry`, `Rollback`'),
			specialisation: Slug.nullable().describe(
				'The filter of listings that matches this track: `llm-ops`; null for none',
			),
		}),
		at: 'roles/<role>/tracks/<name>.mdx',
		collection: 'tracks',
		part: 'tracks',
		page: '/guides/<role>/tracks/<name>/',
		shownOn: ['/guides/<role>/map/'],
		begin: { as: 'track', title: 'title' },
		ordered: true,
		places: ['line'],
		distinct: { inRole: ['title', 'short'], onSite: ['summary'] },
		names: {
			'tools.*': { kind: 'tools', what: 'tool', joined: true },
			specialisation: { kind: 'specialisations', what: 'specialisation' },
		},
		minimum: [{ what: 'tracks', least: 'tracks' }],
		text: {
			words: { full: [1500, 2400], concise: [600, 1800] },
			brief: 'what the work is and who it suits, in one to three paragraphs that make sense on their own',
			headings: [
				{ text: 'Who it suits', holds: 'who likes this work, who does not, and why' },
				{ text: 'A week', holds: 'what somebody does from Monday to Friday, with concrete examples' },
				{
					text: 'One system, end to end',
					holds: 'one system from its input to its output, with a diagram and a short configuration',
				},
				{ text: 'The arithmetic', holds: 'the calculations that decide its size, with numbers' },
				{
					text: 'Trade-offs',
					holds: 'two or three decisions, each under its own ### heading, and what each option costs',
				},
				{
					text: 'Incidents',
					holds:
						'an `<Incident>` for each thing that breaks: the symptom, how to find the cause, how to fix and prevent it',
				},
				{ text: 'Choosing tools', holds: 'a table within `<Compare>`: if you need this, consider that, and why' },
				{ text: 'A drill', holds: 'a sentence before the drill, or nothing', part: 'Drills' },
				{ text: 'Interview prompts', holds: 'a sentence before the prompts, or nothing', part: 'Prompts' },
				{
					text: 'A weekend project',
					holds: 'a `<Project>`: what to build, and how you know that it works',
					optional: true,
				},
			],
		},
	}),
	/** A skill that sets candidates apart. Body: its page. */
	skill: kind({
		schema: z.strictObject({
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
			tools: z.array(Slug).describe('Tools of the vocabulary that call for this skill, by slug'),
			tracks: z.array(Slug).min(1).describe('Tracks of this role that use it'),
		}),
		at: 'roles/<role>/skills/<name>.mdx',
		collection: 'skills',
		part: 'skills',
		page: '/guides/<role>/skills/<name>/',
		begin: { as: 'skill', title: 'title' },
		ordered: true,
		distinct: { inRole: ['title', 'short'], onSite: ['summary'] },
		names: {
			'tools.*': { kind: 'tools', what: 'tool', joined: true },
			'tracks.*': { kind: 'track', what: 'track of this role', ofRole: true },
		},
		minimum: [{ what: 'skills', least: 'skills' }],
		text: {
			words: { full: [1000, 1800], concise: [450, 1400] },
			brief: 'what you can do with it, and why it sets candidates apart',
			headings: [
				{
					text: 'Why it separates candidates',
					holds: 'what an interviewer asks, where most answers end, and what a better one adds',
				},
				{ text: 'Test yourself', holds: 'five or six tasks, numbered, that somebody could be asked to do' },
				{ text: 'Level by level', holds: 'what you can do with it at each level', part: 'Needs' },
				{
					text: 'A worked walk-through',
					holds: 'one case from beginning to end, with commands and what they print',
					optional: true,
				},
				{ text: 'An exercise', holds: 'something to do on your own, with the solution in an `<Answer>`' },
				{ text: 'Prove it', holds: 'what to publish or bring along, so that others see that you can' },
				{ text: 'Where to learn it', holds: 'how many hours it takes, and a few sources with what each is good for' },
			],
		},
	}),
	/** A level, drawn as a stop on the route. Body: the level’s section of the page on levels. */
	level: kind({
		schema: z.strictObject({
			title: z.string().max(24).describe('Name of the level for readers: `Staff and principal`'),
			level: LevelSlug.describe('The level of the vocabulary'),
			years: z
				.strictObject({
					from: z.int().nonnegative().nullable().describe('From; null where the editors give none'),
					to: z.int().positive().nullable().describe('To; null where it is open'),
				})
				.describe('Years of experience that people at this level usually have'),
			summary,
			bottleneck: z
				.string()
				.max(40)
				.nullable()
				.describe(
					'What keeps people from the next level, as a label on the route: `Production judgement`; null for none',
				),
		}),
		at: 'roles/<role>/levels/<name>.mdx',
		collection: 'levels',
		part: 'levels',
		page: null,
		shownOn: ['/guides/<role>/levels/'],
		begin: { as: 'level', title: 'title' },
		places: ['level'],
		distinct: { inRole: ['title'], onSite: ['summary'] },
		minimum: [{ what: 'levels with a bottleneck', least: 'levels', has: 'bottleneck' }],
		text: {
			words: { full: [350, 650], concise: [180, 500] },
			brief: 'what is expected, and what holds people here',
			headings: [
				{ text: 'Scope', holds: 'what you own at this level, and what you don’t own yet' },
				{ text: 'A week', holds: 'what somebody does from Monday to Friday, with concrete examples' },
				{ text: 'What others can see', holds: 'a numbered list of things that a colleague could watch you do' },
				{
					text: 'What holds people here',
					holds: 'why people stay at this level, and how to notice it in yourself',
					optional: true,
				},
				{
					text: 'How to make the step',
					holds: 'one or two things that show that you work at the next level already, as advice',
					optional: true,
				},
				{ text: 'The first 90 days', holds: 'what to have done after one, two and three months' },
			],
		},
	}),
	/** A way into the role from another job. Body: its page. */
	move: kind({
		schema: z.strictObject({
			title: z.string().min(3).max(80).describe('Where the reader comes from: `From DevOps or SRE`'),
			from: RoleSlug.nullable().describe('The role they come from; null where we have no guide to it'),
			order,
			summary,
			weeks: between(z.int().positive(), z.int().positive(), 'weeks').describe('Time to a first proof, part-time'),
		}),
		at: 'roles/<role>/moves/<name>.mdx',
		collection: 'moves',
		part: 'moves',
		page: '/guides/<role>/from/<name>/',
		asked: 'become get into start switch move transition',
		begin: { as: 'move', also: ['way-in'], title: 'title' },
		ordered: true,
		distinct: { inRole: ['title'], onSite: ['summary'] },
		names: { from: { kind: 'roleTerms', what: 'role', notItself: 'role' } },
		text: {
			words: { full: [450, 900], concise: [250, 800] },
			brief: 'what somebody from there brings, and what is missing',
			headings: [
				{ text: 'What you bring', holds: 'what somebody from there already knows, and where it helps most' },
				{ text: 'The gap', holds: 'what is missing, and how to learn each part of it' },
				{ text: 'The first 90 days', holds: 'what to have done after one, two and three months' },
				{ text: 'The first proof', holds: 'what to build or publish that shows the gap closed' },
				{
					text: 'What to say in the interview',
					holds: 'how to explain the change in two minutes, and which doubts to answer',
				},
			],
		},
	}),
	/** A topic for people who already have the job: on-call, tickets, levels, next roles. Body: its page. */
	inTheJob: kind({
		schema: z.strictObject({
			title,
			order,
			summary,
			asked: z.string().max(400).describe('Words that readers search for, in addition to those in its headings'),
		}),
		at: 'roles/<role>/in-the-job/<name>.mdx',
		collection: 'inTheJob',
		part: 'inTheJob',
		page: '/guides/<role>/in-the-job/<name>/',
		begin: {
			as: 'in-the-job',
			title: 'title',
			holds: 'what to ask for, in which order and in which words, under headings in the reader’s own words',
		},
		ordered: true,
		distinct: { inRole: ['title'], onSite: ['title', 'summary'] },
		text: {
			words: { full: [500, 1800], concise: [500, 1800] },
			holds:
				'headings in the words of the reader; under each the answer first, then the order of steps and what to write',
		},
	}),
};
