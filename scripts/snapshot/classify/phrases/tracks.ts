import type { Listing } from '#domain/listing.ts';
import type { RoleSlug, TrackTerm } from '#domain/vocabulary.ts';
import { outermost } from './phrases.ts';
import { bestEvidence, loudestFirst, scoreOfSentences, type Advert, type Hit } from './advert.ts';

/** The main track needs this score: a bare title such as “ML Systems Engineer” does not tell one. */
const leastMain = 0.3;
/** Another counts from this score, and from this share of the main one’s. */
const leastScore = 1.5;
const leastShare = 0.45;

interface ScoredTrack {
	term: TrackTerm;
	hits: Hit[];
	score: number;
}

/** The tracks of a role that the work falls on, the main one first; empty where no words point to one. */
export function readTracks(advert: Advert, role: RoleSlug, tracks: readonly TrackTerm[]): Listing['tracks'] {
	const scored = scoreTracks(advert, role, tracks);
	const most = scored[0]?.score ?? 0;
	return scored
		.filter(({ score }, i) => i === 0 || (score >= leastScore && score >= leastShare * most))
		.map(({ term, hits }) => ({ value: term.track, evidence: bestEvidence(advert, hits, 'track/words') }));
}

/** The main track’s work with up to two of its words in the text: `model serving (Triton, low latency)`; null for none. */
export function workInWords(advert: Advert, role: RoleSlug, tracks: readonly TrackTerm[]): string | null {
	const [main] = scoreTracks(advert, role, tracks);
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

function scoreTracks(advert: Advert, role: RoleSlug, tracks: readonly TrackTerm[]): ScoredTrack[] {
	return (
		tracks
			.filter((term) => term.role === role)
			.map((term) => {
				const hits = advert.hits.filter(
					({ value, section }) =>
						value.of === 'track' &&
						value.role === role &&
						value.slug === term.track &&
						(value.sense !== 'title' || section === null),
				);
				return {
					term,
					hits,
					score: titleScore(hits) + scoreOfSentences(hits.filter(({ value }) => value.sense !== 'title')),
				};
			})
			.filter(({ score }) => score >= leastMain)
			// A stable sort: tracks with equal scores keep the vocabulary’s order.
			.toSorted((a, b) => b.score - a.score)
	);
}

/** What the title names is the work, however much the text says of what surrounds it. */
function titleScore(hits: readonly Hit[]): number {
	const named = outermost(
		hits.filter(({ value }) => value.sense === 'title'),
		() => 'title',
	);
	return named.reduce((sum, { value }) => sum + value.weight, 0);
}
