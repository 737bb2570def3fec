import { levelSlugs } from '#domain/vocabulary.ts';

/** A prop of a component. Editors write its value in double quotes. */
export interface PropRule {
	/** What the prop is for, shown in the editors’ manual. */
	does: string;
	oneOf?: readonly string[];
	optional?: true;
	/** The pattern that its value must match; any text is allowed without it. */
	like?: RegExp;
	/** The kind of content whose slugs are valid values, and the word for one of them in messages. */
	names?: { kind: string; what: string };
}

/** How editors may use a component in a text. */
export interface ComponentRule {
	/** `inline` stands in a sentence, `block` encloses paragraphs, `placed` stands alone and is filled from data. */
	kind: 'inline' | 'block' | 'placed';
	/** What the component is for, shown in the editors’ manual. */
	does: string;
	props?: Readonly<Record<string, PropRule>>;
	/** The label shown above a part of a text. */
	label?: string;
	/** The HTML element to render, with a class of the component’s name, when the component is nothing more than that. */
	element?: 'span' | 'div';
	/** The component that must be its direct parent. */
	within?: string;
	/** Kinds of text in which the component needs no parent. */
	alone?: readonly string[];
	/** The texts in which it may be used: all texts, all texts of a guide, or texts of these kinds. */
	on: 'all' | 'guide' | readonly string[];
	/** The prop that makes it usable in all other texts too, and how to write that prop. */
	elsewhere?: { prop: string; written: string };
	/**
	 * Types of Markdown nodes of which it must contain at least one, and the editors’ word for them; `numbered` requires a
	 * numbered list.
	 */
	holds?: { oneOf: readonly string[]; what: string; numbered?: true };
	/** Components that it must contain. */
	parts?: readonly string[];
	/** The kind of content whose `<Brief>`s it shows on the guide; their own pages then link there in place of the Brief. */
	briefs?: string;
}

