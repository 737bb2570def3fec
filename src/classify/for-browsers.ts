import type { ToolWords } from '#domain/vocabulary.ts';
import type { Rulebook } from './index.ts';

/** A rulebook that can be sent: all but the detector of languages, and the topics, which serve counting alone. */
export type Sent = Omit<Rulebook, 'detectLanguage' | 'topics'>;

/** The rulebook without what no rule looks at, and without detectors that are off. Both read every advert alike. */
export function forBrowsers({ vocabulary, rates, detectors }: Sent): Sent {
	return {
		vocabulary: { ...vocabulary, tools: vocabulary.tools.map(wordsOfTool) },
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
