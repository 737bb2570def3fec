import type { RoleSlug, TrackTerm } from '#domain/vocabulary.ts';
import type { Hit, TermedAdvert } from './phrases/found.ts';
import { outermost, spared } from './phrases/phrases.ts';
import { bestEvidence, loudestFirst, scoreOfSentences } from './phrases/weigh.ts';
import type { Detected } from './reading.ts';
import { sectionAt } from './text/sections.ts';

/** The main track needs this score: a bare title such as “ML Systems Engineer”, or a word that any advert has, tells none. */
const leastMain = 1;
/** Another counts from this score, and from this share of the main one’s or a score that is enough beside any. */
const leastScore = 1.5;
const leastShare = 0.45;
const enough = 5;
/** And where a word of such a weight stands in what is done. */
const tellingWeight = 0.5;
/** What stands first among the duties is most of the work: the first counts twice, the second one and a half times. */
const firstDuties = 2;
/** A sentence of fewer words may be a heading, and what follows it is as much the first. */
const leastWords = 5;
/** What an advert calls its focus or one’s own counts so much more, this many characters on, to the end of the sentence. */
const focusWeight = 1.75;
const focusReach = 100;
const focus = /\bfocus(?:es|ed|ing)?\b|(?<!\b(?:company|her|his|its|my|our|their|your) )\bown(?:s|ing|ership)?\b/i;

/** Ahead of a word that is insured: “medical, dental and vision”. */
const ofInsurance = /\bdental\b[\s,/&]*(?:and )?$/i;
const insuranceReach = 20;

/** A track of a role, and how much an advert says of it. */
export interface ScoredTrack {
	term: TrackTerm;
	hits: Hit[];
	score: number;
}

/** The tracks of a role that an advert speaks of, the loudest first; empty where no words point to one. */
export function scoreTracks(advert: TermedAdvert, role: RoleSlug | null, tracks: readonly TrackTerm[]): ScoredTrack[] {
	const firstness = firstnessOf(advert);
	const focusOn = focusOf(advert);
	return (
		tracks
			.filter((term) => term.role === role)
			.map((term) => {
				const hits = hitsOf(advert, term);
				const inText = hits
					.filter(({ value }) => value.sense !== 'title')
					.map((hit) => ({ ...hit, place: hit.place * firstness(hit) * focusOn(hit) }));
				return { term, hits, score: titleScore(hits) + scoreOfSentences(inText) };
			})
			.filter(({ score }) => score >= leastMain)
			// A stable sort: tracks with equal scores keep the vocabulary’s order.
			.toSorted((a, b) => b.score - a.score)
	);
}

/** The tracks that the work falls on, of all that an advert speaks of. */
export function readTracks(advert: TermedAdvert, scored: readonly ScoredTrack[]): Detected<string>[] {
	const most = scored[0]?.score ?? 0;
	return scored
		.filter(
			({ score, hits }, i) =>
				i === 0 || (score >= leastScore && score >= Math.min(leastShare * most, enough) && isDone(hits)),
		)
		.map(({ term, hits }) => ({ value: term.track, evidence: bestEvidence(advert, hits, 'track/words') }));
}

/** The main track’s work with up to two of its words in the text: `model serving (Triton, low latency)`; null for none. */
export function mainWork(advert: TermedAdvert, [main]: readonly ScoredTrack[]): string | null {
	if (!main) return null;
	const words = new Map<string, string>();
	for (const { value, section, at, end } of loudestFirst(main.hits)) {
		if (section !== null && words.size < 2 && !main.term.work.toLowerCase().includes(value.phrase)) {
			const found = advert.text.text.slice(at, end);
			words.set(found.toLowerCase(), found);
		}
	}
	return words.size > 0 ? `${main.term.work} (${[...words.values()].join(', ')})` : main.term.work;
}

function hitsOf({ hits, sections, text }: TermedAdvert, { role, track }: TrackTerm): Hit[] {
	// What the company says of itself is its product, not the work, unless nothing else says the work.
	const isWorkApart = sections.some(({ kind }) => kind === 'duties' || kind === 'role');
	const its = hits.filter(
		({ value, section, at }) =>
			value.of === 'track' &&
			value.role === role &&
			value.slug === track &&
			!(isWorkApart && section === 'company') &&
			(value.sense !== 'title' || section === null) &&
			!(section !== null && ofInsurance.test(text.text.slice(Math.max(0, at - insuranceReach), at))),
	);
	// A phrase without weight means something else, and so do the words in it: “cutting edge”.
	return spared(
		its,
		({ value }) => value.weight === 0,
		({ section, value }) => (section === null ? value.sense : 'text'),
	);
}

/** Where the work is said: not in what is asked for. */
const isOfWork = ({ section }: Hit): boolean => section === 'duties' || section === 'role' || section === 'opening';

/** Whether the work itself names a track, and not the title or what is asked for alone. */
const isDone = (hits: readonly Hit[]): boolean =>
	hits.some((hit) => isOfWork(hit) && hit.value.sense !== 'title' && hit.value.weight >= tellingWeight);

/** How much more a word counts that stands behind “focus on” or “you own”. */
function focusOf({ text }: TermedAdvert): (hit: Hit) => number {
	return (hit) => {
		if (!isOfWork(hit)) return 1;
		const from = Math.max(0, hit.at - focusReach);
		const before =
			text.text
				.slice(from, hit.at)
				.split(/[.\n;•]/)
				.at(-1) ?? '';
		return focus.test(before) ? focusWeight : 1;
	};
}

/** How much more a word counts that stands in one of the first duties. */
function firstnessOf({ text, sections }: TermedAdvert): (hit: Hit) => number {
	const words = new Map<number, number>();
	for (const [word, sentence] of text.sentences.entries()) {
		if (sectionAt(sections, text.starts[word] ?? 0) === 'duties') words.set(sentence, (words.get(sentence) ?? 0) + 1);
	}
	const full = [...words].filter(([, count]) => count >= leastWords).map(([sentence]) => sentence);
	return ({ section, sentence }) => {
		if (section !== 'duties') return 1;
		const before = full.slice(0, firstDuties).filter((one) => one < sentence).length;
		return 1 + Math.max(0, 1 - before / firstDuties);
	};
}

/** What the title names is the work, however much the text says of what surrounds it. */
function titleScore(hits: readonly Hit[]): number {
	const named = outermost(
		hits.filter(({ value }) => value.sense === 'title'),
		() => 'title',
	);
	return named.reduce((sum, { value }) => sum + value.weight, 0);
}