/** Every component that editors may use without an import. The manual, written by `npm run manual`, lists them in this order. */
const rules = {
	Cite: {
		kind: 'inline',
		does: 'Names a source and links to its entry on the page of sources',
		props: {
			source: {
				does: 'A file of sources/, without its ending: `cncf-survey-2026`',
				names: { kind: 'source', what: 'source' },
			},
		},
		on: 'all',
	},
	Claim: {
		kind: 'inline',
		does: 'Marks the sentence that states a claim of claims.yaml',
		props: { id: { does: 'Its slug in claims.yaml' } },
		on: 'guide',
	},
	Judgement: { kind: 'inline', does: 'Marks a figure as the editors’ own estimate', element: 'span', on: 'all' },
	Term: {
		kind: 'inline',
		does: 'Links a word to its glossary entry',
		props: {
			id: { does: 'A file of glossary/: `canary-release`', names: { kind: 'glossary', what: 'glossary term' } },
		},
		on: 'all',
	},
	Tool: {
		kind: 'inline',
		does: 'The name of a tool, linked to what has become of it',
		props: { id: { does: 'A slug of vocabulary/tools.yaml: `kserve`', names: { kind: 'tools', what: 'tool' } } },
		on: 'all',
	},
	ToolState: {
		kind: 'inline',
		does: 'What has become of a tool, in the words of its `status.phrase`, with a link',
		props: { id: { does: 'A slug of vocabulary/tools.yaml: `tecton`', names: { kind: 'tools', what: 'tool' } } },
		on: 'all',
	},
	Band: {
		kind: 'inline',
		does: 'A pay band from pay.mdx',
		props: {
			level: { does: 'The level: `mid`', oneOf: levelSlugs },
			role: {
				does: 'The role whose band it is, on a page that compares roles',
				optional: true,
				names: { kind: 'role', what: 'guide' },
			},
		},
		on: 'guide',
		elsewhere: { prop: 'role', written: '<Band level="mid" role="sre" />' },
	},
	Weeks: { kind: 'inline', does: 'How many weeks hiring takes, from hiring.mdx', on: 'guide' },
	Count: {
		kind: 'inline',
		does: 'How many tracks, skills or other parts the guide has, as a word',
		props: {
			of: {
				does: 'What to count: `tracks`',
				oneOf: ['tracks', 'skills', 'levels', 'checks', 'employers', 'signals', 'faq', 'moves', 'drills', 'prompts'],
			},
		},
		on: 'guide',
	},
	Brief: { kind: 'block', does: 'The words of this page that the guide on one page shows', on: 'all' },
	Incident: {
		kind: 'block',
		does: 'Something that broke',
		props: { title: { does: 'What broke, as a heading' } },
		parts: ['Symptom', 'Fix'],
		on: 'all',
	},
	Symptom: {
		kind: 'block',
		does: 'The symptom of an incident or a drill',
		label: 'Symptom',
		within: 'Incident',
		alone: ['drill'],
		on: 'all',
	},
	Check: { kind: 'block', does: 'How to confirm the cause', label: 'How to check', within: 'Incident', on: 'all' },
	Fix: { kind: 'block', does: 'How to fix it', label: 'Fix', within: 'Incident', on: 'all' },
	Prevention: {
		kind: 'block',
		does: 'How to keep it from happening again',
		label: 'Prevention',
		within: 'Incident',
		on: 'all',
	},
	Clues: { kind: 'block', does: 'What a drill gives the reader to work with', label: 'Clues', on: ['drill'] },
	Answer: {
		kind: 'block',
		does: 'The cause and how to find it, hidden until the reader opens it',
		props: { title: { does: 'The label that opens it: `Solution`', optional: true } },
		on: 'all',
	},
	Strong: {
		kind: 'block',
		does: 'What a strong answer to a prompt contains',
		label: 'A strong answer',
		on: ['prompt'],
	},
	Weak: { kind: 'block', does: 'What a weak answer to a prompt contains', label: 'A weak answer', on: ['prompt'] },
	FollowUp: { kind: 'block', does: 'What the interviewer asks next', label: 'Follow-up questions', on: ['prompt'] },
	Project: {
		kind: 'block',
		does: 'Something to build',
		props: {
			title: { does: 'What to build' },
			hours: { does: 'How long it takes: `6` or `10–14`', like: /^[1-9]\d{0,2}(?:–[1-9]\d{0,2})?$/ },
			cost: { does: 'The most it costs: `$5`', like: /^\$\d{1,5}$/ },
		},
		on: 'all',
	},
	Steps: {
		kind: 'block',
		does: 'Wraps a numbered list of steps',
		element: 'div',
		holds: { oneOf: ['list'], what: 'a numbered list', numbered: true },
		on: 'all',
	},
	Compare: {
		kind: 'block',
		does: 'Wraps a decision table',
		element: 'div',
		holds: { oneOf: ['table'], what: 'a table' },
		on: 'all',
	},
	Figure: {
		kind: 'block',
		does: 'A picture or a diagram with a caption',
		props: { caption: { does: 'The caption' } },
		holds: { oneOf: ['image', 'code'], what: 'a picture or a diagram' },
		on: 'all',
	},
	Note: {
		kind: 'block',
		does: 'An aside',
		props: { kind: { does: '`warning` for a warning', oneOf: ['note', 'warning'], optional: true } },
		on: 'all',
	},
	TrackMap: { kind: 'placed', does: 'The map of the tracks', on: ['role'] },
	Tracks: { kind: 'placed', does: 'The tracks with their briefs', on: ['role'], briefs: 'track' },
	Employers: { kind: 'placed', does: 'The kinds of employer with their briefs', on: ['role'], briefs: 'employer' },
	NamedTools: { kind: 'placed', does: 'A chart of the tools that recorded adverts name most often', on: ['role'] },
	Skills: { kind: 'placed', does: 'The skills with their briefs', on: ['role'], briefs: 'skill' },
	Checks: { kind: 'placed', does: 'The questions to ask with their briefs', on: ['role'], briefs: 'check' },
	Levels: { kind: 'placed', does: 'The route of levels with their briefs', on: ['role'], briefs: 'level' },
	PayFigure: { kind: 'placed', does: 'A chart of the pay bands', on: ['role', 'pay'] },
	Rounds: { kind: 'placed', does: 'The rounds of hiring, with their length and format', on: ['role', 'hiring'] },
	Signals: { kind: 'placed', does: 'Red and green flags', on: ['role'] },
	Faq: { kind: 'placed', does: 'The questions with their answers', on: ['role'] },
	Moves: { kind: 'placed', does: 'The ways in, with their briefs', on: ['role'], briefs: 'move' },
	OpenJobs: { kind: 'placed', does: 'The newest open jobs', on: ['role'] },
	Neighbours: { kind: 'placed', does: 'Neighbouring roles', on: ['role'] },
	Needs: { kind: 'placed', does: 'How well you must know the skill at each level', on: ['skill'] },
	Drills: { kind: 'placed', does: 'The drills that belong to the page', on: ['track', 'skill', 'hiring'] },
	Prompts: { kind: 'placed', does: 'The interview prompts that belong to the page', on: ['track', 'skill', 'hiring'] },
	DetectorFigures: { kind: 'placed', does: 'How often each detector was right', on: ['page'] },
	SampleFigures: { kind: 'placed', does: 'What the invented listings of the sample pay', on: ['page'] },
} as const satisfies Record<string, ComponentRule>;

export type ComponentName = keyof typeof rules;
/** The components with an Astro file of their own. The others need only a label or an HTML element. */
export type MadeComponent = {
	[Name in ComponentName]: (typeof rules)[Name] extends { label: string } | { element: string } ? never : Name;
}[ComponentName];

/** How editors may use each component, by its name. */
export const components: ReadonlyMap<string, ComponentRule> = new Map(Object.entries(rules));
