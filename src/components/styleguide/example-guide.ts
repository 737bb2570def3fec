import { nameInRole, type Guide } from '../../guide.ts';

// The guide’s own shape with words and figures that stay: the pictures in tests/visual/ must change with the look,
// not when an editor improves a sentence. Names in addresses stay the guide’s, so links lead somewhere.

const stops: Record<string, { short: string; tools: string[]; practices: string[] }> = {
	platform: { short: 'Platform', tools: ['kubernetes', 'terraform'], practices: ['Feature store'] },
	serving: { short: 'Serving', tools: ['kubernetes', 'triton', 'docker'], practices: ['Canary release', 'Rollback'] },
	monitoring: { short: 'Monitoring', tools: ['prometheus'], practices: ['Drift checks', 'Rollback'] },
	cicd: { short: 'CI/CD', tools: ['mlflow', 'docker'], practices: ['Model registry'] },
	llmops: { short: 'LLM ops', tools: ['vllm'], practices: ['Evaluation sets'] },
};
const shared: Record<string, { short: string; tracks: string[] }> = {
	python: { short: 'Python', tracks: ['platform', 'serving', 'monitoring', 'cicd', 'llmops'] },
	cloud: { short: 'Cloud', tracks: ['platform', 'serving', 'llmops'] },
};

type Level = Guide['levels'][number]['data'];
const levels: Record<Level['level'], Pick<Level, 'title' | 'years' | 'summary' | 'bottleneck'>> = {
	junior: {
		title: 'Junior',
		years: { from: 0, to: 2 },
		summary: 'Runs and mends pieces of the stack, with somebody to ask.',
		bottleneck: {
			headline: 'Fundamentals',
			text: 'Tool knowledge without the systems underneath gets you stuck the day something breaks.',
			investments: ['Solid Python', 'Distributed systems'],
		},
	},
	mid: {
		title: 'Mid',
		years: { from: 2, to: 5 },
		summary: 'Operates the stack; learns to own its design.',
		bottleneck: {
			headline: 'Owning design',
			text: 'Operating is in hand, design ownership is not.',
			investments: ['A pipeline from an empty page', 'Managed against custom, in writing'],
		},
	},
	senior: {
		title: 'Senior',
		years: { from: 5, to: null },
		summary: 'Owns a platform area and changes how others work with it.',
		bottleneck: null,
	},
	staff: {
		title: 'Staff',
		years: { from: null, to: null },
		summary: 'Sets the direction of several platforms.',
		bottleneck: null,
	},
};

const checks: Pick<Guide['checks'][number]['data'], 'title' | 'ask' | 'why' | 'readings'>[] = [
	{
		title: 'How often models change',
		ask: 'How often are production models updated, and who or what decides?',
		why: 'Daily retraining that deploys itself and a quarterly refresh are two different operations.',
		readings: [
			{ answer: 'Daily, through gates', means: 'Gates, rollback and on-call are the job.', tone: 'good' },
			{ answer: 'Quarterly, by hand', means: 'Projects, approvals and documents.', tone: 'depends' },
		],
	},
];
const signals: Pick<Guide['signals'][number]['data'], 'title' | 'polarity' | 'text' | 'visibleInListing'>[] = [
	{
		title: 'No model in production',
		polarity: 'red',
		text: 'The advert speaks of models to come. Ask who will use the first one.',
		visibleInListing: true,
	},
	{
		title: 'Rollback is mentioned',
		polarity: 'green',
		text: 'Somebody has taken a model back before and wrote down how.',
		visibleInListing: false,
	},
];
const faq = [
	{
		question: 'Is MLOps just DevOps for ML?',
		answer:
			'<p>Partly. Container orchestration, CI/CD and monitoring are real common ground.</p><p>What DevOps does not have is versions of models, consistent features and drift detection.</p>',
	},
];
const bands: Guide['pay']['data']['bands'] = [
	{ level: 'junior', low: 110_000, high: 145_000, openEnded: false },
	{ level: 'mid', low: 150_000, high: 200_000, openEnded: false },
	{ level: 'senior', low: 195_000, high: 265_000, openEnded: false },
	{ level: 'staff', low: 250_000, high: 340_000, openEnded: true },
];

/** A guide of fixed words that looks like `guide`; for the style guide only. */
export function exampleGuide(guide: Guide): Guide {
	return {
		...guide,
		tracks: guide.tracks.flatMap((track) => {
			const fixed = stops[nameInRole(track.id)];
			if (!fixed) return [];
			const tools = fixed.tools.map((id) => ({ tool: { collection: 'tools' as const, id }, note: null }));
			return [{ ...track, data: { ...track.data, ...fixed, tools } }];
		}),
		skills: guide.skills.flatMap((skill) => {
			const fixed = shared[nameInRole(skill.id)];
			return fixed ? [{ ...skill, data: { ...skill.data, ...fixed } }] : [];
		}),
		levels: guide.levels.map(({ id, collection, data }) => ({
			id,
			collection,
			data: { ...data, ...levels[data.level] },
			rendered: { html: '' },
		})),
		checks: checks.map((data, at) => ({
			id: `example/check-${at}`,
			collection: 'checks',
			data: { ...data, order: at + 1, detector: null, sources: [] },
			rendered: { html: '' },
		})),
		signals: signals.map((data, at) => ({
			// A listing’s flag links to it in the guide.
			id: guide.signals.find((signal) => signal.data.polarity === data.polarity)?.id ?? `example/signal-${at}`,
			collection: 'signals',
			data: { ...data, order: at + 1, detector: null, sources: [] },
		})),
		faq: faq.map(({ question, answer }, at) => ({
			id: `example/question-${at}`,
			collection: 'faq',
			data: { question, order: at + 1, comparesTo: null, reviewBy: null, sources: [] },
			rendered: { html: answer },
		})),
		pay: {
			...guide.pay,
			data: {
				...guide.pay.data,
				region: 'United States',
				bands,
				cited: guide.pay.data.cited
					.filter(({ level }) => level === 'senior')
					.map((cited) => ({ ...cited, n: 58, p25: 140_000, p50: 180_000, p75: 213_750 })),
			},
		},
	};
}
