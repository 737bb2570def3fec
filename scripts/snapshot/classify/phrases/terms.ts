import type { Listing } from '#domain/listing.ts';
import type { Cloud, Specialisation, Tool } from '#domain/vocabulary.ts';
import type { Detected } from '../reading.ts';
import { sentenceAround } from '../sentences.ts';
import { patternsIn } from '../word-lists.ts';
import { bestEvidence, scoreOf, type Advert, type Hit } from './advert.ts';
import type { Entry } from './vocabulary.ts';

type CloudName = Listing['clouds'][number]['value'];

const listed = patternsIn(new URL('terms.yaml', import.meta.url), 'i');

/** The clouds an advert works with or asks for, in the vocabulary’s order. */
export function readClouds(advert: Advert, clouds: readonly Cloud[]): Listing['clouds'] {
	const isUse = ({ section, at, end }: Hit): boolean =>
		section === null || !listed('notUse').test(sentenceAround(advert.text.text, at, end));
	return clouds.flatMap(({ slug }) =>
		named(advert, slug as CloudName, hitsOf(advert, 'cloud', slug).filter(isUse), 'cloud/named'),
	);
}

/** The tools an advert names outside its benefits and legal notices, in the vocabulary’s order. */
export function readTools(advert: Advert, tools: readonly Tool[]): Listing['tools'] {
	return tools.flatMap(({ slug }) => named(advert, slug, hitsOf(advert, 'tool', slug), 'tool/named'));
}

/**
 * The specialisations whose words carry enough weight in title and duties, in the vocabulary’s order. An advert of
 * another trade, a seller’s or a recruiter’s, must say three times as much: it names fields that others work in.
 */
export function readSpecialisations(
	advert: Advert,
	specialisations: readonly Specialisation[],
	ofAnotherTrade: boolean,
): Listing['specialisations'] {
	const inSentence = Map.groupBy(
		advert.hits.filter(({ value, section }) => value.of === 'specialisation' && section !== null),
		({ sentence }) => sentence,
	);
	// Of several fields in one sentence each is an example: “fraud, ranking and chatbots”.
	const shared = ({ section, sentence }: Hit): number =>
		section === null ? 1 : new Set(inSentence.get(sentence)?.map(({ value }) => value.slug)).size;
	return specialisations.flatMap(({ slug, threshold, asked }) => {
		// What an advert merely asks for does not make it the work, but it may name the domain.
		const hits = hitsOf(advert, 'specialisation', slug).filter(
			(hit) => hit.section !== 'company' && (asked || isDuty(advert, hit)),
		);
		// What is among the duties is there, however long the list.
		return scoreOf(
			hits.map((hit) => ({ ...hit, place: hit.place / shared(hit) })),
			0,
		) < (ofAnotherTrade ? 3 * threshold : threshold)
			? []
			: named(advert, slug, hits, 'specialisation/duties');
	});
}

function isDuty(advert: Advert, { section, at, end }: Hit): boolean {
	if (section === null) return true;
	if (section === 'requirements' || section === 'nice') return false;
	return !listed('wish').test(sentenceAround(advert.text.text, at, end));
}

function hitsOf({ hits }: Advert, of: Entry['of'], slug: string): Hit[] {
	return hits.filter(({ value, section }) => value.of === of && value.slug === slug && section !== 'boilerplate');
}

function named<T extends string>(advert: Advert, value: T, hits: readonly Hit[], rule: string): Detected<T>[] {
	return hits.length === 0 ? [] : [{ value, evidence: bestEvidence(advert, hits, rule) }];
}
