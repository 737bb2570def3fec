import type { Listing } from '#domain/listing.ts';
import type { Specialisation } from '#domain/vocabulary.ts';
import { pattern } from './patterns.ts';
import { hitsOf, type Hit, type TermedAdvert } from './phrases/found.ts';
import { named, scoreOf } from './phrases/weigh.ts';
import { sentenceAround } from './text/sentences.ts';

/** It is no duty, wherever it stands. */
const wish = pattern(
	'i',
	/\(?\b(?:a|big|strong|huge) plus\b/,
	/nice[- ]to[- ]have/,
	/\bpreferred\b/,
	/\bdesirable\b/,
	/\bis a bonus\b/,
);

/**
 * The specialisations whose words carry enough weight in title and duties, in the vocabulary’s order. An advert of
 * another trade, a seller’s or a recruiter’s, must say three times as much: it names fields that others work in.
 */
export function readSpecialisations(
	advert: TermedAdvert,
	specialisations: readonly Specialisation[],
	ofAnotherTrade: boolean,
): Listing['specialisations'] {
	const shared = sharesOf(advert);
	return specialisations.flatMap(({ slug, threshold, asked }) => {
		// What an advert merely asks for does not make it the work, but it may name the domain.
		const hits = hitsOf(advert, 'specialisation', slug).filter(
			(hit) => hit.section !== 'company' && (asked || isDuty(advert, hit)),
		);
		// What is among the duties is there, however long the list.
		const score = scoreOf(
			hits.map((hit) => ({ ...hit, place: hit.place / shared(hit) })),
			0,
		);
		const isEnough = score >= (ofAnotherTrade ? 3 * threshold : threshold);
		return isEnough ? named(advert, slug, hits, 'specialisation/duties') : [];
	});
}

/** Among how many fields a hit’s sentence names: of several, each is an example: “fraud, ranking and chatbots”. */
function sharesOf({ hits }: TermedAdvert): (hit: Hit) => number {
	const fields = hits.filter(({ value, section }) => value.of === 'specialisation' && section !== null);
	const inSentence = Map.groupBy(fields, ({ sentence }) => sentence);
	const counts = new Map(
		[...inSentence].map(([at, those]) => [at, new Set(those.map(({ value }) => value.slug)).size]),
	);
	return ({ section, sentence }) => (section === null ? 1 : (counts.get(sentence) ?? 0));
}

function isDuty(advert: TermedAdvert, { section, at, end }: Hit): boolean {
	if (section === null) return true;
	if (section === 'requirements' || section === 'nice') return false;
	return !wish.test(sentenceAround(advert.text.text, at, end));
}
