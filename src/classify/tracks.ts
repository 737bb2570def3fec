import type { Listing } from '#domain/listing.ts';
import type { RoleSlug, TrackTerm } from '#domain/vocabulary.ts';
import type { Hit, TermedAdvert } from './phrases/found.ts';
import { outermost } from './phrases/phrases.ts';
import { bestEvidence, loudestFirst, scoreOfSentences } from './phrases/weigh.ts';
import { sectionAt } from './text/sections.ts';

/** The main track needs this score: a bare title such as “ML Systems Engineer” does not tell one. */
const leastMain = 0.3;
/** Another counts from this score, and from this share of the main one’s. */
const leastScore = 1.5;
const leastShare = 0.45;
/** What stands first among the duties is most of the work: the first counts twice, the second one and a half times. */
const firstDuties = 2;
/** A sentence of fewer words may be a heading, and what follows it is as much the first. */
const leastWords = 5;

/** A track of a role, and how much an advert says of it. */
export interface ScoredTrack {
	term: TrackTerm;
	hits: Hit[];
	score: number;
}

/** The tracks of a role that an advert speaks of, the loudest first; empty where no words point to one. */
export function scoreTracks(advert: TermedAdvert, role: RoleSlug | null, tracks: readonly TrackTerm[]): ScoredTrack[] {
	const firstness = firstnessOf(advert);
	return (
		tracks
			.filter((term) => term.role === role)
			.map((term) => {
				const hits = hitsOf(advert, term);
				const inText = hits
					.filter(({ value }) => value.sense !== 'title')
					.map((hit) => ({ ...hit, place: hit.place * firstness(hit) }));
				return { term, hits, score: titleScore(hits) + scoreOfSentences(inText) };
			})
			.filter(({ score }) => score >= leastMain)
			// A stable sort: tracks with equal scores keep the vocabulary’s order.
			.toSorted((a, b) => b.score - a.score)
	);
}

/** The tracks that the work falls on, of all that an advert speaks of. */
export function readTracks(advert: TermedAdvert, scored: readonly ScoredTrack[]): Listing['tracks'] {
	const most = scored[0]?.score ?? 0;
	return scored
		.filter(({ score }, i) => i === 0 || (score >= leastScore && score >= leastShare * most))
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

function hitsOf({ hits }: TermedAdvert, { role, track }: TrackTerm): Hit[] {
	return hits.filter(
		({ value, section }) =>
			value.of === 'track' &&
			value.role === role &&
			value.slug === track &&
			(value.sense !== 'title' || section === null),
	);
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
