import { z } from 'zod';
import { Day, Slug } from '#domain/text.ts';
import { RoleSlug } from '#domain/vocabulary.ts';
import { kind } from '../declare.ts';
import { minutes, order, summary, tags, title } from './fields.ts';

/** The kinds of which a guide has several files that share one page. */
export const partKinds = {
	/** A kind of employer. Body: what working there is like. */
	employer: kind({
		schema: z.strictObject({
			title,
			kind: Slug.describe('The kind of data/boards.yaml that it describes, one of `employerKinds` of site.yaml'),
			order,
			summary,
			scope: z
				.enum(['specialist', 'generalist'])
				.nullable()
				.describe('How broad one person’s work is there; null where it varies'),
		}),
		at: 'roles/<role>/employers/<name>.mdx',
		collection: 'employers',
		part: 'employers',
		page: null,
		shownOn: ['/guides/<role>/employers/'],
		begin: { as: 'employer', title: 'title' },
		ordered: true,
		distinct: { inRole: ['title'], onSite: ['summary'] },
		minimum: [{ what: 'kinds of employer', least: 'employers' }],
		text: {
			holds: 'what is built there, with whom, how broad the work is, and what to ask',
			words: { full: [150, 350], concise: [80, 300] },
			brief: 'what the job is there, and for whom it is right',
		},
	}),
	/** A question to ask before applying. Body: why, and how to read the answers. */
	check: kind({
		schema: z.strictObject({
			title,
			order,
			ask: z.string().endsWith('?').describe('The question, word for word'),
			summary,
		}),
		at: 'roles/<role>/checks/<name>.mdx',
		collection: 'checks',
		part: 'checks',
		page: null,
		shownOn: ['/guides/<role>/checklist/'],
		begin: { as: 'check', title: 'title' },
		ordered: true,
		distinct: { inRole: ['title', 'ask'], onSite: ['summary'] },
		minimum: [{ what: 'checks', least: 'checks' }],
		text: {
			words: { full: [120, 320], concise: [120, 320] },
			brief: 'why to ask, and what the answer tells you',
			headings: [
				{
					text: 'How to read the answers',
					holds: 'two or three answers that you may hear, each under its own ### heading, and what each means',
				},
				{ text: 'Follow up with', holds: 'what to ask next, and when to stop asking' },
			],
		},
	}),
	/** A red or green flag. Body: what it looks like and why it matters. */
	signal: kind({
		schema: z.strictObject({
			title,
			polarity: z.enum(['red', 'green']).describe('A red or a green flag'),
			order,
			summary,
			visibleInListing: z.boolean().describe('Whether the text of an advert can reveal it'),
		}),
		at: 'roles/<role>/signals/<name>.mdx',
		collection: 'signals',
		part: 'signals',
		page: null,
		begin: { as: 'signal', also: ['flag'], title: 'title' },
		ordered: { beside: 'polarity' },
		distinct: { inRole: ['title'], onSite: ['summary'] },
		minimum: [
			{ what: 'red flags', least: 'redFlags', has: 'polarity', value: 'red' },
			{ what: 'green flags', least: 'greenFlags', has: 'polarity', value: 'green' },
		],
		text: {
			holds: 'what it looks like, why it matters, and what to ask',
			words: { full: [50, 160], concise: [30, 160] },
		},
	}),
	/** A question readers ask. Body: the answer, verdict first. */
	faq: kind({
		schema: z.strictObject({
			question: z.string().max(110).endsWith('?').describe('The question as a reader would ask it'),
			order,
			comparesTo: RoleSlug.nullable().default(null).describe('The other role, where the question compares two'),
			reviewBy: Day.nullable().default(null).describe('Day from which the answer may be out of date'),
		}),
		at: 'roles/<role>/faq/<name>.mdx',
		collection: 'faq',
		part: 'faq',
		page: null,
		begin: { as: 'faq', also: ['question'], title: 'question' },
		ordered: true,
		distinct: { inRole: ['question'] },
		names: { comparesTo: { kind: 'roleTerms', what: 'role', notItself: 'role' } },
		minimum: [{ what: 'questions', least: 'questions' }],
		text: { holds: 'the verdict first, then why', words: { full: [60, 220], concise: [60, 220] } },
	}),
	/** A debugging exercise. Body: `<Symptom>`, `<Clues>` and a closed `<Answer>`. */
	drill: kind({
		schema: z.strictObject({ title, order, minutes, ...tags }),
		at: 'roles/<role>/drills/<name>.mdx',
		collection: 'drills',
		part: 'drills',
		page: null,
		shownOn: ['/guides/<role>/hiring/'],
		begin: { as: 'drill', also: ['exercise'], title: 'title' },
		ordered: { holes: true },
		distinct: { inRole: ['title'] },
		names: {
			'tracks.*': { kind: 'track', what: 'track of this role', ofRole: true },
			'skills.*': { kind: 'skill', what: 'skill of this role', ofRole: true },
		},
		text: { words: { full: [80, 500], concise: [80, 500] }, parts: ['Symptom', 'Clues', 'Answer'] },
	}),
	/** An interview prompt. Body: `<Strong>`, `<Weak>` and `<FollowUp>`. */
	prompt: kind({
		schema: z.strictObject({
			title: z.string().min(3).max(200).describe('The prompt as the interviewer says it'),
			order,
			round: Slug.describe('The round of hiring.mdx it comes up in: `system-design`'),
			minutes,
			...tags,
		}),
		at: 'roles/<role>/prompts/<name>.mdx',
		collection: 'prompts',
		part: 'drills',
		page: null,
		shownOn: ['/guides/<role>/hiring/'],
		begin: { as: 'prompt', title: 'title' },
		ordered: { holes: true },
		distinct: { inRole: ['title'] },
		names: {
			'tracks.*': { kind: 'track', what: 'track of this role', ofRole: true },
			'skills.*': { kind: 'skill', what: 'skill of this role', ofRole: true },
			round: { kind: 'hiring', what: 'round of hiring.mdx', list: 'rounds', ofRole: true },
		},
		text: { words: { full: [60, 450], concise: [60, 450] }, parts: ['Strong', 'Weak', 'FollowUp'] },
	}),
};
