import { phraseParts } from '#domain/phrase.ts';
import type { ToolWords } from '#domain/vocabulary.ts';
import type { Rulebook } from './prepared-advert.ts';
import { canMeet } from '#classify/phrases/phrases.ts';

/** The part of a rulebook that browsers get: no language detector, and no topics, which we only count. */
export type Sent = Omit<Rulebook, 'detectLanguage' | 'topics'>;

/**
 * Removes what no rule uses, such as plurals and disabled detectors, to save bytes. Every advert is read the same with and
 * without it.
 */
export function forBrowsers({ vocabulary, rates, detectors }: Sent): Sent {
	return {
		vocabulary: {
			...vocabulary,
			roles: vocabulary.roles.map((role) => ({
				...role,
				...{ work: byWeight(role.work), titles: byWeight(role.titles) },
				...{ plural: '', short: '', ownNames: [] },
			})),
			tracks: vocabulary.tracks.map((track) => ({
				...track,
				phrases: byWeight(track.phrases),
				titles: byWeight(track.titles),
			})),
			specialisations: vocabulary.specialisations.map((term) => ({ ...term, hints: byWeight(term.hints) })),
			tools: vocabulary.tools.map(wordsOfTool),
		},
		rates: {
			date: rates.date,
			rates: Object.fromEntries(
				Object.entries(rates.rates).map(([code, { usd, date }]) => [
					code,
					date === undefined ? { usd } : { usd, date },
				]),
			),
		},
		detectors: detectors
			.filter(({ detector }) => detector.status === 'on')
			.map((entry) => ({ ...entry, detector: { ...entry.detector, hits: [], misses: [] } })),
	};
}

/** Keeps the fields of a tool that rules use; only pages use the others. */
function wordsOfTool({ slug, label, aliases, cased, traps, needs }: ToolWords): ToolWords {
	return { slug, label, aliases, cased, traps, needs };
}

/**
 * Moves phrases of the same weight next to each other, because `toSentText` then writes the weight once. Phrases that can match
 * at the same word keep their order, since it decides which of them matches.
 */
function byWeight<T extends { phrase: string; weight: number }>(phrases: readonly T[]): T[] {
	const ordered: T[] = [];
	let left = phrases.map((one) => ({ one, parts: phraseParts(one.phrase.toLowerCase()) }));
	while (left[0] !== undefined) {
		const { weight } = left[0].one;
		const waiting: string[][] = [];
		left = left.filter(({ one, parts }) => {
			const goes = one.weight === weight && !waiting.some((others) => canMeet(parts, others));
			if (goes) ordered.push(one);
			else waiting.push(parts);
			return !goes;
		});
	}
	return ordered;
}
