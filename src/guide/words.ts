import type { Claim } from '#domain/claim.ts';
import type { toolAreas, toolStates } from '#domain/vocabulary.ts';
import type { Hiring, skillNeeds } from '#domain/guide.ts';
import { datesIn } from '#site/format.ts';

/** What a tool’s state is called on the page. */
export const stateWords: Record<(typeof toolStates)[number], string> = {
	active: 'active',
	acquired: 'acquired',
	renamed: 'renamed',
	limited_maintenance: 'in maintenance mode',
	deprecated: 'deprecated',
	unmaintained: 'unmaintained',
	closing: 'closing',
	discontinued: 'discontinued',
};

/** What the tools of an area are for. */
export const areaWords: Record<(typeof toolAreas)[number], string> = {
	languages: 'Languages and web frameworks',
	data: 'Store, move and transform data',
	pipelines: 'Schedule pipelines and jobs',
	training: 'Train models',
	platforms: 'Run an ML platform: experiments, registries, features',
	serving: 'Serve models',
	llm: 'Build on language models',
	infrastructure: 'Run infrastructure',
	delivery: 'Build and release',
	monitoring: 'Watch systems, data and models',
};

/** A tool’s state and since when, in words: `acquired 5 May 2025`. */
export const stateSince = ({ state, since }: { state: keyof typeof stateWords; since?: string | null | undefined }) =>
	[stateWords[state], since && datesIn(since)].filter(Boolean).join(' ');

/** How a round of hiring is held: `['live', 'coding']` → `live coding`, `['live', 'take-home']` → `live or take-home`. */
export function roundWords(format: Hiring['rounds'][number]['format']): string {
	const places = format.filter((word) => word === 'live' || word === 'take-home');
	const work = format.filter((word) => word !== 'live' && word !== 'take-home');
	return [places.join(' or '), ...work].filter(Boolean).join(' ');
}

/** What the words for how well a skill must be known mean. */
export const needWords: Record<(typeof skillNeeds)[number], string> = {
	none: 'not asked for',
	awareness: 'say what it is for, and when it matters',
	working: 'use it with somebody to ask',
	practitioner: 'use it alone and mend it',
	expert: 'decide how it is used and teach it',
};

/** Kind of a claim. */
export const kindWords: Record<Claim['kind'], string> = {
	quantity: 'A quantity',
	prevalence: 'How common it is',
	comparison: 'A comparison',
	trend: 'A trend',
	opinion: 'An opinion',
};

/** Who says so. */
export const provenanceWords: Record<Claim['provenance'], string> = {
	editorial: 'The editors say so',
	cited: 'A source says so',
	measured: 'Our own listings say so',
};

/** What a source does to a claim, and its mark; the mark is never shown without the word. */
export const verdictWords: Record<Claim['shown'][number]['verdict'], { word: string; mark: string }> = {
	supports: { word: 'supports it', mark: '+' },
	partly: { word: 'supports it in part', mark: '±' },
	contradicts: { word: 'contradicts it', mark: '−' },
	inconclusive: { word: 'inconclusive', mark: '?' },
	'no-source': { word: 'no data found', mark: '0' },
};
