import type { SectionKind } from '#domain/detector.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { memoize } from '#domain/memoize.ts';
import type { Advert } from '../advert.ts';
import { sectionAt, sectionWeight, type Section } from '../text/sections.ts';
import type { Words } from '../text/words.ts';
import { findPhrases, spared, type Match } from './phrases.ts';
import { advertMatcher, type Entry } from './vocabulary.ts';

/** One phrase of the vocabulary in an advert. */
export interface Hit extends Match<Entry> {
	/** null for the title. */
	section: SectionKind | null;
	/** How much it counts by where it stands; a title’s word counts most. */
	place: number;
}

/** An advert with all phrases of the vocabulary found in it; traps are already taken out. */
export interface TermedAdvert extends Advert {
	hits: Hit[];
	/** Characters outside benefits, notices and what the company says of itself. */
	length: number;
	/** How much words at a place of the text say about the work. */
	placeAt: (at: number) => number;
}

const titlePlace = 1.5;

/** Finds the words of work, tracks, facets, specialisations and tools, in title and text, once for all passes. */
export function findTerms(advert: Advert, vocabulary: Vocabulary): TermedAdvert {
	const { title, text, sections } = advert;
	const placeAt = weightBySection(sections);
	const inTitle = matchesIn(title, vocabulary).map((match) => ({ ...match, section: null, place: titlePlace }));
	const inText = matchesIn(text, vocabulary).map((match) => ({
		...match,
		section: sectionAt(sections, match.at),
		place: placeAt(match.at),
	}));
	return { ...advert, hits: meant([...inTitle, ...inText]), length: tellingLength(sections), placeAt };
}

/** The hits on one term outside benefits and legal notices. */
export function hitsOf({ hits }: TermedAdvert, of: Entry['of'], slug: string): readonly Hit[] {
	return byTerm(hits).get(term({ of, slug })) ?? [];
}

const byTerm = memoize((hits: readonly Hit[]) =>
	Map.groupBy(
		hits.filter(({ section }) => section !== 'boilerplate'),
		({ value }) => term(value),
	),
);

/** A name inside a trap of the same term means something else. */
function matchesIn(words: Words, vocabulary: Vocabulary): Match<Entry>[] {
	return spared(
		findPhrases(advertMatcher(vocabulary), words),
		({ value }) => value.sense === 'trap',
		({ value }) => term(value),
	);
}

/** Where no heading parts the work from the rest, the opening holds it. */
function weightBySection(sections: readonly Section[]): (at: number) => number {
	const opening = sections.some(({ kind }) => kind === 'duties') ? sectionWeight.opening : sectionWeight.role;
	return (at) => {
		const section = sectionAt(sections, at);
		return section === 'opening' ? opening : sectionWeight[section];
	};
}

/** An advert is not less about its work for a long list of benefits below it. */
function tellingLength(sections: readonly Section[]): number {
	return sections
		.filter(({ kind }) => kind !== 'boilerplate' && kind !== 'company')
		.reduce((sum, { at, end }) => sum + end - at, 0);
}

/** Leaves out wary names where none of the words they need stands anywhere else, then the needed words. */
function meant(hits: readonly Hit[]): Hit[] {
	const needing = new Set(hits.flatMap(({ value }) => (value.sense === 'need' ? [term(value)] : [])));
	return hits.filter(({ value }) => {
		if (value.sense === 'need') return false;
		return value.sense !== 'wary' || needing.has(term(value));
	});
}

function term({ of, slug }: Pick<Entry, 'of' | 'slug'>): string {
	return `${of}/${slug}`;
}
