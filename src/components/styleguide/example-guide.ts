import { nameInRole, type Guide } from '#guide/load-guide.ts';

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
		bottleneck: 'Fundamentals',
	},
	mid: {
		title: 'Mid',
		years: { from: 2, to: 5 },
		summary: 'Operates the stack; learns to own its design.',
		bottleneck: 'Owning design',
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

/** A guide of fixed words that looks like `guide`; for the style guide only. */
export function exampleGuide(guide: Guide): Guide {
	return {
		...guide,
		tracks: guide.tracks.flatMap((track) => {
			const fixed = stops[nameInRole(track.id)];
			if (!fixed) return [];
			const tools = fixed.tools.map((id) => ({ collection: 'tools' as const, id }));
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
	};
}
