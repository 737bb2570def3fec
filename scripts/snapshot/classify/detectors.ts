import type { RoleDetector } from '#domain/detector.ts';
import type { Evidence } from '#domain/listing.ts';
import type { RoleSlug } from '#domain/vocabulary.ts';
import {
	compilePhrases,
	cutWords,
	findPhrases,
	type Match,
	type Matcher,
	type Phrase,
	type Words,
} from './phrases/phrases.ts';
import type { Detected } from './reading.ts';
import { sectionAt, splitSections, type Section } from './sections.ts';

/** What a phrase of a detector is for: a list of `all`, by its place, or one of the others. */
interface Use {
	detector: number;
	part: 'any' | 'none' | 'trap' | number;
}

/** Flags and answered checks, each with the sentences that show it. */
export interface Detections {
	flags: Detected<string>[];
	answers: Detected<string>[];
}

/** The words of an advert’s text and its sections, as `readAdvert` has them. */
interface Text {
	text: Words;
	sections: readonly Section[];
}

const compiled = new WeakMap<readonly RoleDetector[], Matcher<Use>>();
/** As many sentences are quoted for one find. */
const mostQuotes = 2;
const sentenceEnd = /\n|•|;|(?<!\b(?:e\.g|i\.e|etc|incl|approx|vs|[SsJjDdMm]r))[.!?](?=\s|$)/gu;
const longestWords = 240;
const wordsAround = 6;

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
	const matches = findPhrases(matcherOf(detectors), advert.text);
	const ends = sentenceEnds(advert.text.text);
	const byDetector = Map.groupBy(matches, ({ value }) => value.detector);
	return detectors.flatMap((detector, index) => {
		const spared = sparing(byDetector.get(index) ?? []);
		const sentences = Map.groupBy(spared, ({ at }) => indexOfSentence(ends, at));
		const evidence = [...sentences.entries()]
			.toSorted(([a], [b]) => a - b)
			.flatMap(([, inSentence]) => {
				const hits = shows(detector, inSentence, advert.sections);
				return hits.length === 0 ? [] : [quote(advert.text, hits, `${detector.of}/${detector.slug}`)];
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

/** Leaves out phrases that lie within a trap. */
function sparing(matches: readonly Match<Use>[]): Match<Use>[] {
	const traps = matches.filter(({ value }) => value.part === 'trap');
	return matches.filter(
		({ value, first, last }) =>
			value.part !== 'trap' && !traps.some((trap) => trap.first <= first && trap.last >= last),
	);
}

/** The matched words with a few around them, within their sentence, as they stand in the text. */
function quote(words: Words, hits: readonly Match<Use>[], rule: string): Evidence {
	let first = Math.min(...hits.map((hit) => hit.first));
	let last = Math.max(...hits.map((hit) => hit.last));
	const fits = (from: number, to: number): boolean => (words.ends[to] ?? 0) - (words.starts[from] ?? 0) <= longestWords;
	const oneSentence = (from: number): boolean =>
		!/[\n•;]|[.!?]\s/u.test(words.text.slice(words.ends[from], words.starts[from + 1]));
	for (let i = 0; i < wordsAround && first > 0 && oneSentence(first - 1) && fits(first - 1, last); i++) first--;
	for (let i = 0; i < wordsAround && last + 1 < words.lower.length && oneSentence(last) && fits(first, last + 1); i++)
		last++;
	const at = words.starts[first] ?? 0;
	return { words: words.text.slice(at, Math.min(words.ends[last] ?? at, at + longestWords)), from: 'text', at, rule };
}

function matcherOf(detectors: readonly RoleDetector[]): Matcher<Use> {
	const known = compiled.get(detectors);
	if (known) return known;
	const matcher = compilePhrases(
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
	);
	compiled.set(detectors, matcher);
	return matcher;
}

/** Where sentences and list items end, in order. */
function sentenceEnds(text: string): number[] {
	return [...text.matchAll(sentenceEnd)].map(({ index }) => index);
}

/** Which sentence a place of the text is in; the ends are in order. */
function indexOfSentence(ends: readonly number[], at: number): number {
	let low = 0;
	let high = ends.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ends[middle] ?? 0) < at) low = middle + 1;
		else high = middle;
	}
	return low;
}
