import type { RoleDetector } from '#domain/detector.ts';
import type { Evidence } from '#domain/listing.ts';
import type { RoleSlug } from '#domain/vocabulary.ts';
import type { Advert } from './phrases/advert.ts';
import {
	compilePhrases,
	cutWords,
	findPhrases,
	spared,
	type Match,
	type Phrase,
	type Words,
} from './phrases/phrases.ts';
import { once } from './once.ts';
import { LONGEST_QUOTE } from './quotes.ts';
import type { Reading } from './reading.ts';
import { sentenceEnds } from './sentences.ts';
import { sectionAt, splitSections, type Section } from './sections.ts';

/** What a phrase of a detector is for: a list of `all`, by its place, or one of the others. */
interface Use {
	detector: number;
	part: 'any' | 'none' | 'trap' | number;
}

/** Flags and answered checks, each with the sentences that show it. */
type Detections = Pick<Reading, 'flags' | 'answers'>;

type Text = Pick<Advert, 'text' | 'sections'>;

/** As many sentences are quoted for one find. */
const mostQuotes = 2;
const clauseEnd = /(?<=[,:–—(]) |(?= and | but )/gu;

/** What the detectors of a role find in an advert. Only those that are on are asked, in the order they are given. */
export function readDetections(advert: Text, role: RoleSlug | null, detectors: readonly RoleDetector[]): Detections {
	const found: Detections = { flags: [], answers: [] };
	if (!detectors.some((one) => one.role === role && one.detector.status === 'on')) return found;
	for (const { detector: one, evidence } of findAll(advert, detectors)) {
		if (one.role !== role || one.detector.status !== 'on') continue;
		(one.of === 'flag' ? found.flags : found.answers).push({ value: one.slug, evidence });
	}
	return found;
}

/** The words with which one detector finds what it looks for in a text, whatever its status; empty for none. */
export function detect(text: string, detector: RoleDetector): Evidence[] {
	const advert = { text: cutWords(text), sections: splitSections(text) };
	return findAll(advert, [detector])[0]?.evidence ?? [];
}

function findAll(advert: Text, detectors: readonly RoleDetector[]): { detector: RoleDetector; evidence: Evidence[] }[] {
	const matches = spared(
		findPhrases(matcherOf(detectors), advert.text),
		({ value }) => value.part === 'trap',
		({ value }) => value.detector,
	);
	const ends = sentenceEnds(advert.text.text);
	const byDetector = Map.groupBy(matches, ({ value }) => value.detector);
	return detectors.flatMap((detector, number) => {
		const sentences = Map.groupBy(byDetector.get(number) ?? [], ({ sentence }) => sentence);
		const evidence = [...sentences.entries()]
			.toSorted(([a], [b]) => a - b)
			.flatMap(([index, inSentence]) => {
				const hits = shows(detector, inSentence, advert.sections);
				if (hits.length === 0) return [];
				const span = { at: (ends[index - 1] ?? -1) + 1, end: ends[index] ?? advert.text.text.length };
				return [quote(advert.text, hits, span, `${detector.of}/${detector.slug}`)];
			})
			.slice(0, mostQuotes);
		return evidence.length === 0 ? [] : [{ detector, evidence }];
	});
}

/** The matches by which a sentence shows what the detector looks for; empty where it does not. */
function shows(
	{ detector }: RoleDetector,
	inSentence: readonly Match<Use>[],
	sections: readonly Section[],
): Match<Use>[] {
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
function quote(
	{ text, starts, ends }: Words,
	hits: readonly Match<Use>[],
	sentence: { at: number; end: number },
	rule: string,
): Evidence {
	const from = Math.min(...hits.map(({ first }) => starts[first] ?? 0));
	const to = Math.max(...hits.map(({ last }) => ends[last] ?? 0));
	const cuts = [...text.slice(sentence.at, sentence.end).matchAll(clauseEnd)].map((cut) => sentence.at + cut.index);
	const fits = (at: number, end: number): boolean => at <= from && end >= to && end - at <= LONGEST_QUOTE;
	const [at, end] = [sentence.at, ...cuts]
		.flatMap((start) => [...cuts, sentence.end].map((stop): [number, number] => [start, stop]))
		.filter(([start, stop]) => fits(start, stop))
		.toSorted(([a, b], [c, d]) => d - c - (b - a))[0] ?? [from, Math.min(to, from + LONGEST_QUOTE)];
	const lead = /^[^\p{L}\p{N}“"(]*/u.exec(text.slice(at, end))?.[0].length ?? 0;
	return { words: text.slice(at + lead, end).replace(/[\s,:–—(]+$/u, ''), from: 'text', at: at + lead, rule };
}

const matcherOf = once((detectors: readonly RoleDetector[]) =>
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
