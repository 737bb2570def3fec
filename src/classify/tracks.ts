import type { RoleSlug, TrackTerm } from '#domain/vocabulary.ts';
import type { Hit, TermedAdvert } from './phrases/found.ts';
import { outermost, spared } from './phrases/phrases.ts';
import { bestEvidence, heaviestFirst, scoreOfSentences } from './phrases/weigh.ts';
import type { Detected } from './reading.ts';
import { sectionAt } from './text/sections.ts';

/**
 * The main track needs at least this score. A bare title such as “ML Systems Engineer”, or a word that occurs in any advert, is
 * not enough.
 */
const minMainScore = 1;
/** Other tracks need at least this score, and this share of the main track’s score, or a score that is `enough` by itself. */
const minScore = 1.5;
const minShare = 0.45;
const enough = 5;
/** They also need a word of at least this weight in a description of the work. */
const tellingWeight = 0.5;
/** The first duties are most of the work. The first one counts twice, the second one and a half times. */
const firstDuties = 2;
/** A sentence with fewer words may be a heading, so the one after it counts as equally early. */
const minWords = 5;
/** Words after “focus on” or “you own” count this many times as much, up to this many characters on, within the sentence. */
const focusWeight = 1.75;
const focusReach = 100;
const focus = /\bfocus(?:es|ed|ing)?\b|(?<!\b(?:company|her|his|its|my|our|their|your) )\bown(?:s|ing|ership)?\b/i;

/** Before words for insurance: “medical, dental and vision”. */
const ofInsurance = /\bdental\b[\s,/&]*(?:and )?$/i;
const insuranceReach = 20;

/** A track of a role, with its score in an advert. */
export interface ScoredTrack {
	term: TrackTerm;
	hits: Hit[];
	score: number;
}

/** The tracks of a role that an advert mentions, the highest score first; empty if there are none. */
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
			.filter(({ score }) => score >= minMainScore)
			// The sort is stable: tracks with equal scores stay in the vocabulary’s order.
			.toSorted((a, b) => b.score - a.score)
	);
}

/** The tracks that the work belongs to, of all that the advert mentions. */
export function readTracks(advert: TermedAdvert, scored: readonly ScoredTrack[]): Detected<string>[] {
	const most = scored[0]?.score ?? 0;
	return scored
		.filter(
			({ score, hits }, i) =>
				i === 0 || (score >= minScore && score >= Math.min(minShare * most, enough) && isDone(hits)),
		)
		.map(({ term, hits }) => ({ value: term.track, evidence: bestEvidence(advert, hits, 'track/words') }));
}

/**
 * Describes the main track’s work with up to two of the text’s words: `model serving (Triton, low latency)`; null if there is no
 * track.
 */
export function mainWork(advert: TermedAdvert, [main]: readonly ScoredTrack[]): string | null {
	if (!main) return null;
	const words = new Map<string, string>();
	for (const { value, section, at, end } of heaviestFirst(main.hits)) {
		if (section !== null && words.size < 2 && !main.term.work.toLowerCase().includes(value.phrase)) {
			const found = advert.text.text.slice(at, end);
			words.set(found.toLowerCase(), found);
		}
	}
	return words.size > 0 ? `${main.term.work} (${[...words.values()].join(', ')})` : main.term.work;
}

function hitsOf({ hits, sections, text }: TermedAdvert, { role, track }: TrackTerm): Hit[] {
	// The company’s description of itself is about its product, not the work. It counts only if the advert has no section about
	// the work.
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
	// A phrase of weight 0 means something else, and so do the words inside it: “cutting edge”.
	return spared(
		its,
		({ value }) => value.weight === 0,
		({ section, value }) => (section === null ? value.sense : 'text'),
	);
}

/** Whether a match is in a section about the work rather than about requirements. */
const isOfWork = ({ section }: Hit): boolean => section === 'duties' || section === 'role' || section === 'opening';

/** Whether the description of the work names a track, and not just the title or the requirements. */
const isDone = (hits: readonly Hit[]): boolean =>
	hits.some((hit) => isOfWork(hit) && hit.value.sense !== 'title' && hit.value.weight >= tellingWeight);

/** The factor for a match after “focus on” or “you own”. */
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

/** The factor for a match in one of the first duties. */
function firstnessOf({ text, sections }: TermedAdvert): (hit: Hit) => number {
	const words = new Map<number, number>();
	for (const [word, sentence] of text.sentences.entries()) {
		if (sectionAt(sections, text.starts[word] ?? 0) === 'duties') words.set(sentence, (words.get(sentence) ?? 0) + 1);
	}
	const full = [...words].filter(([, count]) => count >= minWords).map(([sentence]) => sentence);
	return ({ section, sentence }) => {
		if (section !== 'duties') return 1;
		const before = full.slice(0, firstDuties).filter((one) => one < sentence).length;
		return 1 + Math.max(0, 1 - before / firstDuties);
	};
}

/** The score of track names in the title. They count in full, however much the text says about other things. */
function titleScore(hits: readonly Hit[]): number {
	const named = outermost(
		hits.filter(({ value }) => value.sense === 'title'),
		() => 'title',
	);
	return named.reduce((sum, { value }) => sum + value.weight, 0);
}
