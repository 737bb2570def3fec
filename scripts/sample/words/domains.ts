import type { EmployerKind } from '#domain/listing.ts';

/** A business that an invented employer can be in. */
export interface Business {
	kinds: readonly EmployerKind[];
	/** First sentences about the employer; `{name}` is its name. */
	about: readonly string[];
	/** What models are used for, as part of a sentence. */
	feature: string;
	specialisation: 'computer-vision' | 'recommender-systems' | 'llm-ops' | null;
}

const grown: readonly EmployerKind[] = ['growth-stage', 'large-tech'];

export const businesses: readonly Business[] = [
	{
		kinds: ['ai-first', 'growth-stage'],
		about: [
			'{name} reads aerial pictures of fields and tells growers which rows need water and where pests have settled.',
			'{name} helps fruit growers to see disease weeks before it spreads, from pictures taken on the tractor.',
		],
		feature: 'crop health maps',
		specialisation: 'computer-vision',
	},
	{
		kinds: ['ai-first', 'growth-stage', 'large-tech'],
		about: [
			'{name} makes warehouse robots that pick what people would rather not lift.',
			'{name} builds sorting arms for parcel centres and the perception that guides them.',
		],
		feature: 'robot grasping',
		specialisation: 'computer-vision',
	},
	{
		kinds: ['enterprise', 'large-tech'],
		about: [
			'{name} has made bearings and gearboxes since 1924 and inspects each one by camera.',
			'{name} produces glass for hospitals and laboratories in nine plants and looks for flaws with cameras.',
		],
		feature: 'visual inspection on the line',
		specialisation: 'computer-vision',
	},
	{
		kinds: grown,
		about: [
			'{name} is a marketplace for things with a past: furniture, cameras, bicycles.',
			'{name} connects small makers of tableware and textiles with people who look for something lasting.',
		],
		feature: 'search ranking and recommendations',
		specialisation: 'recommender-systems',
	},
	{
		kinds: ['ai-first', 'growth-stage', 'large-tech'],
		about: [
			'{name} is a listening app for audiobooks and long radio plays, with readers in forty countries.',
			'{name} helps people to find their next book through libraries and independent shops.',
		],
		feature: 'reading recommendations',
		specialisation: 'recommender-systems',
	},
	{
		kinds: ['ai-first'],
		about: [
			'{name} hosts open-weight language models for companies that may not send their data abroad.',
			'{name} trains compact language models for European and South Asian languages and offers them through an API.',
		],
		feature: 'our model API',
		specialisation: 'llm-ops',
	},
	{
		kinds: ['ai-first', 'growth-stage'],
		about: [
			'{name} drafts answers for support teams and shows where each sentence comes from.',
			'{name} helps legal teams to compare contracts and to find the clause that matters.',
		],
		feature: 'drafted answers',
		specialisation: 'llm-ops',
	},
	{
		kinds: ['growth-stage', 'enterprise', 'large-tech'],
		about: [
			'{name} forecasts wind and demand for grid operators, quarter of an hour by quarter of an hour.',
			'{name} plans charging for bus fleets, so that every bus leaves the depot full.',
		],
		feature: 'load forecasts',
		specialisation: null,
	},
	{
		kinds: ['enterprise'],
		about: [
			'{name} insures homes, farms and small boats, and has done so for four generations.',
			'{name} is a mutual insurer with two million members and no shareholders.',
		],
		feature: 'claims triage',
		specialisation: null,
	},
	{
		kinds: ['enterprise', 'growth-stage', 'large-tech'],
		about: [
			'{name} moves money between small businesses and stops fraud on the way.',
			'{name} is a savings bank that lends to families and local firms.',
		],
		feature: 'fraud scoring',
		specialisation: null,
	},
	{
		kinds: ['growth-stage', 'large-tech', 'enterprise'],
		about: [
			'{name} predicts when freight arrives, for the people who wait on the quay.',
			'{name} plans rail freight across eleven countries and three gauges.',
		],
		feature: 'arrival predictions',
		specialisation: null,
	},
	{
		kinds: ['large-tech'],
		about: [
			'{name} runs email, calendars and documents for schools and public offices.',
			'{name} operates data centres and managed databases for developers on three continents.',
		],
		feature: 'abuse detection and capacity forecasts',
		specialisation: null,
	},
	{
		kinds: ['growth-stage', 'ai-first'],
		about: [
			'{name} listens to pumps and turbines and says which one will fail next month.',
			'{name} measures the air in schools and offices and learns how buildings breathe.',
		],
		feature: 'failure prediction',
		specialisation: null,
	},
];

/** Second and third sentences about an employer. */
export const sizes: Record<EmployerKind, readonly string[]> = {
	'ai-first': [
		'We are {people} people, most of them engineers or researchers, and machine learning is what we sell.',
		'Models are our product; the {people} of us work from wherever we think best.',
	],
	'large-tech': [
		'{crowd} people work here, and our systems make billions of predictions a day.',
		'With {crowd} colleagues in six time zones, we own hard problems for years instead of quarters.',
	],
	'growth-stage': [
		'We are {people} people, have paying customers in fourteen countries and still know each other’s names.',
		'After five years we are {people} people and profitable in our home market.',
	],
	enterprise: [
		'We employ {crowd} people and are bringing machine learning into processes that must not stop.',
		'Our {crowd} colleagues work under strict supervision, partly on systems older than some of them.',
	],
};

export const manners: readonly string[] = [
	'We write things down, decide in the open and keep meetings short.',
	'We prefer small steps, honest numbers and colleagues who ask.',
	'Most of our work is asynchronous, and nobody is measured by hours online.',
	'We take quality seriously and ourselves less so.',
	'Teams choose their tools, explain the choice and live with it.',
];
