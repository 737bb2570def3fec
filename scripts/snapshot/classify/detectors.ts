import type { RoleDetector } from '#domain/detector.ts';
import type { Evidence } from '#domain/listing.ts';
import type { RoleSlug } from '#domain/vocabulary.ts';
import { parseText, type AdvertText } from './advert.ts';
import { memoize } from '../../memoize.ts';
import { compilePhrases, findPhrases, spared, type Match, type Phrase } from './phrases/phrases.ts';
import { LONGEST_QUOTE } from './quotes.ts';
import type { Reading } from './reading.ts';
import { sectionAt } from './text/sections.ts';
import type { Words } from './text/words.ts';

/** What a phrase of a detector is for: a list of `all`, by its place, or one of the others. */
interface Use {
	detector: number;
	part: 'any' | 'none' | 'trap' | number;
}

/** A stretch of a text, in characters. */
interface Span {
	at: number;
	end: number;
}

/** Flags and answered checks, each with the sentences that show it. */
type Detections = Pick<Reading, 'flags' | 'answers'>;

/** As many sentences are quoted for one find. */
const mostQuotes = 2;
const clauseEnd = /(?<=[,:–—(]) |(?= and | but )/gu;

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
			return [quoteAround(text, hits, sentence, `${detector.of}/${detector.slug}`)];
		})
		.slice(0, mostQuotes);
}

/** The matches by which a sentence shows what the detector looks for; empty where it does not. */
function shows({ detector }: RoleDetector, inSentence: readonly Match<Use>[], { sections }: AdvertText): Match<Use>[] {
	const [first] = inSentence;
	if (first === undefined || !detector.sections.includes(sectionAt(sections, first.at))) return [];
	if (inSentence.some(({ value }) => value.part === 'none')) return [];
	const any = inSentence.find(({ value }) => value.part === 'any');
	if (any !== undefined) return [any];
	if (detector.all.length === 0) return [];
	const groups = detector.all.map((_, part) => inSentence.find(({ value }) => value.part === part));
	return groups.every((match) => match !== undefined) ? groups : [];
}

/** The sentence of the matched words, or as many of its clauses around them as may be quoted, as they stand in the text. */
function quoteAround(words: Words, hits: readonly Match<Use>[], sentence: Span, rule: string): Evidence {
	const matched = {
		at: Math.min(...hits.map(({ first }) => words.starts[first] ?? 0)),
		end: Math.max(...hits.map(({ last }) => words.ends[last] ?? 0)),
	};
	const { at, end } = longestClauses(words.text, sentence, matched) ?? {
		at: matched.at,
		end: Math.min(matched.end, matched.at + LONGEST_QUOTE),
	};
	const lead = /^[^\p{L}\p{N}“"(]*/u.exec(words.text.slice(at, end))?.[0].length ?? 0;
	const quoted = words.text.slice(at + lead, end).replace(/[\s,:–—(]+$/u, '');
	return { words: quoted, from: 'text', at: at + lead, rule };
}

/** The longest run of a sentence’s clauses that holds the matched words and may be quoted; undefined where none may. */
function longestClauses(text: string, sentence: Span, matched: Span): Span | undefined {
	const cuts = [...text.slice(sentence.at, sentence.end).matchAll(clauseEnd)].map((cut) => sentence.at + cut.index);
	const runs = [sentence.at, ...cuts].flatMap((at) => [...cuts, sentence.end].map((end) => ({ at, end })));
	return runs
		.filter(({ at, end }) => at <= matched.at && end >= matched.end && end - at <= LONGEST_QUOTE)
		.toSorted((a, b) => b.end - b.at - (a.end - a.at))[0];
}

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
