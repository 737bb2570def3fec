import type { Kind } from './kinds.ts';

/** What the body of a kind of file holds: its headings, in order, and how many words of prose. */
export interface BodyShape {
	headings: readonly string[];
	/** Headings that a guide of less depth may leave out. */
	optional?: readonly string[];
	/** Whether it has a `<Brief>`. */
	brief: boolean;
	/** From and to; outside it the check warns. */
	words: { from: number; to: number };
	/** Of the guides other than the MLOps engineer’s, which go less deep. */
	wordsElsewhere?: { from: number; to: number };
}

export const bodyShapes: Partial<Record<Kind, BodyShape>> = {
	role: {
		headings: [
			'In five lines',
			'Is it for you',
			'What the work splits into',
			'Who hires',
			'What sets you apart',
			'What to check before you apply',
			'Levels and what holds people back',
			'Pay',
			'How hiring goes',
			'Red and green flags',
			'How to get in',
			'Questions',
			'Open jobs',
			'Neighbouring roles',
		],
		brief: false,
		words: { from: 1600, to: 2600 },
		wordsElsewhere: { from: 700, to: 2000 },
	},
	track: {
		headings: [
			'Who it suits',
			'A week',
			'One system, end to end',
			'The arithmetic',
			'Trade-offs',
			'Incidents',
			'Choosing tools',
			'A drill',
			'Interview prompts',
			'A weekend project',
		],
		optional: ['A weekend project'],
		brief: true,
		words: { from: 1500, to: 2400 },
		wordsElsewhere: { from: 600, to: 1800 },
	},
	skill: {
		headings: [
			'Why it separates candidates',
			'Test yourself',
			'Level by level',
			'A worked walk-through',
			'An exercise',
			'Prove it',
			'Where to learn it',
		],
		optional: ['A worked walk-through'],
		brief: true,
		words: { from: 1000, to: 1800 },
		wordsElsewhere: { from: 450, to: 1400 },
	},
	level: {
		headings: [
			'Scope',
			'A week',
			'What others can see',
			'What holds people here',
			'How the step up was made',
			'The first 90 days',
		],
		optional: ['What holds people here', 'How the step up was made'],
		brief: true,
		words: { from: 350, to: 650 },
		wordsElsewhere: { from: 180, to: 500 },
	},
	hiring: {
		headings: [
			'The rounds',
			'What assessors look for',
			'Design prompts',
			'Debugging drills',
			'Coding tasks',
			'Take-home work',
			'A four-week plan',
			'Questions to ask back',
			'Reading an offer',
		],
		brief: true,
		words: { from: 1700, to: 3500 },
		wordsElsewhere: { from: 900, to: 2500 },
	},
	pay: {
		headings: [
			'The figure',
			'How to read it',
			'Europe',
			'The LLM premium',
			'Equity and bonus',
			'Negotiating',
			'What to do with a range',
		],
		optional: ['The LLM premium'],
		brief: true,
		words: { from: 900, to: 1500 },
		wordsElsewhere: { from: 400, to: 1200 },
	},
	check: { headings: ['How to read the answers', 'Follow up with'], brief: true, words: { from: 120, to: 320 } },
	employer: { headings: [], brief: true, words: { from: 150, to: 350 }, wordsElsewhere: { from: 80, to: 300 } },
	signal: { headings: [], brief: false, words: { from: 50, to: 160 }, wordsElsewhere: { from: 30, to: 160 } },
	faq: { headings: [], brief: false, words: { from: 60, to: 220 } },
	move: {
		headings: ['What you bring', 'The gap', 'The first 90 days', 'The first proof', 'What to say in the interview'],
		brief: true,
		words: { from: 450, to: 900 },
		wordsElsewhere: { from: 250, to: 800 },
	},
	compare: {
		headings: [
			'Who owns what',
			'One incident, two sides',
			'Skills you share and skills you don’t',
			'Pay',
			'How to move',
		],
		brief: true,
		words: { from: 550, to: 1100 },
	},
	drill: { headings: [], brief: false, words: { from: 80, to: 500 } },
	prompt: { headings: [], brief: false, words: { from: 60, to: 450 } },
};

/** Components that a body must have, whatever its headings. */
export const requiredParts: Partial<Record<Kind, readonly string[]>> = {
	drill: ['Symptom', 'Clues', 'Answer'],
	prompt: ['Strong', 'Weak', 'FollowUp'],
	role: [
		'Tracks',
		'Employers',
		'Skills',
		'Checks',
		'Levels',
		'PayFigure',
		'Rounds',
		'Signals',
		'Moves',
		'Faq',
		'OpenJobs',
		'Neighbours',
	],
	track: ['Drills', 'Prompts'],
	hiring: ['Rounds', 'Drills', 'Prompts'],
};
