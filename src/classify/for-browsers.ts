import type { ToolWords } from '#domain/vocabulary.ts';
import type { Rulebook } from './index.ts';
import { keyOf } from './phrases/phrases.ts';

/** A rulebook that can be sent: all but the detector of languages, and the topics, which serve counting alone. */
export type Sent = Omit<Rulebook, 'detectLanguage' | 'topics'>;

/** The rulebook without what no rule looks at, and without detectors that are off. Both read every advert alike. */
export function forBrowsers({ vocabulary, rates, detectors }: Sent): Sent {
	return {
		vocabulary: {
			...vocabulary,
			roles: vocabulary.roles.map((one) => ({
				...one,
				...{ work: byWeight(one.work), titles: byWeight(one.titles) },
				...{ plural: '', short: '', adjacent: [], ownNames: [] },
			})),
			tracks: vocabulary.tracks.map((one) => ({
				...one,
				phrases: byWeight(one.phrases),
				titles: byWeight(one.titles),
			})),
			specialisations: vocabulary.specialisations.map((one) => ({ ...one, hints: byWeight(one.hints) })),
			tools: vocabulary.tools.map(wordsOfTool),
		},
		rates,
		detectors: detectors
			.filter(({ detector }) => detector.status === 'on')
			.map((one) => ({ ...one, detector: { ...one.detector, hits: [], misses: [] } })),
	};
}

/** What rules look at of a tool; the rest is for pages, and is not sent. */
function wordsOfTool({ slug, label, aliases, cased, traps, needs }: ToolWords): ToolWords {
	return { slug, label, aliases, cased, traps, needs };
}

/**
 * Phrases of one weight together, as far as no reading can tell: those with the same key keep their order, in which they are
 * tried where they begin at the same word.
 */
function byWeight<T extends { phrase: string; weight: number }>(phrases: readonly T[]): T[] {
	const ordered: T[] = [];
	for (let left = phrases; left[0] !== undefined;) {
		const { weight } = left[0];
		const waiting = new Set<string>();
		left = left.filter((one) => {
			const key = keyOf(one.phrase);
			const goes = one.weight === weight && !waiting.has(key);
			if (goes) ordered.push(one);
			else waiting.add(key);
			return !goes;
		});
	}
	return ordered;
}
