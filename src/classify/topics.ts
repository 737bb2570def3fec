import type { Topic } from '#domain/vocabulary.ts';
import { memoize } from '#domain/memoize.ts';
import type { AdvertText } from './advert.ts';
import { compilePhrases, findPhrases, spared, type Matcher, type Phrase } from './phrases/phrases.ts';
import { sectionAt } from './text/sections.ts';

interface Use {
	topic: string;
	isTrap: boolean;
}

const matcherOf = memoize((topics: readonly Topic[]): Matcher<Use> =>
	compilePhrases(
		topics.flatMap(({ slug: topic, aliases, cased, traps }): Phrase<Use>[] => [
			...aliases.map((phrase) => ({ phrase, value: { topic, isTrap: false } })),
			...cased.map((phrase) => ({ phrase, cased: true, value: { topic, isTrap: false } })),
			...traps.map((phrase) => ({ phrase, value: { topic, isTrap: true } })),
		]),
	),
);

/**
 * The topics that an advert names, in the vocabulary’s order. Benefits, notices and the company’s description of itself are
 * ignored.
 */
export function readTopics({ text, sections }: AdvertText, topics: readonly Topic[]): string[] {
	const named = new Set(
		spared(
			findPhrases(matcherOf(topics), text),
			({ value }) => value.isTrap,
			({ value }) => value.topic,
		)
			.filter(({ at }) => !['boilerplate', 'company'].includes(sectionAt(sections, at)))
			.map(({ value }) => value.topic),
	);
	return topics.flatMap(({ slug }) => (named.has(slug) ? [slug] : []));
}
