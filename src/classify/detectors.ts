import type { RoleDetector } from '#domain/detector.ts';
import type { Evidence } from '#domain/listing.ts';
import type { RoleSlug } from '#domain/vocabulary.ts';
import { parseText, type AdvertText } from './advert.ts';
import { memoize } from '#domain/memoize.ts';
import { compilePhrases, findPhrases, spared, type Match, type Phrase } from './phrases/phrases.ts';
import type { Detected } from './reading.ts';
import { sectionAt } from './text/sections.ts';
import { quoteSentence } from './text/quote-sentence.ts';

/** What a phrase of a detector is for: a list of `all`, by its place, or one of the others. */
interface Use {
	detector: number;
	part: 'any' | 'none' | 'trap' | number;
}

/** Flags and answered checks, each with the sentences that show it. */
interface Detections {
	flags: Detected<string>[];
	answers: Detected<string>[];
}

/** As many sentences are quoted for one find. */
const mostQuotes = 2;

/** So many words apart, phrases of one sentence still belong together: adverts without full stops go on for hundreds. */
const reach = 20;

/** What the detectors of a role find in an advert. Only those that are on are asked, in the order they are given. */
export function readDetections(
	advert: AdvertText,
	role: RoleSlug | null,
	detectors: readonly RoleDetector[],
): Detections {
	const isAsked = (one: RoleDetector): boolean => one.role === role && one.detector.status === 'on';
	if (!detectors.some(isAsked)) return { flags: [], answers: [] };
	const found = findAll(advert, detectors).filter(({ detector }) => isAsked(detector));
	const of = (kind: RoleDetector['of']) =>
		found
			.filter(({ detector }) => detector.of === kind)
			.map(({ detector, evidence }) => ({ value: detector.slug, evidence }));
	return { flags: of('flag'), answers: of('answer') };
}

/** The words with which one detector finds what it looks for in a text, whatever its status; empty for none. */
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

/** The first sentences that show what a detector looks for. */
function quotesOf(advert: AdvertText, detector: RoleDetector, matches: readonly Match<Use>[]): Evidence[] {
	const { text } = advert;
	const sentences = [...Map.groupBy(matches, ({ sentence }) => sentence)].toSorted(([a], [b]) => a - b);
	return sentences
		.flatMap(([index, inSentence]) => {
			const hits = shows(detector, inSentence, advert);
			if (hits.length === 0) return [];
			const sentence = { at: (text.stops[index - 1] ?? -1) + 1, end: text.stops[index] ?? text.text.length };
			const matched = {
				at: Math.min(...hits.map(({ first }) => text.starts[first] ?? 0)),
				end: Math.max(...hits.map(({ last }) => text.ends[last] ?? 0)),
			};
			return [quoteSentence(text.text, matched, sentence, `${detector.of}/${detector.slug}`)];
		})
		.slice(0, mostQuotes);
}

/** The matches by which a sentence shows what the detector looks for; empty where it does not. */
function shows({ detector }: RoleDetector, inSentence: readonly Match<Use>[], { sections }: AdvertText): Match<Use>[] {
	const byPart = Map.groupBy(inSentence, ({ value }) => value.part);
	const of = (part: Use['part']): readonly Match<Use>[] => byPart.get(part) ?? [];
	const stand = (hits: readonly Match<Use>[]): boolean =>
		hits.every(
			(hit) =>
				detector.sections.includes(sectionAt(sections, hit.at)) &&
				near(hit, of('none')).every((none) => hits.some((one) => liesIn(none, one))),
		);
	const any = of('any').find((one) => stand([one]));
	if (any !== undefined) return [any];
	const [lead = [], ...others] = detector.all.map((_, part) => of(part));
	for (const first of lead) {
		const hits = [first, ...others.flatMap((group) => near(first, group).slice(0, 1))];
		if (hits.length === detector.all.length && stand(hits)) return hits;
	}
	return [];
}

/** Those of the matches, which are in reading order, that begin within reach of one. */
function near({ first }: Match<Use>, matches: readonly Match<Use>[]): readonly Match<Use>[] {
	return matches.slice(begunBefore(first - reach, matches), begunBefore(first + reach + 1, matches));
}

/** How many of the matches, which are in reading order, begin before a word. */
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
