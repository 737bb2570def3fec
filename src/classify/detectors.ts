import type { RoleDetector } from '#domain/detector.ts';
import type { Evidence } from '#domain/listing.ts';
import type { RoleSlug } from '#domain/vocabulary.ts';
import { parseText, type AdvertText } from './advert.ts';
import { memoize } from '#domain/memoize.ts';
import { compilePhrases, findPhrases, spared, type Match, type Phrase } from './phrases/phrases.ts';
import type { Detected } from './reading.ts';
import { sectionAt } from './text/sections.ts';
import { quoteSentence } from './text/quote-sentence.ts';

/** The role of a phrase in a detector: in one of the lists of `all`, by its index, or in one of the other lists. */
interface Use {
	detector: number;
	part: 'any' | 'none' | 'trap' | number;
}

/** Flags and answered questions, each with the sentences that show it. */
interface Detections {
	flags: Detected<string>[];
	answers: Detected<string>[];
}

/** Maximum number of sentences quoted per detector. */
const maxQuotes = 2;

/**
 * Phrases of one sentence belong together only within this many words. Adverts without full stops have “sentences” of hundreds of
 * words.
 */
const reach = 20;

/** What a role’s detectors find in an advert. Only detectors that are on are used, in the given order. */
export function readDetections(
	advert: AdvertText,
	role: RoleSlug | null,
	detectors: readonly RoleDetector[],
): Detections {
	const isAsked = (one: RoleDetector): boolean => one.role === role && one.detector.status === 'on';
	if (!detectors.some(isAsked)) return { flags: [], answers: [] };
	const found = findAll(advert, detectors).filter(({ detector }) => isAsked(detector));
	const ofKind = (kind: RoleDetector['of']) =>
		found
			.filter(({ detector }) => detector.of === kind)
			.map(({ detector, evidence }) => ({ value: detector.slug, evidence }));
	return { flags: ofKind('flag'), answers: ofKind('answer') };
}

/**
 * The quotes with which a detector finds something in a text; empty if it finds nothing. Works for detectors that are off too.
 */
export function detect(text: string, detector: RoleDetector): Evidence[] {
	return findAll(parseText(text), [detector])[0]?.evidence ?? [];
}

function findAll(
	advert: AdvertText,
	detectors: readonly RoleDetector[],
): { detector: RoleDetector; evidence: Evidence[] }[] {
	const matches = spared(
		findPhrases(matcherOf(detectors), advert.text),
		({ value }) => value.part === 'trap',
		({ value }) => value.detector,
	);
	const byDetector = Map.groupBy(matches, ({ value }) => value.detector);
	return detectors.flatMap((detector, number) => {
		const evidence = quotesOf(advert, detector, byDetector.get(number) ?? []);
		return evidence.length === 0 ? [] : [{ detector, evidence }];
	});
}

/** Quotes of the first sentences that meet the detector’s conditions. */
function quotesOf(advert: AdvertText, detector: RoleDetector, matches: readonly Match<Use>[]): Evidence[] {
	const { text } = advert;
	const sentences = [...Map.groupBy(matches, ({ sentence }) => sentence)].toSorted(([a], [b]) => a - b);
	return sentences
		.flatMap(([index, inSentence]) => {
			const hits = matchesShowing(detector, inSentence, advert);
			if (hits.length === 0) return [];
			const sentence = { at: (text.stops[index - 1] ?? -1) + 1, end: text.stops[index] ?? text.text.length };
			const matched = {
				at: Math.min(...hits.map(({ first }) => text.starts[first] ?? 0)),
				end: Math.max(...hits.map(({ last }) => text.ends[last] ?? 0)),
			};
			return [quoteSentence(text.text, matched, sentence, `${detector.of}/${detector.slug}`)];
		})
		.slice(0, maxQuotes);
}

/** The matches by which a sentence meets the detector’s conditions; empty if it does not. */
function matchesShowing(
	{ detector }: RoleDetector,
	inSentence: readonly Match<Use>[],
	{ sections }: AdvertText,
): Match<Use>[] {
	const byPart = Map.groupBy(inSentence, ({ value }) => value.part);
	const inPart = (part: Use['part']): readonly Match<Use>[] => byPart.get(part) ?? [];
	const isConfirmed = (hits: readonly Match<Use>[]): boolean =>
		hits.every(
			(hit) =>
				detector.sections.includes(sectionAt(sections, hit.at)) &&
				near(hit, inPart('none')).every((none) => hits.some((one) => liesIn(none, one))),
		);
	const any = inPart('any').find((one) => isConfirmed([one]));
	if (any !== undefined) return [any];
	const [lead = [], ...others] = detector.all.map((_, part) => inPart(part));
	for (const first of lead) {
		const hits = [first, ...others.flatMap((group) => near(first, group).slice(0, 1))];
		if (hits.length === detector.all.length && isConfirmed(hits)) return hits;
	}
	return [];
}

/** Those matches that start within `reach` words of one. They must be sorted by position. */
function near({ first }: Match<Use>, matches: readonly Match<Use>[]): readonly Match<Use>[] {
	return matches.slice(begunBefore(first - reach, matches), begunBefore(first + reach + 1, matches));
}

/** How many matches start before a word. They must be sorted by position. */
function begunBefore(word: number, matches: readonly Match<Use>[]): number {
	let low = 0;
	let high = matches.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((matches[middle]?.first ?? 0) < word) low = middle + 1;
		else high = middle;
	}
	return low;
}

const liesIn = (one: Match<Use>, other: Match<Use>): boolean => one.first >= other.first && one.last <= other.last;

const matcherOf = memoize((detectors: readonly RoleDetector[]) =>
	compilePhrases(
		detectors.flatMap(({ detector: { any, all, none, traps } }, detector) => {
			const use = (part: Use['part'], phrases: readonly string[]): Phrase<Use>[] =>
				phrases.map((phrase) => ({ phrase, value: { detector, part } }));
			return [
				...use('any', any),
				...use('none', none),
				...use('trap', traps),
				...all.flatMap((phrases, part) => use(part, phrases)),
			];
		}),
	),
);
