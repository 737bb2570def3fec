import { z } from 'zod';
import { levelSlugs } from '#domain/vocabulary.ts';

/** What `<Count of>` can count. */
export const countable = [
	'tracks',
	'skills',
	'levels',
	'checks',
	'employers',
	'signals',
	'faq',
	'moves',
	'drills',
	'prompts',
] as const;
export type Countable = (typeof countable)[number];

export interface ComponentRule {
	/** In a sentence, around paragraphs, or placed alone and filled from data. */
	kind: 'inline' | 'block' | 'placed';
	/** What it is for, for the editors’ manual. */
	does: string;
	props: z.ZodObject;
	/** The component directly around it, where there must be one. */
	within?: string;
	/** What must stand in it: a part of Markdown, one of these, or these components. */
	holds?: { oneOf: readonly string[]; what: string };
}

const none = z.strictObject({});
const source = z.string().describe('A file of sources/, without its ending: `cncf-survey-2026`');
const id = (what: string) => z.strictObject({ id: z.string().describe(what) });
const part = (within: string | undefined, does: string): ComponentRule => ({
	kind: 'block',
	does,
	props: none,
	...(within && { within }),
});
const placed = (does: string): ComponentRule => ({ kind: 'placed', does, props: none });

/** Every component that editors may use, without an import; src/components/mdx.ts says what each is made of. */
export const components = {
	Cite: { kind: 'inline', does: 'Names a source and links to our entry of it', props: z.strictObject({ source }) },
	Claim: { kind: 'inline', does: 'The words of a claim of claims.yaml', props: id('Its slug in claims.yaml') },
	Judgement: { kind: 'inline', does: 'A figure of the editors’ own', props: none },
	Term: { kind: 'inline', does: 'A word of the glossary', props: id('A file of glossary/: `canary-release`') },
	Tool: { kind: 'inline', does: 'A tool, linked to its state', props: id('A slug of vocabulary/tools.yaml: `kserve`') },
	Band: {
		kind: 'inline',
		does: 'A pay band of pay.mdx',
		props: z.strictObject({
			level: z.enum(levelSlugs).describe('The level: `mid`'),
			role: z.string().optional().describe('Whose band, on a page that compares roles'),
		}),
	},
	Weeks: { kind: 'inline', does: 'How long hiring takes, of hiring.mdx', props: none },
	Count: {
		kind: 'inline',
		does: 'How many the guide has, as a word',
		props: z.strictObject({ of: z.enum(countable).describe('What to count: `tracks`') }),
	},
	Brief: { kind: 'block', does: 'What the guide on one page shows of this page', props: none },
	Incident: {
		kind: 'block',
		does: 'Something that broke',
		props: z.strictObject({ title: z.string().describe('What broke, as a heading') }),
	},
	Symptom: part(undefined, 'What was seen, in an incident or a drill'),
	Check: part('Incident', 'How to find out'),
	Fix: part('Incident', 'What mends it'),
	Prevention: part('Incident', 'What keeps it from happening again'),
	Clues: part(undefined, 'What a drill gives the reader to work with'),
	Answer: {
		kind: 'block',
		does: 'What it was and how one finds out, closed until the reader opens it',
		props: z.strictObject({ title: z.string().optional().describe('What to press: `Solution`') }),
	},
	Strong: part(undefined, 'What a strong answer to a prompt contains'),
	Weak: part(undefined, 'What a weak answer to a prompt contains'),
	FollowUp: part(undefined, 'What is asked next'),
	Project: {
		kind: 'block',
		does: 'Something to build',
		props: z.strictObject({
			title: z.string().describe('What is built'),
			hours: z.string().describe('How long it takes: `6`'),
			cost: z.string().describe('What it costs at most: `$5`'),
		}),
	},
	Steps: {
		kind: 'block',
		does: 'Around a numbered list of things to do',
		props: none,
		holds: { oneOf: ['list'], what: 'a list' },
	},
	Compare: {
		kind: 'block',
		does: 'Around a decision table',
		props: none,
		holds: { oneOf: ['table'], what: 'a table' },
	},
	Figure: {
		kind: 'block',
		does: 'A picture or a diagram with its words',
		props: z.strictObject({ caption: z.string().describe('The words under it') }),
		holds: { oneOf: ['image', 'code'], what: 'a picture or a diagram' },
	},
	Note: {
		kind: 'block',
		does: 'An aside',
		props: z.strictObject({ kind: z.enum(['note', 'warning']).optional().describe('`warning` for a warning') }),
	},
	Tracks: placed('The map and the tracks with their briefs'),
	Employers: placed('The kinds of employer with their briefs'),
	Skills: placed('The skills with their briefs'),
	Checks: placed('The questions to ask with their briefs'),
	Levels: placed('The route of levels with their briefs'),
	PayFigure: placed('The pay bands, drawn'),
	Rounds: placed('The rounds of hiring, how long and how they are held'),
	Signals: placed('Red and green flags'),
	Faq: placed('The questions with their answers'),
	Moves: placed('The ways in, with their briefs'),
	OpenJobs: placed('The newest open jobs'),
	Neighbours: placed('Neighbouring roles'),
	Needs: placed('How well skills must be known at each level'),
	Drills: placed('The drills that belong to the page'),
	Prompts: placed('The interview prompts that belong to the page'),
	DetectorFigures: placed('How often each detector was right'),
	SampleFigures: placed('What the invented listings of the sample pay'),
} as const satisfies Record<string, ComponentRule>;
export type ComponentName = keyof typeof components;

export const componentNames = Object.keys(components) as ComponentName[];
